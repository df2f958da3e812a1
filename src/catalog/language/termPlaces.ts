import { spokenNamesOf, type Term } from '../glossary.ts';
import type { Language } from '../schema.ts';
import { placesOf, wordsOf, type Word } from './stems.ts';

/** A term in a text, with the characters that name it. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

interface Phrase {
  readonly name: string;
  readonly words: readonly Word[];
  /** Several where a language has one name for them: `накопительный пакет обновления`. */
  readonly terms: ReadonlySet<Term>;
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
/** What stands before the first word of a sentence, a cell or a quotation. */
const SENTENCE_START = /(?:^|[.:;?!…—–«“„(])[ \u00A0\u202F]*$/;

/** Capitals count: `Exchange Servers` is a group, `Exchange servers` are servers. Only a sentence may add its own. */
function hasCapitalsOf({ name, words }: Phrase, text: string, found: readonly Word[]): boolean {
  return words.every((word, i) => {
    const at = found[i]?.start ?? 0;
    const wanted = isCapital(name.slice(word.start));
    const isSo = isCapital(text.slice(at));
    return wanted === isSo || (i === 0 && isSo && SENTENCE_START.test(text.slice(0, at)));
  });
}

/** The names of all terms, longest first; names that differ in inflection only are one. */
function phrasesOf(terms: readonly Term[], language: Language): readonly Phrase[] {
  const phrases = new Map<string, { name: string; words: readonly Word[]; terms: Set<Term> }>();
  for (const term of terms) {
    for (const name of spokenNamesOf(term, language)) {
      const words = wordsOf(name, language);
      const key = words.map(({ stem, start }) => (isCapital(name.slice(start)) ? '^' : '') + stem).join(' ');
      const known = phrases.get(key);
      if (known) known.terms.add(term);
      else phrases.set(key, { name, words, terms: new Set([term]) });
    }
  }
  return [...phrases.values()].sort(
    (a, b) => b.words.length - a.words.length || b.name.length - a.name.length,
  );
}

/**
 * Finds the terms of a text in all their forms. A longer name hides the shorter ones in it; a name that several terms
 * share hides too, but stands for none of them.
 * @returns for a text without code: places in their order, none over another
 */
export function termFinder(
  terms: readonly Term[],
  language: Language,
): (text: string) => readonly TermPlace[] {
  const phrases = phrasesOf(terms, language);
  return (text) => {
    const words = wordsOf(text, language);
    const stems = new Set(words.map(({ stem }) => stem));
    const taken = new Set<Word>();
    const places: TermPlace[] = [];
    for (const phrase of phrases) {
      if (!phrase.words.every(({ stem }) => stems.has(stem))) continue;
      for (const { start, end } of placesOf(phrase.words, text, words)) {
        const found = words.filter((word) => word.start >= start && word.end <= end);
        if (found.some((word) => taken.has(word)) || !hasCapitalsOf(phrase, text, found)) continue;
        for (const word of found) taken.add(word);
        const [term, ...others] = phrase.terms;
        // `.NET Extensibility`
        const lead = phrase.name.slice(0, phrase.words[0]?.start);
        const from = text.slice(0, start).endsWith(lead) ? start - lead.length : start;
        if (term && others.length === 0) places.push({ start: from, end, term });
      }
    }
    return places.sort((a, b) => a.start - b.start);
  };
}
