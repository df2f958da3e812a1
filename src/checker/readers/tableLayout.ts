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

/** True for two or more groups of hyphens, each exactly as long as the name above it: nothing but a table prints that. */
export function isAlignedRule(header: string, rule: string): boolean {
  const groups = [...rule.matchAll(/-+/g)];
  const isEdge = (at: number): boolean => isBlank(header[at] ?? ' ');
  return (
    groups.length > 1 &&
    groups.every(({ index: start, 0: { length } }) => {
      const end = start + length;
      return isEdge(start - 1) && !isEdge(start) && !isEdge(end - 1) && isEdge(end);
    })
  );
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

/** Takes the rows of one table apart. */
export interface RowCutter {
  readonly cut: (row: string) => Cells;
  /** True where `cut` surely gives cells; a look at the columns' starts instead of making them. */
  readonly surelyCuts: (row: string) => boolean;
}

/**
 * Rows -> cells. Rows are cut where columns begin. Where the padding was lost (FORMATS 2: a blog) the cells are told
 * apart by what they look like, in all rows: a row that fits the columns then fits by chance.
 */
export function cutterOf(columns: readonly Column[], rows: readonly string[]): RowCutter {
  const collapsed = columns.every(
    ({ end }, i) => columns[i + 1] === undefined || columns[i + 1]?.start === end + 1,
  );
  const fits = (row: string): boolean => fitsColumns(columns, row);
  const byShape = collapsed && rows.some((row) => !fits(row) && cutRow(columns, row) === null);
  return {
    cut: (row) => (byShape ? null : cutRow(columns, row)) ?? cellsByShape(row, columns.length),
    surelyCuts: byShape ? () => false : fits,
  };
}

/**
 * A blank first cell: what `-Wrap` prints of a row's cells on its further lines. Every object has a name: where that isn't
 * the first column, a name begins another object.
 */
export function isContinuation(columns: readonly Column[], row: string): boolean {
  const second = columns[1];
  if (second === undefined || indentOf(row) < second.start || isBlank(row)) return false;
  const name = columns.findIndex((column) => /^(?:name|identity)$/i.test(column.name));
  return name < 1 || isBlank(row.slice(columns[name]?.start, columns[name + 1]?.start));
}

/** Whether a blank stands at, or before, the start of every column. */
function fitsColumns(columns: readonly Column[], row: string): boolean {
  for (let i = 1; i < columns.length; i++) {
    const start = columns[i]?.start ?? 0;
    if (start >= row.length) break;
    if (row.charCodeAt(start - 1) !== 0x20 && row.charCodeAt(start) !== 0x20) return false;
  }
  return !row.includes('	');
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
