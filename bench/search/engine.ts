import { publishedIds } from '../../src/catalog/articles.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import { identify } from '../../src/search/identify.ts';
import type { JudgedQuery } from './queries.ts';
import type { Answer } from './score.ts';

/**
 * Asks the pure engine, over the indexes of `content/`, without a browser and without full text.
 * @param content the folder of the catalog
 */
export function askEngine(queries: readonly JudgedQuery[], content = 'content'): readonly Answer[] {
  const catalog = loadCatalog(content);
  const published = publishedIds(content, catalog.keys());
  return LANGUAGES.flatMap((language) => {
    const index = identifierIndex(catalog, published, language);
    return queries
      .filter(({ on }) => on.includes(language))
      .map((query) => ({ query, language, found: identify(query.q, index).map(({ id }) => id) }));
  });
}
