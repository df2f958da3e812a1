import type { AstroIntegration } from 'astro';
import { localeFaults } from '../i18n/checkLocales.ts';
import { publishedIds, readArticle } from './articles.ts';
import { CatalogError, type CatalogFault } from './catalogError.ts';
import { bodyFaults, skeletonFaults } from './lintArticles.ts';
import { loadCatalog } from './load.ts';
import { LANGUAGES } from './schema.ts';

/** Faults of published articles, all or some: bodies against facts, translations against English. */
export function articleFaults(dir: string, ids?: readonly string[]): readonly CatalogFault[] {
  const catalog = loadCatalog(dir);
  return (ids ?? publishedIds(dir, catalog.keys())).flatMap((id) => {
    const facts = catalog.get(id);
    const english = readArticle(dir, id, 'en');
    if (!facts || !english) return [];
    return LANGUAGES.flatMap((language) => {
      const article = readArticle(dir, id, language);
      if (!article) return [];
      return [...bodyFaults(facts, article), ...(language === 'en' ? [] : skeletonFaults(english, article))];
    });
  });
}

/** Stops a build whose words disagree: locale files, articles against their facts and against each other. */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:build:start': () => {
        const faults = [...localeFaults('locales'), ...articleFaults('content')];
        if (faults.length > 0) throw new CatalogError(faults);
      },
    },
  };
}
