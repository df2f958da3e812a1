import { namesOf, type Term } from '../glossary.ts';
import type { Language } from '../schema.ts';
import type { Finding } from './finding.ts';
import { HIDDEN, type ProseLine } from './prose.ts';
import { placesOf, wordsOf, type Word } from './stems.ts';

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const stemsOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ');

/** Where only number or case tells the variant from the term, all but the first word must be just so. */
const isSameForm = (word: Word, of: Word, place: number): boolean =>
  place === 0 ? word.stem === of.stem : word.word === of.word;

/** Variants that the termbase rejects. One with a capital is meant as a name: then capitals count. */
export function avoidedTerms(
  terms: readonly Term[],
  language: Language,
  lines: readonly ProseLine[],
): readonly Finding[] {
  const avoided = terms.flatMap((term) =>
    (term.avoid?.[language] ?? []).map((variant) => {
      const phrase = wordsOf(variant, language);
      const isLikeTerm = stemsOf(phrase) === stemsOf(wordsOf(term[language], language));
      return { variant, phrase, say: term[language], isForm: isLikeTerm ? isSameForm : undefined };
    }),
  );
  return lines.flatMap(({ line, text }) => {
    const words = wordsOf(text, language);
    return avoided.flatMap(({ variant, phrase, say, isForm }) =>
      placesOf(phrase, text, words, isForm)
        .map(({ start, end }) => text.slice(start, end))
        .filter((found) => !isCapital(variant) || isCapital(found))
        .map((found) => ({ line, expected: `“${say}”`, found })),
    );
  });
}

/** Terms written with other capitals than in the termbase. The first letter may be a sentence's. */
export function casedTerms(
  terms: readonly Term[],
  language: Language,
  lines: readonly ProseLine[],
): readonly Finding[] {
  const names = [...new Set(terms.flatMap((term) => namesOf(term, language)))]
    .filter((name) => name.includes(' ') && !/[,()]/.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => ({
      name,
      find: new RegExp(`(?<![\\p{L}\\d-])${escape(name).replace(/ /g, '[ \\u00A0]')}(?![\\p{L}\\d])`, 'giu'),
    }));
  return lines.flatMap(({ line, text: whole }) => {
    const findings: Finding[] = [];
    let text = whole;
    for (const { name, find } of names) {
      text = text.replace(find, (match) => {
        const found = match.replaceAll('\u00A0', ' ');
        if (found !== name && found !== withCapital(name))
          findings.push({ line, expected: `“${name}”`, found });
        // A longer term hides the shorter ones inside it.
        return HIDDEN.repeat(match.length);
      });
    }
    return findings;
  });
}
