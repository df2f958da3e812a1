import { indentOf, isBlank } from '../lines.ts';
import { arrayOf, lineAt, type Lines } from '../textLines.ts';
import type { Place } from '../types.ts';

/** A line of a console. */
export interface ConsoleLine {
  readonly text: string;
  readonly indent: number;
  /** True when the console cut the line at its width, not at a blank. */
  readonly full: boolean;
  readonly at: Place;
}

/** Lines of a console, trimmed. What is known of one beside its text is made when asked for: few are cited. */
export interface ConsoleLines {
  readonly count: number;
  readonly textAt: (i: number) => string;
  readonly lineAt: (i: number) => ConsoleLine;
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
  const texts = arrayOf(lines).map(withoutControls);
  let width = 0;
  let said = 0;
  let blankBetween = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    width = Math.max(width, text.length);
    if (!isBlank(text)) said++;
    else if (i % 2 === 1) blankBetween++;
  }
  const each = said >= 4 && blankBetween >= said - 1 ? 2 : 1;
  const textAt = (i: number): string => texts[i * each]?.trim() ?? '';
  return {
    count: Math.ceil(texts.length / each),
    textAt,
    lineAt: (i) => {
      const printed = texts[i * each] ?? '';
      const text = printed.trim();
      const line = numbers[i * each] ?? 1;
      return {
        text,
        indent: indentOf(printed),
        full: printed.length === width && width >= NARROWEST,
        at: { source, line, text: (line <= pasted.length ? lineAt(pasted, line - 1) : text).trim() },
      };
    },
  };
}

/** A narrower console isn't one: its longest line isn't full. */
const NARROWEST = 60;

function withoutControls(line: string): string {
  if (!/[\u0007-\u0009]/.test(line)) return line;
  return line.replace(/[\u0008\u0007]/g, '').replace(/\t/g, '    ');
}
