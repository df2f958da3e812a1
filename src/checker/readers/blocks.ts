import { isBlank } from '../lines.ts';
import { lengthAt, isBlankAt, lineAt, type Lines, linesBetween } from '../textLines.ts';
import type { Format, ObjectType } from '../types.ts';
import { type DocumentOptions, documentsIn } from './documents.ts';
import type { NumberedLines } from './expand.ts';
import { formatOfBody, isSetupLogExcerpt, isStamped, looksLikeList, startsCsv } from './formatTests.ts';
import { propertyLine } from './propertyLine.ts';
import type { Segment } from './segments.ts';
import { markShellErrors } from './shellErrors.ts';
import type { Signs } from './sourceSigns.ts';
import { columnsOf, isAlignedRule, isTableRule } from './tableLayout.ts';
import { headingAbove, startsTokenGroups, TOKEN_GROUPS } from './tokenGroups.ts';

/** A stretch of a source in one format, ready for its reader. */
export interface DetectedBlock {
  readonly format: Format;
  /** The format, or what it is called where it is none of `Format`'s: `report`, `msi-log`; `unknown` for neither. */
  readonly called: string;
  /** Without wrappers, prompts and echoed commands. */
  readonly lines: Lines;
  /** Lines of the source, from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Line of the source for each of `lines`; null where one follows the other. */
  readonly numbers: readonly number[] | null;
  /** Object types that the echoed command may have printed; empty without an echo. */
  readonly commandTypes: readonly ObjectType[];
  /** JSON that only its reader can prove to be one document: where it can't, `detect` must look itself. */
  readonly isSupposed: boolean;
}

/** Line of the source, from 1, that a line of a block stands on. */
export function numberAt({ firstLine, numbers }: DetectedBlock, i: number): number {
  return numbers === null ? firstLine + i : (numbers[i] ?? 1);
}

/**
 * Blocks of a source: a setup log, tables and lists may follow each other in one segment, without a prompt.
 * @param typesOf what a command may print
 */
export function blocksOf(
  { texts, numbers: numbersOfSource }: NumberedLines,
  signs: Signs,
  segments: readonly Segment[],
  typesOf: (command: string) => readonly ObjectType[],
  documentOptions: DocumentOptions,
): readonly DetectedBlock[] {
  const blocks: DetectedBlock[] = [];
  let commandTypes: readonly ObjectType[] = [];
  const add = (
    from: number,
    to: number,
    format: Format,
    called: string = format,
    isSupposed = false,
  ): void => {
    let start = from;
    let end = to;
    while (start < end && isBlankAt(texts, start)) start++;
    while (end > start && isBlankAt(texts, end - 1)) end--;
    if (start === end) return;
    const numbers = numbersOfSource && numbersOfSource.slice(start, end);
    blocks.push({
      format,
      called,
      lines: linesBetween(texts, start, end),
      firstLine: numbers?.[0] ?? start + 1,
      lastLine: numbers?.at(-1) ?? end,
      numbers,
      commandTypes,
      isSupposed,
    });
  };

  for (const segment of segments) {
    commandTypes = typesOf(segment.command);
    const log = logRange(texts, signs, segment);
    if (log !== null) {
      addPlain(segment.from, log.from);
      add(log.from, log.to, 'setup-log');
      addPlain(log.to, segment.to);
    } else {
      addPlain(segment.from, segment.to);
    }
  }
  return blocks;

  function addPlain(from: number, to: number): void {
    const whole = formatOfBody(texts, from, to);
    const other = whole === null ? -1 : otherDirectory(texts, from, to, whole.format);
    if (whole !== null && other !== -1) {
      add(from, other, whole.format, whole.called);
      addPlain(other, to);
      return;
    }
    if (whole !== null && whole.format !== 'json' && whole.format !== 'clixml' && whole.format !== 'csv') {
      add(from, to, whole.format, whole.called);
      return;
    }
    let rest = from;
    const documents = signs.document ? documentsIn(texts, from, to, documentOptions) : [];
    for (const document of documents) {
      addOther(rest, document.from);
      add(document.from, document.to, document.format, document.format, document.isSupposed);
      rest = document.to;
    }
    addOther(rest, to);
  }

  function addOther(from: number, to: number): void {
    const whole = formatOfBody(texts, from, to);
    if (whole !== null && whole.format !== 'csv') {
      add(from, to, whole.format, whole.called);
      return;
    }
    const csv = whole !== null || signs.csv() ? csvRange(texts, from, to, whole !== null) : null;
    if (csv !== null) {
      addOther(from, csv.from);
      add(csv.from, csv.to, 'csv');
      addOther(csv.to, to);
      return;
    }
    let rest = from;
    for (let i = from + 1; i < to && (signs.table() || signs.sid()); i++) {
      const token = signs.sid() && startsTokenGroups(texts, i, to);
      if (!token && !startsTable(texts, i, to)) continue;
      let end = i + 1;
      while (end < to && !isBlankAt(texts, end)) end++;
      const start = (token ? headingAbove : groupAbove)(texts, rest, i - 1);
      addText(rest, start);
      add(start, end, 'format-table', token ? TOKEN_GROUPS : undefined);
      rest = end;
      i = end;
    }
    addText(rest, to);
  }

  function addText(from: number, to: number): void {
    const list = looksLikeList(texts, from, to, commandTypes.length > 0);
    add(from, to, list ? 'format-list' : 'unknown');
  }
}

/** What an export of the other directory begins with. */
const OTHER_DIRECTORY: Readonly<Partial<Record<Format, RegExp>>> = {
  'exchange55-csv': /^dn::? /i,
  ldif: /^"?Obj-Class"?[,;\t]/i,
};

/** A blank line of an export has no more than a few blanks. */
const SHORT = 8;

/**
 * A mixed organization has two directories, that of Exchange 5.5 and Active Directory: where a paragraph begins an export
 * of the other one; -1 when none does.
 */
function otherDirectory(lines: Lines, from: number, to: number, format: Format): number {
  const start = OTHER_DIRECTORY[format];
  if (start === undefined) return -1;
  for (let i = from + 1; i < to; i++) {
    // Exports are large and have few paragraphs: most lines needn't be made.
    if (lengthAt(lines, i - 1) > SHORT) continue;
    if (isBlankAt(lines, i - 1) && start.test(lineAt(lines, i))) return i;
  }
  return -1;
}

/**
 * CSV begins with the text or with a paragraph, and ends with the text or where a paragraph of another format begins;
 * blank lines inside quotes end nothing.
 */
function csvRange(
  lines: Lines,
  from: number,
  to: number,
  whole: boolean,
): { from: number; to: number } | null {
  let start = whole ? from : -1;
  for (let i = from + 1; i < to && start === -1; i++) {
    if (startsCsv(lineAt(lines, i)) && isBlankAt(lines, i - 1)) start = i;
  }
  if (start === -1) return null;
  let quotes = 0;
  let counted = start;
  for (let i = start + 1; i < to; i++) {
    if (!isBlankAt(lines, i - 1)) continue;
    // Quotes count where a blank line stands; most CSV has none.
    for (; counted < i; counted++) quotes += countOf('"', lineAt(lines, counted));
    const line = lineAt(lines, i);
    if (quotes % 2 === 0 && (propertyLine(line)?.spaced === true || startsTable(lines, i + 1, to))) {
      return { from: start, to: i };
    }
  }
  return { from: start, to };
}

function countOf(character: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(character); at !== -1; at = line.indexOf(character, at + 1)) count++;
  return count;
}

/** A header above the hyphens, a row below them; a heading that is underlined stands above properties or nothing. */
function startsTable(lines: Lines, rule: number, to: number): boolean {
  if (!isTableRule(lineAt(lines, rule))) return false;
  const header = lineAt(lines, rule - 1);
  const row = rule + 1 < to ? lineAt(lines, rule + 1) : '';
  if (isBlank(header) || isTableRule(header) || isBlank(row)) return false;
  // Hyphens beside the line above underline nothing.
  if (columnsOf(header, lineAt(lines, rule)).length === 0) return false;
  // Names hold colons too: `Name : with colon` may be a cell.
  return propertyLine(row)?.spaced !== true || isAlignedRule(header, lineAt(lines, rule));
}

/** Where a table begins: at its header, or at the `   Server: EX01` that `-GroupBy` prints above it. */
function groupAbove(lines: Lines, from: number, header: number): number {
  let group = header - 1;
  while (group >= from && isBlankAt(lines, group)) group--;
  const isAlone = group === from || (group > from && isBlankAt(lines, group - 1));
  const line = lineAt(lines, group);
  // `WARNING: column "X" does not fit into the display and it was removed.` stands there too.
  return isAlone && /^\s*\w+: \S/.test(line) && markShellErrors([line])[0] === 'none' ? group : header;
}

/**
 * From the first stamped line to the last, with what continues it. Lines before belong to the log when it was cut there;
 * lines after it when they read as nothing else.
 */
function logRange(lines: Lines, signs: Signs, segment: Segment): { from: number; to: number } | null {
  let first = signs.stamp ? segment.from : segment.to;
  while (first < segment.to && !isStamped(lineAt(lines, first))) first++;
  if (first === segment.to) {
    return signs.message && isSetupLogExcerpt(lines, segment.from, segment.to)
      ? { from: segment.from, to: segment.to }
      : null;
  }
  let last = segment.to - 1;
  while (!isStamped(lineAt(lines, last))) last--;
  const isOther = (from: number, to: number): boolean =>
    formatOfBody(lines, from, to) !== null || looksLikeList(lines, from, to, false);
  const from = isOther(segment.from, first) ? first : segment.from;
  let end = last + 1;
  while (end < segment.to && !isBlankAt(lines, end)) end++;
  const to = isOther(end, segment.to) ? end : segment.to;
  return { from, to };
}
