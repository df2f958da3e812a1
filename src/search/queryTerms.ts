import { editDistance } from './editDistance.ts';
import { fold } from './fold.ts';
import { squash } from './squash.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stopWords.ts';
import { lettersOf, type Vocabulary } from './vocabulary.ts';
import { partsOfName, rawWords } from './wordsOf.ts';

/** A term that a word of the query may mean; of several words all have to be there. */
export interface Alternative {
  readonly terms: readonly string[];
  /** How sure that is, 0 to 1. */
  readonly quality: number;
}

/** One word of the query. */
export interface QueryTerm {
  /** As written. */
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  /** What it counts: how rare what it means is. */
  readonly rarity: number;
  /** What it counts when it comes to saying why something matched. Default: as much. */
  readonly telling?: number;
}

const QUALITY = {
  exact: 1,
  synonym: 0.9,
  unfinished: 0.8,
  beginning: 0.7,
  oneError: 0.75,
  twoErrors: 0.6,
} as const;
const MOST_WORDS = 40;
/** A name told in words: `pending file rename operations`. */
const MOST_WORDS_OF_NAME = 5;
const FEWEST_CHARACTERS_OF_NAME = 6;
const SHARE_OF_NAME = 0.25;
const FEWEST_TO_COMPLETE = 3;
const MOST_COMPLETIONS = 40;
const SHARED_BEGINNING = 0.7;
const FEWEST_SHARED = 4;
const LONGER_BY = 3;
const FEWEST_TO_MISSPELL = 5;
const FEWEST_FOR_TWO_ERRORS = 9;

/** How many bits are set. */
function bits(number: number): number {
  let rest = number;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}

/** Terms that a word is meant to be, with typing errors or in another form. */
function similarTerms(
  word: string,
  stems: readonly string[],
  { byFirstLetter, byLength }: Vocabulary,
): readonly Alternative[] {
  const found = new Map<string, number>();
  const keep = (term: string, quality: number): void => {
    found.set(term, Math.max(found.get(term) ?? 0, quality));
  };
  for (const stem of stems) {
    const shared = Math.max(FEWEST_SHARED, Math.ceil(stem.length * SHARED_BEGINNING));
    const beginning = stem.slice(0, shared);
    for (const term of byFirstLetter.get(stem.charAt(0)) ?? []) {
      const sharesBeginning = stem.length >= shared && term.startsWith(beginning);
      // IDs shorten words: `Redist`, `Config`.
      const isShortFor = term.length > FEWEST_SHARED && stem.startsWith(term);
      if ((sharesBeginning && term.length <= stem.length + LONGER_BY) || isShortFor) {
        keep(term, QUALITY.beginning);
      }
    }
  }
  if (word.length >= FEWEST_TO_MISSPELL && !/\d/.test(word)) {
    const most = word.length >= FEWEST_FOR_TWO_ERRORS ? 2 : 1;
    for (const typed of new Set([...stems, word])) {
      if (typed.length < FEWEST_TO_MISSPELL - 1) continue;
      const letters = lettersOf(typed);
      for (let length = typed.length - most; length <= typed.length + most; length++) {
        for (const spelling of byLength.get(length) ?? []) {
          // Comparing letter sets is quick, and most words have other letters.
          if (bits(letters ^ spelling.letters) > 2 * most) continue;
          const distance = editDistance(typed, spelling.term, most);
          if (distance <= most) keep(spelling.term, distance <= 1 ? QUALITY.oneError : QUALITY.twoErrors);
        }
      }
    }
  }
  return [...found].map(([term, quality]) => ({ terms: [term], quality }));
}

function alternativesOf(word: string, unfinished: boolean, vocabulary: Vocabulary): readonly Alternative[] {
  const { terms, byFirstLetter, synonyms } = vocabulary;
  const stems = stemsOf(word);
  const exact = [...new Set([squash(word) === word ? word : '', ...stems])].filter((term) => terms.has(term));
  const found: Alternative[] = exact.map((term) => ({ terms: [term], quality: QUALITY.exact }));
  for (const key of new Set([word, ...stems])) {
    for (const meant of synonyms.get(key) ?? []) found.push({ terms: meant, quality: QUALITY.synonym });
  }
  if (unfinished && word.length >= FEWEST_TO_COMPLETE) {
    const completions = (byFirstLetter.get(word.charAt(0)) ?? []).filter((term) => term.startsWith(word));
    for (const term of completions.slice(0, MOST_COMPLETIONS)) {
      found.push({ terms: [term], quality: QUALITY.unfinished });
    }
  }
  return found.length > 0 ? found : similarTerms(word, stems, vocabulary);
}

/** How rare what a word means is: of several meanings the most common. */
function rarityOf(alternatives: readonly Alternative[], { terms, unknownRarity }: Vocabulary): number {
  const best = Math.max(0, ...alternatives.map(({ quality }) => quality));
  const rarities = alternatives
    .filter(({ quality }) => quality === best)
    .map((alternative) => Math.max(...alternative.terms.map((term) => terms.get(term)?.rarity ?? 0)));
  return rarities.length > 0 ? Math.min(...rarities) : unknownRarity;
}

/** Names whose words stand apart in the query. */
function namesInWords(raw: readonly string[], { terms }: Vocabulary): readonly QueryTerm[] {
  const found: QueryTerm[] = [];
  raw.forEach((first, start) => {
    let joined = squash(first);
    for (let end = start + 1; end < Math.min(raw.length, start + MOST_WORDS_OF_NAME); end++) {
      if (raw.slice(start, end + 1).some((word) => /[^\x20-\x7e]/.test(word))) break;
      joined += squash(raw[end] ?? '');
      const term = joined.length >= FEWEST_CHARACTERS_OF_NAME ? terms.get(joined) : undefined;
      if (!term) continue;
      found.push({
        word: raw.slice(start, end + 1).join(' '),
        alternatives: [{ terms: [joined], quality: QUALITY.exact }],
        // Its words count themselves: together they say little more.
        rarity: term.rarity * SHARE_OF_NAME,
        telling: term.rarity * (end - start + 1),
      });
    }
  });
  return found;
}

/** The words of a query that say something, with what they may mean. */
export function queryTerms(query: string, vocabulary: Vocabulary): readonly QueryTerm[] {
  const raw = rawWords(query).slice(0, MOST_WORDS);
  const unfinished = /[\p{L}\p{N}]$/u.test(query) ? raw.length - 1 : -1;
  const found = new Map<string, QueryTerm>();
  const add = (written: string, meant: readonly Alternative[], share = 1): void => {
    const word = fold(written);
    if (found.has(word)) return;
    found.set(word, { word: written, alternatives: meant, rarity: rarityOf(meant, vocabulary) * share });
  };
  raw.forEach((written, i) => {
    const last = i === unfinished;
    const pieces = written.split(/[-‑_.]/).flatMap(partsOfName);
    const parts = pieces.map(fold).filter((part) => !isStopWord(part));
    if (pieces.length < 2) {
      const word = fold(written);
      const meant = isStopWord(word) ? [] : alternativesOf(word, last, vocabulary);
      // One or two letters of a word to come say nothing yet.
      const isBegun = last && word.length < FEWEST_TO_COMPLETE && meant.length === 0;
      if (!isStopWord(word) && !isBegun) add(written, meant);
      return;
    }
    const whole = squash(written);
    const known = whole.length > 1 ? alternativesOf(whole, last, vocabulary) : [];
    const isKnown = known.some(({ quality }) => quality === QUALITY.exact);
    if (isKnown) add(written, known);
    const meanings = parts.map((part) => alternativesOf(part, false, vocabulary));
    // A name of which one part is unknown is another name.
    if (!isKnown && /[a-z][A-Z]|_/.test(written) && meanings.some((meant) => meant.length === 0))
      add(written, known);
    else parts.forEach((part, k) => add(part, meanings[k] ?? [], isKnown ? SHARE_OF_NAME : 1));
  });
  return [...found.values(), ...namesInWords(raw, vocabulary)];
}
