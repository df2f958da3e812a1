import type { SearchIndex } from './searchIndex.ts';
import { squash } from './squash.ts';
import type { Reason } from './reasons.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopWords.ts';
import { NAME_KINDS } from './nameIndex.ts';
import { WORD_FIELDS, type WordField } from './wordIndex.ts';
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

/** Every term that search knows, of names and of words in all languages. */
export interface Vocabulary {
  readonly terms: ReadonlyMap<string, Term>;
  /** Terms by their first letter, to compare a misspelt word with few of them. */
  readonly byFirstLetter: ReadonlyMap<string, readonly string[]>;
  readonly synonyms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Rarity of a word that no check has. */
  readonly unknownRarity: number;
  /** Per check, the summed rarity of its title's words. */
  readonly titles: readonly ReadonlySet<string>[];
}

/** What a word counts by where it stands: what a check is called says more than what it mentions. */
const WEIGHTS = {
  id: 0.95,
  title: 1,
  message: 0.7,
  name: 1,
  keyword: 0.85,
  examined: 0.6,
  text: 0.35,
} as const;
/** Of a name that many checks have, each further one is less about it. */
const NAME_STEP = 0.03;
const LEAST_NAME_WEIGHT = 0.4;

const fieldPosting = (field: WordField, language: string): Posting => {
  if (field === 'keyword' || field === 'examined' || field === 'text') {
    return { weight: WEIGHTS[field], why: 'words' };
  }
  return { weight: WEIGHTS.title, why: field === language ? 'title' : 'titleOtherLanguage' };
};

class Builder {
  readonly terms = new Map<string, Map<number, Posting>>();

  /** Of several places where a check has a term, the best counts. */
  add(term: string, position: number, posting: Posting): void {
    let postings = this.terms.get(term);
    if (!postings) this.terms.set(term, (postings = new Map()));
    const before = postings.get(position);
    if (!before || before.weight < posting.weight) postings.set(position, posting);
  }
}

function addEntries(builder: Builder, { entries, language }: SearchIndex): void {
  entries.forEach(({ id, title, message }, position) => {
    for (const part of partsOfName(id)) {
      builder.add(part, position, { weight: WEIGHTS.id, why: 'idPart' });
      builder.add(stem(part, 'en'), position, { weight: WEIGHTS.id, why: 'idPart' });
    }
    for (const word of indexWords(title)) {
      if (!isStopWord(word))
        builder.add(stem(word, language), position, { weight: WEIGHTS.title, why: 'title' });
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
          builder.add(stem(part, 'en'), position, { weight: weight * WEIGHTS.examined, why: kind });
        }
      });
    }
  }
}

function addWords(builder: Builder, { words, language }: SearchIndex): void {
  if (!words) return;
  const terms = words.terms.split(' ');
  words.postings.split(' ').forEach((encoded, i) => {
    for (const [, letter = '', steps = ''] of encoded.matchAll(/([A-Z])([0-9a-z.]+)/g)) {
      const field = WORD_FIELDS[letter.charCodeAt(0) - 65];
      if (!field) continue;
      const posting = fieldPosting(field, language);
      let position = 0;
      for (const step of steps.split('.')) {
        position += Number.parseInt(step, 36);
        builder.add(terms[i] ?? '', position, posting);
      }
    }
  });
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
  const byFirstLetter = new Map<string, string[]>();
  for (const term of terms.keys()) {
    const letter = term.charAt(0);
    const list = byFirstLetter.get(letter);
    if (list) list.push(term);
    else byFirstLetter.set(letter, [term]);
  }
  const titles = index.entries.map(() => new Set<string>());
  return { terms, byFirstLetter, synonyms: new Map(), unknownRarity: Math.log(1 + all / 4), titles };
}

const built = new WeakMap<SearchIndex, Vocabulary>();

/** Built once per index. */
export function vocabularyOf(index: SearchIndex): Vocabulary {
  let vocabulary = built.get(index);
  if (!vocabulary) built.set(index, (vocabulary = build(index)));
  return vocabulary;
}
