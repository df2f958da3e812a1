import type { Language } from '../schema.ts';
import type { ProseLine } from './prose.ts';

/** What one line breaks: as in `CatalogFault`, with the line in place of file and key. */
export interface Finding {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/** One pattern that the prose of a language must not contain. */
export interface Pattern {
  readonly find: RegExp;
  readonly expected: string;
}

/** Patterns of each language, for tables of them. */
export type Patterns = Readonly<Record<Language, readonly Pattern[]>>;

/** A few words around a match, so that it can be found again. */
const around = (text: string, start: number, length: number): string =>
  text.slice(Math.max(0, start - 12), start + length + 12).trim();

/** Every place where one of the patterns stands. The patterns have the flag `g`. */
export const findingsOf = (patterns: readonly Pattern[], lines: readonly ProseLine[]): readonly Finding[] =>
  lines.flatMap(({ line, text }) =>
    patterns.flatMap(({ find, expected }) =>
      [...text.matchAll(find)].map((match) => ({
        line,
        expected,
        found: around(text, match.index, match[0].length),
      })),
    ),
  );
