import { beginningsOf, indentOf, isBlank, mayBegin } from '../lines.ts';

/** A column of a Format-Table output. */
export interface Column {
  readonly name: string;
  /** Where its hyphens begin and where they end: half-open. */
  readonly start: number;
  readonly end: number;
}

/** Cells of a row, one per column; null when they can't be told apart. */
export type Cells = readonly string[] | null;

const HYPHEN = beginningsOf('-');

/** True for `--------  -----`: groups of hyphens under a header, one under each column. */
export function isTableRule(line: string): boolean {
  if (!mayBegin(line, HYPHEN)) return false;
  const text = line.trim();
  return text.length >= 2 && text.startsWith('-') && /^[-\s]+$/.test(text) && text.includes('--');
}

/** Header cells start where their hyphens do; a hand-drawn unbroken line has the header's words as columns. */
export function columnsOf(header: string, rule: string): readonly Column[] {
  const groups = [...rule.matchAll(/-+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const words = [...header.matchAll(/\S+(?: \S+)*/g)];
  if (groups.length < 2 && words.length > 1) {
    return words.map((match) => ({
      name: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }
  return groups
    .map(({ start, end }, i) => ({ name: header.slice(start, groups[i + 1]?.start).trim(), start, end }))
    .filter(({ name }) => !isBlank(name));
}

/**
 * Rows -> cells. Rows are cut where columns begin. Where the padding was lost (FORMATS 2: a blog) the cells are told
 * apart by what they look like, in all rows: a row that fits the columns then fits by chance.
 */
export function cutRows(columns: readonly Column[], rows: readonly string[]): readonly Cells[] {
  const cut = rows.map((row) => cutRow(columns, row));
  const collapsed = columns.every(
    ({ end }, i) => columns[i + 1] === undefined || columns[i + 1]?.start === end + 1,
  );
  const byShape = collapsed && cut.includes(null);
  return rows.map((row, i) => (byShape ? null : cut[i]) ?? cellsByShape(row, columns.length));
}

/** A blank first cell: what `-Wrap` prints of a row's cells on its further lines. */
export function isContinuation(columns: readonly Column[], row: string): boolean {
  const second = columns[1];
  return second !== undefined && isBlank(row.slice(0, second.start)) && indentOf(row) >= second.start;
}

/** Null when a word stands across a column's start: then the columns aren't where the hyphens are. */
function cutRow(columns: readonly Column[], row: string): Cells {
  if (row.includes('\t')) {
    const cells = row.split('\t').map((cell) => cell.trim());
    return cells.length === columns.length ? cells : null;
  }
  const cells: string[] = [];
  let from = 0;
  for (const [i, column] of columns.entries()) {
    const next = columns[i + 1];
    let to = row.length;
    if (next !== undefined) {
      to = Math.min(next.start, row.length);
      if (isInWord(row, next.start)) {
        // Numbers are right-aligned: a long one begins left of its hyphens and ends where they end.
        const begin = row.lastIndexOf(' ', next.start) + 1;
        const word = /^\S*/.exec(row.slice(begin))?.[0] ?? '';
        if (!/^[\d.,:%-]+$/.test(word) || begin + word.length !== next.end || begin <= column.start)
          return null;
        to = begin;
      }
    }
    cells.push(row.slice(from, to).trim());
    from = to;
  }
  return cells;
}

function isInWord(row: string, at: number): boolean {
  return at < row.length && !isBlank(row[at - 1] ?? ' ') && !isBlank(row[at] ?? ' ');
}

/** What stands for itself in a row without padding: a list, a version, True, False, a number. */
const SHAPE = /\{[^{}]*(?:\}|$)|Version \d+\.\d+ \(Build [\d.]+\)|\b(?:True|False)\b(?!\S)|(?<!\S)\d+(?!\S)/g;

/**
 * Cells told apart by shape. Names hold blanks, so the words between two shapes are one cell, unless there are just as
 * many words as cells. Null when the number isn't that of the columns.
 */
function cellsByShape(row: string, count: number): Cells {
  const parts: string[] = [];
  let words: readonly string[] = [];
  let single: string[] = [];
  let from = 0;
  const between = (text: string): void => {
    words = text.split(/\s+/).filter((word) => word !== '');
    single = [...single, ...words];
    if (words.length > 0) parts.push(words.join(' '));
  };
  for (const match of row.matchAll(SHAPE)) {
    between(row.slice(from, match.index));
    parts.push(match[0]);
    single.push(match[0]);
    from = match.index + match[0].length;
  }
  between(row.slice(from));
  if (parts.length === count) return parts;
  return single.length === count ? single : null;
}
