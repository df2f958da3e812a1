import type { Diagnostic, Property, SourceRecord } from '../types.ts';
import { readRow, SEPARATORS } from './csvRows.ts';
import { lazyRecord, type MakeProperties } from './lazyRecord.ts';
import { scanRow, type CellPlaces } from './rowScan.ts';

interface Header {
  readonly separator: string;
  readonly names: readonly string[];
  /** Whether the column's values are to be split. */
  readonly multiValued: readonly boolean[];
  /** Index of the column `Is-Deleted`; -1 when there is none. */
  readonly isDeleted: number;
  /** A row with fewer cells lacks some. */
  readonly fewest: number;
}

/** Several values of one attribute are joined by this (KB Q146304). */
const VALUE_SEPARATOR = '%';

/** Attributes that hold one value, in which `%` is a character like any other. */
const SINGLE_VALUED = new Set(
  [
    ...[
      'Obj-Class',
      'Mode',
      'Is-Deleted',
      'Directory Name',
      'Common-Name',
      'Display Name',
      'Admin-Display-Name',
    ],
    ...[
      'Obj-Dist-Name',
      'Obj-Container',
      'Alias Name',
      'Mail-Nickname',
      'Admin Note',
      'Computer-Name',
      'Domain-Name',
    ],
    ...['Home-Server', 'Home-MTA', 'Home-MDB', 'Local-Bridge-Head', 'Remote-Bridge-Head', 'Remote-Site'],
  ].map(plain),
);

/** Without these an object can't be named or placed in a site. */
const NEEDED: readonly (readonly [string, ...string[]])[] = [
  ['Directory Name', 'Common-Name', 'rdn'],
  ['Obj-Dist-Name'],
];

/** Excel cuts cells at this length (KB Q155414). */
const EXCEL_CELL = 255;

/** Header names are told apart without letter case, hyphens, blanks and underscores: two spellings coexist. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-\s_]/g, '');
}

/** The header of a directory export; null for any other line. `Obj-Class` is its first column (KB Q261283, Q170477). */
export function findExchange55Header(line: string): Header | null {
  // Most lines are objects, and no header is among them: a look for its rarest letter before a look at every cell.
  if (!line.includes('j') && !line.includes('J')) return null;
  if (!/obj[-\s_]?class/i.test(line)) return null;
  const text = line.replace(/^\uFEFF/, '');
  for (const separator of SEPARATORS) {
    const names = readRow([text], 0, separator).cells;
    const plainNames = names.map(plain);
    if (!plainNames.includes('objclass')) continue;
    return {
      separator,
      names,
      multiValued: plainNames.map((name) => !SINGLE_VALUED.has(name)),
      isDeleted: plainNames.indexOf('isdeleted'),
      // Empty fields are printed as adjacent commas; only a last `Is-Deleted` was seen left out (KB Q239639).
      fewest: plainNames.findLastIndex((name) => name !== 'isdeleted') + 1,
    };
  }
  return null;
}

/**
 * @param at number of a line in the source, by its index
 * @param headerIndex index of the first header in `lines`; -1 when there is none and nothing can be read
 * @param careful without the fast lane
 */
export function readExchange55Csv(
  source: string,
  lines: readonly string[],
  at: (i: number) => number,
  headerIndex: number,
  careful = false,
): { readonly records: readonly SourceRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const records: SourceRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  if (headerIndex === -1) {
    return {
      records,
      diagnostics: [{ line: at(0), code: 'missing-column', args: { property: 'Obj-Class' } }],
    };
  }

  let header: Header = { separator: ',', names: [], multiValued: [], isDeleted: -1, fewest: 0 };
  let make = propertiesOf(lines, header, at);
  const places: CellPlaces = { count: 0, from: [], to: [] };
  for (let i = headerIndex; i < lines.length; i++) {
    const text = lines[i] ?? '';
    if (text.trimStart() === '') continue;
    // Several exports may stand in one paste, each with its own header.
    const next = findExchange55Header(text);
    if (next !== null) {
      header = next;
      make = propertiesOf(lines, header, at);
      diagnostics.push(...missingColumns(header, at(i)));
      continue;
    }
    const first = i;
    if (careful || !scanRow(text, header.separator, places) || !isRegular(places, header)) {
      const row = readRow(lines, i, header.separator);
      i = row.end;
      if (isTombstone(row.cells, header)) continue;
      diagnostics.push(...readCells(row.cells, header, at(first), at(i)).faults);
    } else if (isTombstoneAt(text, places, header)) continue;
    const place = { line: at(first), lastLine: at(i) };
    records.push(lazyRecord({ source, format: 'exchange55-csv', type: 'X55Object', ...place }, make, first));
  }
  return { records, diagnostics };
}

/** Reads the properties of the row that begins at a line. */
function propertiesOf(lines: readonly string[], header: Header, at: (i: number) => number): MakeProperties {
  return (i) => {
    const { cells, end } = readRow(lines, i, header.separator);
    return readCells(cells, header, at(i), at(end)).properties;
  };
}

/** Whether `readCells` would find no fault. */
function isRegular({ count, from, to }: CellPlaces, { names, fewest }: Header): boolean {
  if (count < fewest || count > names.length) return false;
  for (let i = 0; i < count; i++) if ((to[i] ?? 0) - (from[i] ?? 0) === EXCEL_CELL) return false;
  return true;
}

/** `isTombstone` for a row of which only the places are known. */
function isTombstoneAt(line: string, { count, from, to }: CellPlaces, { isDeleted }: Header): boolean {
  if (isDeleted === -1 || isDeleted >= count) return false;
  const start = from[isDeleted] ?? 0;
  return to[isDeleted] === start + 1 && line.charAt(start) === '1';
}

function missingColumns({ names }: Header, line: number): readonly Diagnostic[] {
  const present = new Set(names.map(plain));
  return NEEDED.filter((spellings) => !spellings.some((name) => present.has(plain(name)))).map(
    ([property]) => ({
      line,
      code: 'missing-column',
      args: { property },
    }),
  );
}

/**
 * Deleted objects stay in raw exports with `Is-Deleted` = 1 until they are purged (KB Q239639). In a row that is too long
 * the 1 may belong to another column.
 */
function isTombstone(cells: readonly string[], { names, isDeleted }: Header): boolean {
  return cells.length <= names.length && cells[isDeleted] === '1';
}

/**
 * Cells -> properties. A column without a cell gives no property: it isn't the same as an empty value.
 * In a row that is too long every cell after the first may stand in the wrong column, so they count as cut.
 */
function readCells(
  cells: readonly string[],
  { names, multiValued, fewest }: Header,
  line: number,
  lastLine: number,
): { readonly properties: readonly Property[]; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const tooLong = cells.length > names.length && cells.slice(names.length).some((cell) => cell !== '');
  if (tooLong || cells.length < fewest) {
    faults.push({ line, code: 'ragged-row', args: { expected: names.length, found: cells.length } });
  }
  const properties: Property[] = [];
  for (let i = 0; i < names.length && i < cells.length; i++) {
    const name = names[i] ?? '';
    const value = cells[i] ?? '';
    if (name === '') continue;
    const complete = value.length !== EXCEL_CELL && !(tooLong && i > 0);
    if (value.length === EXCEL_CELL) faults.push({ line, code: 'truncated-list', args: { property: name } });
    const items = multiValued[i] === true ? splitValues(value) : null;
    properties.push({ name, value, items, complete, line, lastLine });
  }
  return { properties, faults };
}

function splitValues(value: string): readonly string[] | null {
  if (!value.includes(VALUE_SEPARATOR)) return null;
  return value
    .split(VALUE_SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
