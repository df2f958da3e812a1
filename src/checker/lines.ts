/**
 * Text -> lines, without their ends (CRLF, LF or lone CR). The engine's slices share the memory of `text`.
 * A line end at the end of the text doesn't make another line.
 */
export function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  walkLines(text, (from, end) => {
    lines.push(text.slice(from, end));
    return true;
  });
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
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code !== 0x20 && code !== 0x09 && code !== 0xa0) return false;
  }
  return true;
}

/** Number of blanks and tabs before the text. */
export function indentOf(line: string): number {
  let i = 0;
  while (i < line.length && (line.charCodeAt(i) === 0x20 || line.charCodeAt(i) === 0x09)) i++;
  return i;
}

/** The line number of each of `count` lines that follow each other in the source. */
export function numbersFrom(firstLine: number, count: number): readonly number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) numbers.push(firstLine + i);
  return numbers;
}
