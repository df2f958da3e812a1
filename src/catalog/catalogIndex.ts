import type { CatalogEntry, CatalogIndex } from '../report/report.ts';
import { publishedIds } from './articles.ts';
import type { Catalog } from './load.ts';
import { localTestOf } from './localTest.ts';
import type { Facts, Language } from './schema.ts';

/**
 * What the checker's report needs of every error ID.
 * @param dir path of the content folder, to see which articles exist
 */
export function catalogIndex(catalog: Catalog, dir: string, language: Language): CatalogIndex {
  const published = new Set(publishedIds(dir, catalog.keys()));
  return Object.fromEntries(
    [...catalog].map(([id, facts]) => [
      id,
      {
        title: facts.titles[language],
        severity: facts.severity,
        published: published.has(id),
        ...(facts.kind === 'readiness-check' && facts.setupMessage
          ? { setupMessage: facts.setupMessage }
          : {}),
        ...localOf(facts),
      },
    ]),
  );
}

function localOf(facts: Facts): Pick<CatalogEntry, 'local'> {
  const local = localTestOf(facts);
  return local === null ? {} : { local };
}
