import type { SearchIndex } from './searchIndex.ts';
import { squash } from './squash.ts';
import type { Reason } from './reasons.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopWords.ts';
import { NAME_KINDS, WORD_FIELDS, type WordField } from './indexFormat.ts';
import { indexWords, partsOfName } from './wordsOf.ts';

/** One check that has a term: how much the term is what it is about, 0 to 1, and why that is so. */
export interface Posting {
  readonly weight: number;
  readonly why: Reason;
}

export interface Term {
  /** By position of the check in the index. */
  readonly postings: ReadonlyMap<number, Posting>;
  /** How much it tells checks apart: the logarithm of their number to those that have it. */
  readonly rarity: number;
}

/** A term as misspelt words are compared with it. */
export interface Spelling {
  readonly term: string;
  /** One bit per letter that it has, some letters sharing one. */
  readonly letters: number;
}

/** Every term that search knows, of names and of words in all languages. */
export interface Vocabulary {
  readonly terms: ReadonlyMap<string, Term>;
  /** By first letter, for words that are unfinished or in another form. */
  readonly byFirstLetter: ReadonlyMap<string, readonly string[]>;
  /** By length, for misspelt words. */
  readonly byLength: ReadonlyMap<number, readonly Spelling[]>;
  /** Stem → what it may mean instead, each a list of stems that have to be there. */
  readonly synonyms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Rarity of a word that no check has. */
  readonly unknownRarity: number;
  /** Per check, what it is called: the terms of its ID and of its titles, a set each. */
  readonly titles: readonly (readonly ReadonlySet<string>[])[];
}

/** What a word counts by where it stands: what a check is called says more than what it mentions. */
const WEIGHTS = {
  id: 0.95,
  title: 1,
  message: 0.7,
  name: 1,
  partOfName: 0.4,
  keyword: 0.85,
  examined: 0.6,
  text: 0.35,
} as const;
/** Of a name that many checks have, each further one is less about it. */
const NAME_STEP = 0.03;
const LEAST_NAME_WEIGHT = 0.4;
/** A word that no check has counts as one that so many have: it may be a name of the reader's own. */
const CHECKS_OF_UNKNOWN_WORD = 4;

/** Titles in another language than the page's say in which. */
const TITLE_REASONS = { en: 'titleEn', fr: 'titleFr', ru: 'titleRu' } as const;

const fieldPosting = (field: WordField, language: string): Posting => {
  if (field === 'keyword' || field === 'examined' || field === 'text') {
    return { weight: WEIGHTS[field], why: 'words' };
  }
  return { weight: WEIGHTS.title, why: field === language ? 'title' : TITLE_REASONS[field] };
};

class Builder {
  readonly terms = new Map<string, Map<number, Posting>>();
  readonly titles: Map<string, Set<string>>[] = [];

  /** Of several places where a check has a term, the best counts. */
  add(term: string, position: number, posting: Posting): void {
    let postings = this.terms.get(term);
    if (!postings) this.terms.set(term, (postings = new Map()));
    const before = postings.get(position);
    if (!before || before.weight < posting.weight) postings.set(position, posting);
  }

  /** @param title which of the check's titles: a language, or `id` */
  addTitle(title: string, term: string, position: number): void {
    const titles = (this.titles[position] ??= new Map());
    const terms = titles.get(title) ?? new Set();
    titles.set(title, terms.add(term));
  }
}

function addEntries(builder: Builder, { entries, language }: SearchIndex): void {
  entries.forEach(({ id, title, message }, position) => {
    for (const part of partsOfName(id)) {
      const term = stem(part, 'en');
      builder.add(part, position, { weight: WEIGHTS.id, why: 'idPart' });
      builder.add(term, position, { weight: WEIGHTS.id, why: 'idPart' });
      builder.addTitle('id', term, position);
    }
    for (const word of indexWords(title)) {
      if (isStopWord(word)) continue;
      builder.add(stem(word, language), position, { weight: WEIGHTS.title, why: 'title' });
      builder.addTitle(language, stem(word, language), position);
    }
    for (const word of indexWords(message ?? '')) {
      if (!isStopWord(word))
        builder.add(stem(word, 'en'), position, { weight: WEIGHTS.message, why: 'message' });
    }
  });
}

function addNames(builder: Builder, { names }: SearchIndex): void {
  for (const kind of NAME_KINDS) {
    for (const [name, positions] of Object.entries(names[kind])) {
      positions.forEach((position, rank) => {
        const weight = Math.max(LEAST_NAME_WEIGHT, WEIGHTS.name - NAME_STEP * rank);
        builder.add(squash(name), position, { weight, why: kind });
        for (const part of partsOfName(name)) {
          builder.add(stem(part, 'en'), position, { weight: weight * WEIGHTS.partOfName, why: kind });
        }
      });
    }
  }
}

function addWords(builder: Builder, { words, language }: SearchIndex): void {
  if (!words) return;
  const terms = words.terms.split(' ');
  words.postings.split(' ').forEach((encoded, i) => {
    const term = terms[i] ?? '';
    for (const [, letter = '', steps = ''] of encoded.matchAll(/([A-Z])([0-9a-z.]+)/g)) {
      const field = WORD_FIELDS[letter.charCodeAt(0) - 65];
      if (!field) continue;
      const posting = fieldPosting(field, language);
      let position = 0;
      for (const step of steps.split('.')) {
        position += Number.parseInt(step, 36);
        builder.add(term, position, posting);
        if (posting.why !== 'words') builder.addTitle(field, term, position);
      }
    }
  });
}

/** One bit per letter: a typing error changes two at most. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function build(index: SearchIndex): Vocabulary {
  const builder = new Builder();
  addEntries(builder, index);
  addNames(builder, index);
  addWords(builder, index);
  const all = index.entries.length;
  const terms = new Map(
    [...builder.terms].map(([term, postings]) => [
      term,
      { postings, rarity: Math.log(1 + all / postings.size) },
    ]),
  );
  const known = [...terms.keys()];
  const spellings = known.map((term) => ({ term, letters: lettersOf(term) }));
  return {
    terms,
    byFirstLetter: Map.groupBy(known, (term) => term.charAt(0)),
    byLength: Map.groupBy(spellings, ({ term }) => term.length),
    synonyms: new Map(
      Object.entries(index.words?.synonyms ?? {}).map(([from, meanings]) => [
        from,
        meanings.map((meaning) => meaning.split(' ')),
      ]),
    ),
    unknownRarity: Math.log(1 + all / CHECKS_OF_UNKNOWN_WORD),
    titles: index.entries.map((_, position) => [...(builder.titles[position]?.values() ?? [])]),
  };
}

const built = new WeakMap<SearchIndex, Vocabulary>();

/** Built once per index. */
export function vocabularyOf(index: SearchIndex): Vocabulary {
  let vocabulary = built.get(index);
  if (!vocabulary) built.set(index, (vocabulary = build(index)));
  return vocabulary;
}
