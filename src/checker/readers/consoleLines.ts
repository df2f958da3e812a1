import { indentOf, isBlank } from '../lines.ts';
import { arrayOf, indexOfLine, lineAt, type Lines } from '../textLines.ts';
import type { Place } from '../types.ts';

/** Lines of a console. What is known of one beside its text is made when asked for: few are cited. */
export interface ConsoleLines {
  /** Trimmed. */
  readonly texts: readonly string[];
  readonly indentAt: (i: number) => number;
  /** True when the console cut the line at its width, not at a blank. */
  readonly isFull: (i: number) => boolean;
  readonly placeAt: (i: number) => Place;
}

/**
 * Backspaces of redrawn progress go; a paste with a blank line after every line loses those. Unwrapping mends quotes and
 * blanks for reading; places cite the line as it was pasted.
 */
export function consoleLines(
  source: string,
  lines: Lines,
  numbers: readonly number[],
  pasted: Lines,
): ConsoleLines {
  const printed = withoutControls(lines);
  const trimmed: string[] = [];
  let width = 0;
  let said = 0;
  let blankBetween = 0;
  for (let i = 0; i < printed.length; i++) {
    const text = printed[i] ?? '';
    trimmed.push(text.trim());
    width = Math.max(width, text.length);
    if (!isBlank(text)) said++;
    else if (i % 2 === 1) blankBetween++;
  }
  const each = said >= 4 && blankBetween >= said - 1 ? 2 : 1;
  return {
    texts: each === 1 ? trimmed : trimmed.filter((_, i) => i % each === 0),
    indentAt: (i) => indentOf(printed[i * each] ?? ''),
    isFull: (i) => width >= NARROWEST && printed[i * each]?.length === width,
    placeAt: (i) => {
      const line = numbers[i * each] ?? 1;
      const text = line <= pasted.length ? lineAt(pasted, line - 1) : (printed[i * each] ?? '');
      return { source, line, text: text.trim() };
    },
  };
}

/** A narrower console isn't one: its longest line isn't full. */
const NARROWEST = 60;

const CONTROLS = ['\u0007', '\u0008', '\t'];

function withoutControls(lines: Lines): readonly string[] {
  const texts = arrayOf(lines);
  return CONTROLS.some((control) => indexOfLine(lines, control, 0) !== -1)
    ? texts.map((line) => line.replace(/[\u0008\u0007]/g, '').replace(/\t/g, '    '))
    : texts;
}
