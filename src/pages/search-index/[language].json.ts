import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedIds } from '../../catalog/articles.ts';
import { loadCatalog } from '../../catalog/load.ts';
import { LANGUAGES, type Language } from '../../catalog/schema.ts';
import { identifierIndex } from '../../search/identifierIndex.ts';

/** `/search-index/<lng>.json`: what search and the 404 page look identifiers up in. */
export const getStaticPaths = (() => {
  const catalog = loadCatalog('content');
  const published = publishedIds('content', catalog.keys());
  return LANGUAGES.map((language) => ({
    params: { language },
    props: { index: identifierIndex(catalog, published, language) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ index: object }, { language: Language }> = ({ props }) =>
  new Response(JSON.stringify(props.index), { headers: { 'Content-Type': 'application/json' } });
