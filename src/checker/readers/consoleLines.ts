import { indentOf } from '../lines.ts';
import { lineAt, type Lines } from '../textLines.ts';
import type { Place } from '../types.ts';
import type { ConsoleLine } from './consoleTexts.ts';

/** Lines of a console. What is known of one beside its text is made when asked for: few are cited. */
export interface ConsoleLines {
  readonly said: readonly ConsoleLine[];
  readonly indentAt: (i: number) => number;
  /** True when the console cut the line at its width, not at a blank. */
  readonly isFull: (i: number) => boolean;
  readonly placeAt: (i: number) => Place;
}

/**
 * A paste with a blank line after every line loses those. Unwrapping mends quotes and blanks for reading; places cite the
 * line as it was pasted.
 */
export function consoleLines(
  source: string,
  lines: Lines,
  numbers: readonly number[],
  pasted: Lines,
  lineOf: (lines: Lines, i: number) => ConsoleLine,
): ConsoleLines {
  const all = new Array<ConsoleLine>(lines.length);
  let width = 0;
  let full = 0;
  let blankBetween = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lineOf(lines, i);
    all[i] = line;
    if (line.printed.length > width) width = line.printed.length;
    if (line.text !== '') full++;
    else if (i % 2 === 1) blankBetween++;
  }
  const each = full >= 4 && blankBetween >= full - 1 ? 2 : 1;
  const said = each === 1 ? all : all.filter((_, i) => i % each === 0);
  return {
    said,
    indentAt: (i) => indentOf(said[i]?.printed ?? ''),
    isFull: (i) => width >= NARROWEST && said[i]?.printed.length === width,
    placeAt: (i) => {
      const line = numbers[i * each] ?? 1;
      const text = line <= pasted.length ? lineAt(pasted, line - 1) : (said[i]?.printed ?? '');
      return { source, line, text: text.trim() };
    },
  };
}

/** A narrower console isn't one: its longest line isn't full. */
const NARROWEST = 60;
