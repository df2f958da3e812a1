import { publishedIds } from '../../src/catalog/articles.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { find } from '../../src/search/find.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import { wordIndex } from '../../src/search/wordIndex.ts';
import { wordSources } from '../../src/search/wordSources.ts';
import type { JudgedQuery } from './queries.ts';
import type { Answer } from './score.ts';

/**
 * Asks the pure engine, over the indexes of `content/`, without a browser and without full text.
 * @param content the folder of the catalog
 */
export function askEngine(queries: readonly JudgedQuery[], content = 'content'): readonly Answer[] {
  const catalog = loadCatalog(content);
  const published = publishedIds(content, catalog.keys());
  const words = wordIndex(catalog, wordSources);
  return LANGUAGES.flatMap((language) => {
    const index = { ...identifierIndex(catalog, published, language), words };
    return queries
      .filter(({ on }) => on.includes(language))
      .map((query) => ({ query, language, found: find(query.q, index).map(({ id }) => id) }));
  });
}
