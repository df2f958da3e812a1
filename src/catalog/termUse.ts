import { readArticle } from './articles.ts';
import type { Term } from './glossary.ts';
import { proseOf } from './language/prose.ts';
import { termFinder } from './language/termPlaces.ts';
import type { Catalog } from './load.ts';
import { LANGUAGES } from './schema.ts';

/** A title says what an article is about: a term in it weighs as much as this many in the text. */
const TITLE = 4;

/**
 * The articles that name a term most often, for each term that articles link, in all languages together.
 * @param dir path of the content folder
 * @param ids articles to read
 * @param most how many per term
 */
export function articlesOfTerms(
  dir: string,
  catalog: Catalog,
  ids: readonly string[],
  terms: readonly Term[],
  most: number,
): ReadonlyMap<Term, readonly string[]> {
  const scores = new Map<Term, Map<string, number>>();
  const count = (term: Term, id: string, weight: number): void => {
    if (term.link === false) return;
    const ofTerm = scores.get(term) ?? new Map<string, number>();
    ofTerm.set(id, (ofTerm.get(id) ?? 0) + weight);
    scores.set(term, ofTerm);
  };
  for (const language of LANGUAGES) {
    const find = termFinder(terms, language);
    for (const id of ids) {
      const article = readArticle(dir, id, language);
      if (!article) continue;
      for (const { text } of [{ text: article.description }, ...proseOf(article)])
        for (const { term } of find(text)) count(term, id, 1);
      for (const { term } of find(catalog.get(id)?.titles[language] ?? '')) count(term, id, TITLE);
    }
  }
  return new Map(
    [...scores].map(([term, ofTerm]) => [
      term,
      [...ofTerm]
        .sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'))
        .slice(0, most)
        .map(([id]) => id),
    ]),
  );
}
