/** Text of a source and its lines. Line ends are LF here, so that the text area, the listing and the engine count alike. */

/** CRLF and lone CR -> LF: what a text area does to its value anyway. */
export const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** Number of lines as an administrator counts them: a line end at the end of the text doesn't start another. */
export function countLines(text: string): number {
  if (text === '') return 0;
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return text.endsWith('\n') ? count - 1 : count;
}

/** What a pane says of a text, and where its lines are. */
export interface TextFacts {
  readonly lines: number;
  /** In UTF-8. */
  readonly bytes: number;
  /** Offset of the first character of each line; the line after a last line end counts, as in a text area. */
  readonly starts: Uint32Array<ArrayBuffer>;
}

export function factsOf(text: string): TextFacts {
  const starts = lineStarts(text);
  return {
    lines: text === '' || text.endsWith('\n') ? starts.length - 1 : starts.length,
    bytes: new Blob([text]).size,
    starts,
  };
}

/** Offset of the first character of each line; the line after a last line end counts, as in a text area. */
function lineStarts(text: string): Uint32Array<ArrayBuffer> {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  const starts = new Uint32Array(count);
  for (let n = 1, at = text.indexOf('\n'); at !== -1; n++, at = text.indexOf('\n', at + 1))
    starts[n] = at + 1;
  return starts;
}

/**
 * Where a line stands in a text.
 * @param line counted from 1; beyond the end it is the last one
 * @returns offsets of its first character and of its end, without the line end
 */
export function rangeOfLine(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}

/** A name that no other source has: `connectors.txt`, `connectors (2).txt`. Evidence refers to sources by name. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let n = 2; ; n++) {
    const candidate = `${stem} (${n})${extension}`;
    if (!taken.has(candidate)) return candidate;
  }
}
