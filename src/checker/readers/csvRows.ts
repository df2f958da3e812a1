/**
 * Rows of CSV with the lines that they stand on. An own parser instead of papaparse: values may hold line breaks, and
 * papaparse reports the character that a row ends at, not the line that it begins on.
 */

export interface CsvRow {
  readonly cells: readonly string[];
  /** Index of the line that each cell begins on. */
  readonly starts: readonly number[];
  /** Index of the last line that the row stands on. */
  readonly end: number;
}

/**
 * Comma by default, semicolon where the culture of Windows says so (`-UseCulture`, Excel in French and Russian), TAB in
 * what Excel copies. The options file of an Exchange 5.5 export lets any be chosen (KB Q146304, Q152472).
 */
export const SEPARATORS = [',', ';', '\t'];

/** A quoted value that goes on longer than this isn't one: its closing quote is missing. */
const MAX_LINES_PER_ROW = 60;

/** The row that begins at a line: several lines when a quoted value holds line breaks. */
export function readRow(lines: readonly string[], start: number, separator: string): CsvRow {
  const last = Math.min(lines.length, start + MAX_LINES_PER_ROW);
  let text = lines[start] ?? '';
  for (let end = start; end < last; end++) {
    const line = lines[end] ?? '';
    if (end > start) {
      text += `\n${line}`;
      // The field that is open stays so.
      if (!line.includes('"')) continue;
    }
    const row = readCells(text, start, separator);
    if (row !== null) return { ...row, end };
  }
  const cells = (lines[start] ?? '').split(separator).map((cell) => cell.trim());
  return { cells, starts: cells.map(() => start), end: start };
}

/** The separator that parts the cells of a header; a comma when there is only one cell. */
export function separatorOf(header: string): string {
  const count = (separator: string): number => readRow([header], 0, separator).cells.length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',');
}

/** Fields of a text, quotes taken off; null when a quoted field doesn't end. Blanks around fields don't count (KB Q155589). */
function readCells(text: string, firstLine: number, separator: string): Omit<CsvRow, 'end'> | null {
  const cells: string[] = [];
  const starts: number[] = [];
  let line = firstLine;
  let at = 0;
  for (;;) {
    while (text[at] === ' ') at++;
    starts.push(line);
    let cell = '';
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      if (close === -1) return null;
      const quoted = text.slice(at + 1, close);
      line += quoted.split('\n').length - 1;
      cell = quoted.replaceAll('""', '"');
      at = close + 1;
    }
    const next = text.indexOf(separator, at);
    cell += text.slice(at, next === -1 ? text.length : next).trim();
    cells.push(cell);
    if (next === -1) return { cells, starts };
    at = next + 1;
  }
}

/** Index of the quote that ends the field opened at `open`; a doubled quote is a character of the value. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
