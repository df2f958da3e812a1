import { inText, type TextLines } from '../textLines.ts';
import { printedOf } from './consoleTexts.ts';

/** Lines of a console as it showed them. */
export interface ConsoleLayout {
  readonly lines: TextLines;
  /** From one line to the next in the paste: 2 where it has a blank line after every line. */
  readonly each: 1 | 2;
}

/** Takes out the blank line that some pastes have after every line. */
export function layoutOf(lines: TextLines): ConsoleLayout {
  if (!isDoubleSpaced(lines)) return { lines, each: 1 };
  return { lines: inText(lines.toArray().filter((_, i) => i % 2 === 0)), each: 2 };
}

/** With fewer lines, blank ones between them may stand there by themselves. */
const LEAST = 4;

function isDoubleSpaced(lines: TextLines): boolean {
  let full = 0;
  let blankBetween = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!showsNothing(lines, i)) full++;
    else if (i % 2 === 1) blankBetween++;
    // As many as can be blank of the lines below.
    const below = (lines.length - i) >> 1;
    if (blankBetween + below < full - 1) return false;
  }
  return full >= LEAST;
}

/** True for a line of which a console shows nothing. */
export function showsNothing(lines: TextLines, i: number): boolean {
  const end = lines.endOf(i);
  for (let at = lines.startOf(i); at < end; at++) {
    const code = lines.text.charCodeAt(at);
    // Nearly all lines begin with visible ASCII, or blanks before it.
    if (code > BLANK && code < DELETE) return false;
    if (code !== BLANK) return printedOf(lines.at(i)).trim() === '';
  }
  return true;
}

const BLANK = 0x20;
const DELETE = 0x7f;
