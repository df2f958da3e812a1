import { isBlank, isBlankBetween, splitLines } from './lines.ts';

/**
 * Lines of a text. Readers of large exports take them from the text when they look at them: an array of all lines takes
 * half the time of reading a file, and most lines are never kept. What was changed on the way is an array.
 */
export type Lines = readonly string[] | TextLines;

/** Lines that stay in their text. */
export class TextLines {
  readonly text: string;
  /** Where each line begins; and last, where one behind the last line would begin. */
  readonly #starts: Uint32Array;
  /** How many characters end each line. */
  readonly #end: number;
  /** Index of the first of these lines among those of the text. */
  readonly #first: number;
  readonly length: number;

  constructor(text: string, starts: Uint32Array, end: number, first = 0, length = starts.length - 1) {
    this.text = text;
    this.#starts = starts;
    this.#end = end;
    this.#first = first;
    this.length = length;
  }

  /** '' where there is no such line. */
  at(i: number): string {
    if (i < 0 || i >= this.length) return '';
    return this.text.slice(this.startOf(i), this.endOf(i));
  }

  /** Where a line begins in the text; the line must be one of these. */
  startOf(i: number): number {
    return this.#starts[this.#first + i] ?? 0;
  }

  /** Where a line ends in the text, before its line end. */
  endOf(i: number): number {
    return (this.#starts[this.#first + i + 1] ?? 0) - this.#end;
  }

  lengthAt(i: number): number {
    if (i < 0 || i >= this.length) return 0;
    return this.endOf(i) - this.startOf(i);
  }

  isBlank(i: number): boolean {
    return i < 0 || i >= this.length || isBlankBetween(this.text, this.startOf(i), this.endOf(i));
  }

  /** Code of a character; NaN behind the end of the line. */
  codeAt(i: number, column: number): number {
    return column < this.lengthAt(i) ? this.text.charCodeAt(this.startOf(i) + column) : Number.NaN;
  }

  /** Whether a line is this text. (`startsWith` would compare character by character: five times as slow.) */
  is(i: number, text: string): boolean {
    return this.lengthAt(i) === text.length && this.at(i) === text;
  }

  /** Text of a half-open range of lines, with the line ends between them. */
  textBetween(from: number, to: number): string {
    return from < to ? this.text.slice(this.startOf(from), this.endOf(to - 1)) : '';
  }

  between(from: number, to: number): TextLines {
    return new TextLines(this.text, this.#starts, this.#end, this.#first + from, to - from);
  }

  /** Index of the first line from one on that holds a text without line ends; -1 where none does. */
  indexOf(sign: string, from: number): number {
    // Not in what stands behind these lines: it may be long, and looked through for each part of it.
    const found = this.textBetween(from, this.length).indexOf(sign);
    if (found === -1) return -1;
    const at = this.startOf(from) + found;
    // Mostly it stands near.
    let low = from;
    let high = from;
    for (let step = 1; high < this.length - 1 && this.startOf(high + 1) <= at; step *= 2) {
      low = high + 1;
      high = Math.min(low + step, this.length - 1);
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  toArray(from = 0, to = this.length): string[] {
    const lines = new Array<string>(Math.max(0, to - from));
    for (let i = from; i < to; i++) lines[i - from] = this.at(i);
    return lines;
  }
}

/** Lines of a text; of one whose line ends are of several kinds, an array. */
export function linesOf(text: string): Lines {
  const end = text.includes('\r') ? '\r\n' : '\n';
  let starts = new Uint32Array(Math.max(16, text.length >> LIKELY_LENGTH));
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (end.length === 2 && text.charCodeAt(at - 1) !== CARRIAGE_RETURN) return splitLines(text);
    if (count + 1 >= starts.length) starts = larger(starts);
    starts[count++] = at + 1;
  }
  if (end.length === 2 && countOf('\r', text) !== count - 1) return splitLines(text);
  // A line end at the end of the text doesn't make another line.
  if (starts[count - 1] !== text.length) starts[count++] = text.length + end.length;
  return new TextLines(text, starts.subarray(0, count), end.length);
}

/** Lines are about 2 ** 5 characters long, most of them longer. */
const LIKELY_LENGTH = 5;
const CARRIAGE_RETURN = 0x0d;

function larger(starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(starts.length * 2);
  more.set(starts);
  return more;
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** '' where there is no such line. */
export function lineAt(lines: Lines, i: number): string {
  return lines instanceof TextLines ? lines.at(i) : (lines[i] ?? '');
}

export function lengthAt(lines: Lines, i: number): number {
  return lines instanceof TextLines ? lines.lengthAt(i) : (lines[i] ?? '').length;
}

/** True for an empty line, for one of blanks alone, and where there is no such line. */
export function isBlankAt(lines: Lines, i: number): boolean {
  return lines instanceof TextLines ? lines.isBlank(i) : isBlank(lines[i] ?? '');
}

/** Code of a character of a line; NaN where there is none. */
export function codeAt(lines: Lines, i: number, column: number): number {
  return lines instanceof TextLines ? lines.codeAt(i, column) : (lines[i] ?? '').charCodeAt(column);
}

/** Index of the first line from one on that holds a text without line ends; -1 where none does. */
export function indexOfLine(lines: Lines, sign: string, from: number): number {
  if (lines instanceof TextLines) return lines.indexOf(sign, from);
  for (let i = from; i < lines.length; i++) if ((lines[i] ?? '').includes(sign)) return i;
  return -1;
}

/** A half-open range of lines; all of them are not copied. */
export function linesBetween(lines: Lines, from: number, to: number): Lines {
  if (from === 0 && to >= lines.length) return lines;
  return lines instanceof TextLines
    ? lines.between(from, Math.max(from, Math.min(to, lines.length)))
    : lines.slice(from, to);
}

/** For readers that look at each line several times. */
export function arrayOf(lines: Lines, from = 0, to = lines.length): readonly string[] {
  if (lines instanceof TextLines) return lines.toArray(Math.max(0, from), Math.min(to, lines.length));
  return from === 0 && to >= lines.length ? lines : lines.slice(from, to);
}

/** The same lines in a text; those of an array are joined. */
export function inText(lines: Lines): TextLines {
  if (lines instanceof TextLines) return lines;
  const starts = new Uint32Array(lines.length + 1);
  let at = 0;
  for (let i = 0; i < lines.length; i++) starts[i + 1] = at += (lines[i] ?? '').length + 1;
  return new TextLines(lines.join('\n'), starts, 1);
}

/** A half-open range of lines as one text, joined by some line end. */
export function textBetween(lines: Lines, from: number, to: number): string {
  return lines instanceof TextLines ? lines.textBetween(from, to) : lines.slice(from, to).join('\n');
}
