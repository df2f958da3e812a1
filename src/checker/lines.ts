/**
 * Text -> lines, without their ends (CRLF, LF or lone CR). The engine's slices share the memory of `text`.
 * A line end at the end of the text doesn't make another line.
 */
export function splitLines(text: string): readonly string[] {
  if (!text.includes('\r')) return splitAt(text, '\n');
  if (!LONE_END.test(text)) return splitAt(text, '\r\n');
  const lines: string[] = [];
  walkLines(text, (from, end) => {
    lines.push(text.slice(from, end));
    return true;
  });
  return lines;
}

/** A line end that isn't CRLF. */
const LONE_END = /\r(?!\n)|(?<!\r)\n/;

/** At once instead of line by line: a fraction of the time, and an array of just the size. */
function splitAt(text: string, end: string): readonly string[] {
  const lines = text.split(end);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Some lines of a text by their numbers, without making the others: a report cites a few of a million. */
export function linesAt(text: string, numbers: Iterable<number>): ReadonlyMap<number, string> {
  const wanted = [...new Set(numbers)].sort((a, b) => a - b);
  const found = new Map<number, string>();
  let next = 0;
  let number = 0;
  walkLines(text, (from, end) => {
    number++;
    if (number === wanted[next]) {
      found.set(number, text.slice(from, end));
      next++;
    }
    return next < wanted.length;
  });
  return found;
}

/** @param visit gets where a line begins and ends, and says whether to go on */
function walkLines(text: string, visit: (from: number, end: number) => boolean): void {
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  for (let from = 0; from < text.length;) {
    if (feed !== -1 && feed < from) feed = text.indexOf('\n', from);
    if (carriage !== -1 && carriage < from) carriage = text.indexOf('\r', from);
    const byCarriage = carriage !== -1 && (feed === -1 || carriage < feed);
    const found = byCarriage ? carriage : feed;
    const end = found === -1 ? text.length : found;
    if (!visit(from, end)) return;
    from = end + (byCarriage && feed === end + 1 ? 2 : 1);
  }
}

/** True for an empty line and for one of blanks alone. */
export function isBlank(line: string): boolean {
  return isBlankBetween(line, 0, line.length);
}

/** The same of a stretch of a text. */
export function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x09 && code !== 0xa0) return false;
  }
  return true;
}

/** What `mayBegin` looks up: by code, whether a line may begin so. */
export type Beginnings = Readonly<Uint8Array>;

/** Visible ASCII characters that are told apart by their code; everything below them may be a blank. */
const ASCII = 0x7f;

/** @param characters those that lines of a kind begin with, visible ones of ASCII */
export function beginningsOf(characters: string): Beginnings {
  const known = new Uint8Array(ASCII).fill(1, 0, 0x21);
  for (const character of characters) known[character.charCodeAt(0)] = 1;
  return known;
}

/**
 * False for a line that surely begins with another character, blanks before it aside: a look that spares most lines a
 * pattern. What isn't ASCII may be a blank or a letter, so it is left to the pattern.
 */
export function mayBegin(line: string, beginnings: Beginnings): boolean {
  const indent = indentOf(line);
  if (indent === line.length) return false;
  const code = line.charCodeAt(indent);
  return code >= ASCII || beginnings[code] === 1;
}

/** Number of blanks and tabs before the text. */
export function indentOf(line: string): number {
  let i = 0;
  while (i < line.length && (line.charCodeAt(i) === 0x20 || line.charCodeAt(i) === 0x09)) i++;
  return i;
}

/** The line number of each of `count` lines that follow each other in the source. */
export function numbersFrom(firstLine: number, count: number): readonly number[] {
  const numbers = new Array<number>(count);
  for (let i = 0; i < count; i++) numbers[i] = firstLine + i;
  return numbers;
}
