import type { Language } from '../schema.ts';
import type { Finding } from './finding.ts';
import { HIDDEN, type ProseLine } from './prose.ts';

const textOf = (lines: readonly ProseLine[]): string => lines.map(({ text }) => text).join('\n');

/**
 * Digits of numbers that carry a fact: versions, builds, years, sizes. Separators differ by language; small counts may be
 * words in one of them.
 */
const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\d+(?:[.,]\d+|[\u00A0\u202F]\d{3}(?!\d))*/g)]
      .map(([number]) => number.replace(/\D/g, ''))
      .filter((number) => number.length > 1),
  );

/** Numbers that one of two languages has and the other hasn't. */
export function numberFindings(
  english: readonly ProseLine[],
  lines: readonly ProseLine[],
): readonly Finding[] {
  const wanted = numbersIn(textOf(english));
  const found = numbersIn(textOf(lines));
  const line = lines[0]?.line ?? 1;
  return [
    ...[...wanted]
      .filter((number) => !found.has(number))
      .map((number) => ({
        line,
        expected: `the digits ${number}, as in the English text`,
        found: 'nothing',
      })),
    ...[...found]
      .filter((number) => !wanted.has(number))
      .map((number) => ({ line, expected: 'no number that the English text lacks', found: number })),
  ];
}

/** A name: it has a capital after a small letter, or a digit, an underscore, a backslash beside letters. */
const NAME = /(?<![\p{L}\d])[A-Za-z][\w\\.-]*(?:[a-z][A-Z]|\d|_|\\)[\w\\-]*/gu;
/** In Russian, every word in Latin letters is a name. */
const LATIN = /(?<![\p{L}\d])[A-Za-z](?:[\w\\-]*\w)?/gu;

/** Identifiers, products and groups in a translation that the English text and the termbase don't have. */
export function nameFindings(
  language: Language,
  known: string,
  lines: readonly ProseLine[],
): readonly Finding[] {
  const names = language === 'ru' ? LATIN : NAME;
  const folded = known.toLowerCase();
  return lines.flatMap(({ line, text }) =>
    [...text.matchAll(names)]
      .map(([name]) => name)
      .filter((name) => !folded.includes(name.toLowerCase()))
      .map((name) => ({ line, expected: 'names that the English text has', found: name })),
  );
}

const ENGLISH =
  /(?<![\p{L}\d-])(?:the|is|are|was|of|and|with|that|this|from|which|you|your|has|have|been|for|not|to|it|by)(?![\p{L}\d-])/giu;
const LATIN_RUN = /(?:(?<![\p{L}\d])[A-Za-z][A-Za-z'’-]*[ ,]+){3,}[A-Za-z]+/gu;

/** Sentences that were left in English. */
export function untranslatedFindings(
  language: Language,
  english: readonly ProseLine[],
  lines: readonly ProseLine[],
): readonly Finding[] {
  const sentences = (text: string): string[] =>
    text
      .split(/(?<=[.;:?])\s+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.replaceAll(HIDDEN, '').split(/\s+/).length >= 4);
  const originals = new Set(english.flatMap(({ text }) => sentences(text)));
  return lines.flatMap(({ line, text }) =>
    sentences(text)
      .filter((sentence) => {
        if (originals.has(sentence)) return true;
        if (language === 'ru')
          return (sentence.match(LATIN_RUN) ?? []).some(
            (run) => (run.match(/(?<= )[a-z]+/g) ?? []).length >= 2,
          );
        return (sentence.match(ENGLISH) ?? []).length >= 3;
      })
      .map((found) => ({ line, expected: 'a sentence in the language of the page', found })),
  );
}
