/** Longer than this, a query has words enough. */
const MOST_WORDS = 24;
/** Of a longer word so much of its beginning has to agree: endings change with grammar. */
const SHARED_BEGINNING = 0.6;
const SHORT_WORD = 3;

/** Lower-case without accents; `ё` is `е`. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The different words of a query, folded; single letters and punctuation say nothing. */
export function queryWords(query: string): readonly string[] {
  const words = fold(query).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function agree(word: string, found: string): boolean {
  if (found === word) return true;
  if (word.length <= SHORT_WORD) return false;
  const needed = Math.max(SHORT_WORD + 1, Math.ceil(word.length * SHARED_BEGINNING));
  return found.startsWith(word.slice(0, needed));
}

/**
 * How much of a query a page really has: Pagefind drops words that it doesn't know and takes any word that begins with
 * the same letter rather than none.
 * @param words from `queryWords`
 * @param found words of the page
 * @returns share of the query's letters, 0 to 1
 */
export function coverage(words: readonly string[], found: readonly string[]): number {
  const texts = found.map(fold);
  const pieces = new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
  const length = (list: readonly string[]): number => list.reduce((sum, word) => sum + word.length, 0);
  const covered = words.filter(
    (word) =>
      [...pieces].some((piece) => agree(word, piece)) ||
      // A part of a name: `sendconnector` in `SendConnectorException`.
      (word.length > SHORT_WORD && texts.some((text) => text.includes(word))),
  );
  return words.length === 0 ? 0 : length(covered) / length(words);
}

/** Of a word's vote so much goes to every page that has it; the rest to where it counts most: in the title, often. */
const SHARE_FOR_HAVING = 0.5;

/**
 * Pages that have most of a long query, for when none has all of it: a message carries the reader's own names.
 * @param scoresByWord per word of the query, the pages that have it, with their scores for this word
 * @param most pages returned
 * @returns keys, best first; rare words count more; pages with less than half of the query drop out
 */
export function mostVoted(
  scoresByWord: ReadonlyMap<string, ReadonlyMap<string, number>>,
  most: number,
): readonly string[] {
  const all = new Set([...scoresByWord.values()].flatMap((scores) => [...scores.keys()])).size;
  const votes = new Map<string, { had: number; score: number }>();
  let possible = 0;
  for (const scores of scoresByWord.values()) {
    if (scores.size === 0) continue;
    const weight = Math.log(1 + all / scores.size);
    const best = Math.max(...scores.values());
    possible += weight;
    for (const [page, score] of scores) {
      const { had, score: sum } = votes.get(page) ?? { had: 0, score: 0 };
      const share = SHARE_FOR_HAVING + (1 - SHARE_FOR_HAVING) * (score / best);
      votes.set(page, { had: had + weight, score: sum + weight * share });
    }
  }
  return [...votes]
    .filter(([, { had }]) => had >= possible / 2)
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, most)
    .map(([page]) => page);
}
