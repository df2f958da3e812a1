import { fold } from '../../search/fold.ts';
import { inflectionStem } from '../../search/stem.ts';
import type { Language } from '../schema.ts';

/** A word of a text with its place, and what it has in common with its other forms. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As `fold` writes it. */
  readonly word: string;
  readonly stem: string;
}

/** Words of a text in their order, whatever their capitals. */
export const wordsOf = (text: string, language: Language): readonly Word[] =>
  [...text.matchAll(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu)].map((match) => {
    const word = fold(match[0]);
    return {
      start: match.index,
      end: match.index + match[0].length,
      word,
      stem: inflectionStem(word, language),
    };
  });

/** What holds two words of one phrase together: a space, an apostrophe, a slash; no punctuation. */
const JOINS = /^[ \u00A0\u202F\n'’/-]*$/;

/**
 * Where a phrase stands in a text, in any of its forms.
 * @param isForm whether a word of the text is a form of the phrase's word at this place
 */
export function placesOf(
  phrase: readonly Word[],
  text: string,
  words: readonly Word[],
  isForm: (word: Word, of: Word, place: number) => boolean = (word, of) => word.stem === of.stem,
): readonly { readonly start: number; readonly end: number }[] {
  return words.flatMap((first, i) => {
    const at = words.slice(i, i + phrase.length);
    const last = at.at(-1);
    if (!last || at.length < phrase.length) return [];
    if (!phrase.every((of, k) => at[k] && isForm(at[k], of, k))) return [];
    const isPhrase = at.every((word, k) => k === 0 || JOINS.test(text.slice(at[k - 1]?.end, word.start)));
    return isPhrase ? [{ start: first.start, end: last.end }] : [];
  });
}
