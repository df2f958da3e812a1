import type { Catalog } from '../catalog/load.ts';
import { LANGUAGES, type Facts, type Language } from '../catalog/schema.ts';
import { WORD_FIELDS, type WordField, type WordIndex } from './indexFormat.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopWords.ts';
import { SYNONYMS } from './synonyms.ts';
import { indexWords } from './wordsOf.ts';

/** What the locales know besides facts.yaml. */
export interface WordSources {
  /** Phrases of `examines` in the language; those missing are the same as in English. */
  readonly examines: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  /** What the checker says of a check, by ID. */
  readonly rules: Readonly<Record<Language, Readonly<Record<string, unknown>>>>;
  /** The termbase. */
  readonly terms: readonly TermbaseEntry[];
}

/** One term of the termbase, with what isn't written for it here but may well be asked for. */
export interface TermbaseEntry extends Readonly<Record<Language, string>> {
  readonly avoid?: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** Of texts that only mention things: so many of the words that tell this check from others. */
const MOST_WORDS_OF_TEXT = 16;

const stemsIn = (text: string, language: Language): readonly string[] =>
  indexWords(text)
    .filter((word) => !isStopWord(word))
    .map((word) => stem(word, language));

/** All strings in a tree of messages, without their arguments. */
function messages(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree.replace(/\{\{.*?\}\}|\$t\(.*?\)/g, ' ')];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(messages) : [];
}

type Fields = Record<WordField, readonly string[]>;

function fieldsOf(facts: Facts, sources: WordSources): Fields {
  const phrases = facts.examines.flatMap(({ object, property, where, note }) =>
    [object, property, where, note].flatMap((phrase) => phrase ?? []),
  );
  const inAll = (of: (language: Language) => readonly string[]): readonly string[] =>
    LANGUAGES.flatMap((language) => of(language).flatMap((text) => stemsIn(text, language)));
  const { titles } = facts;
  return {
    en: stemsIn(titles.en, 'en'),
    fr: stemsIn(titles.fr, 'fr'),
    ru: stemsIn(titles.ru, 'ru'),
    keyword: facts.kind === 'kb-article' ? facts.keywords.flatMap((keyword) => stemsIn(keyword, 'en')) : [],
    examined: inAll((language) => phrases.map((phrase) => sources.examines[language][phrase] ?? phrase)),
    text: [
      ...stemsIn(facts.condition, 'en'),
      ...inAll((language) => messages(sources.rules[language][facts.id])),
    ],
  };
}

function encode(positions: ReadonlyMap<WordField, readonly number[]>): string {
  return WORD_FIELDS.flatMap((field, i) => {
    const list = positions.get(field);
    if (!list) return [];
    const steps = list.map((position, k) => (position - (list[k - 1] ?? 0)).toString(36));
    return [String.fromCharCode(65 + i) + steps.join('.')];
  }).join('');
}

/** From the table of synonyms and from the termbase's words to avoid. */
function synonymsOf(
  termbase: readonly TermbaseEntry[],
  known: { has(stem: string): boolean },
): Readonly<Record<string, readonly string[]>> {
  const meanings = new Map<string, Set<string>>();
  const add = (from: readonly string[], to: readonly string[]): void => {
    const [word] = from;
    if (from.length !== 1 || word === undefined || to.length === 0 || to.includes(word)) return;
    meanings.set(word, (meanings.get(word) ?? new Set()).add(to.join(' ')));
  };
  for (const language of LANGUAGES) {
    for (const line of SYNONYMS[language].trim().split('\n')) {
      const [short, long] = line.split(' = ').map((side) => stemsIn(side, language));
      if (short && long) add(short, long);
      const equals = line.split(' ~ ').map((word) => stemsIn(word, language));
      for (const from of equals) for (const to of equals) add(from, to);
    }
    for (const term of termbase) {
      const good = stemsIn(term[language], language);
      for (const phrase of term.avoid?.[language] ?? []) {
        const bad = stemsIn(phrase, language);
        // Where a phrase differs in one word, that word is what stands for the term's; if checks have it, it means itself.
        add(
          bad.filter((word) => !good.includes(word) && !known.has(word)),
          good.filter((word) => !bad.includes(word)),
        );
      }
    }
  }
  return Object.fromEntries([...meanings].map(([word, all]) => [word, [...all]]));
}

export function wordIndex(catalog: Catalog, sources: WordSources): WordIndex {
  const documents = [...catalog.values()].map((facts) => fieldsOf(facts, sources));
  const frequency = new Map<string, number>();
  for (const fields of documents) {
    for (const term of new Set(Object.values(fields).flat())) {
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const rarity = (term: string): number => Math.log(1 + documents.length / (frequency.get(term) ?? 1));
  /** Words that say most: rare ones that are repeated. */
  const telling = (words: readonly string[]): readonly string[] => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts]
      .sort(([a, x], [b, y]) => Math.sqrt(y) * rarity(b) - Math.sqrt(x) * rarity(a))
      .slice(0, MOST_WORDS_OF_TEXT * LANGUAGES.length)
      .map(([word]) => word);
  };
  const postings = new Map<string, Map<WordField, number[]>>();
  documents.forEach((fields, position) => {
    const seen = new Set<string>();
    for (const field of WORD_FIELDS) {
      const words = field === 'text' ? telling(fields.text) : new Set(fields[field]);
      for (const term of words) {
        // Weak fields repeat what strong ones say.
        if ((field === 'examined' || field === 'text') && seen.has(term)) continue;
        seen.add(term);
        const byField = postings.get(term) ?? new Map<WordField, number[]>();
        postings.set(term, byField.set(field, [...(byField.get(field) ?? []), position]));
      }
    }
  });
  const terms = [...postings.keys()].sort();
  return {
    terms: terms.join(' '),
    postings: terms.map((term) => encode(postings.get(term) ?? new Map())).join(' '),
    synonyms: synonymsOf(sources.terms, postings),
  };
}
