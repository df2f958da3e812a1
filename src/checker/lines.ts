/**
 * Text -> lines, without their ends (CRLF, LF or lone CR). The engine's slices share the memory of `text`.
 * A line end at the end of the text doesn't make another line.
 */
export function splitLines(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
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
  return Array.from({ length: count }, (_, i) => firstLine + i);
}
