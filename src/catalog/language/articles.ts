import { readArticle } from '../articles.ts';
import type { CatalogFault } from '../catalogError.ts';
import type { Term } from '../glossary.ts';
import { languageFaults, titleFaults } from './lint.ts';
import type { Catalog } from '../load.ts';
import { LANGUAGES } from '../schema.ts';

/** What the language of articles breaks: typography, wording, terms, parity with English, length. */
export const articleLanguageFaults = (
  dir: string,
  catalog: Catalog,
  terms: readonly Term[],
  ids: readonly string[],
): readonly CatalogFault[] =>
  ids.flatMap((id) => {
    const facts = catalog.get(id);
    const english = readArticle(dir, id, 'en');
    if (!facts || !english) return [];
    return [
      ...titleFaults(terms, facts),
      ...LANGUAGES.flatMap((language) => {
        const article = readArticle(dir, id, language);
        return article ? languageFaults(facts, terms, english, article) : [];
      }),
    ];
  });
