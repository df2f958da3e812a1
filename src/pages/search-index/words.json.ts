import type { APIRoute } from 'astro';
import { loadCatalog } from '../../catalog/load.ts';
import { wordIndex } from '../../search/wordIndex.ts';
import { wordSources } from '../../search/wordSources.ts';

/** `/search-index/words.json`: words in all languages, for every language's page; needed only for searching by words. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(wordIndex(loadCatalog('content'), wordSources)), {
    headers: { 'Content-Type': 'application/json' },
  });
