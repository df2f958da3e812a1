import { isBlank, numbersFrom } from '../lines.ts';
import type { Diagnostic, ObjectType, Property, ReadBlock, SourceRecord } from '../types.ts';
import { completeEnum } from './enumValues.ts';
import { parseCell } from './joinedLists.ts';
import { lazyRecord, type MakeProperties } from './lazyRecord.ts';
import { typeOfRecord } from './objectTypes.ts';
import {
  columnsOf,
  cutterOf,
  isContinuation,
  isTableRule,
  type Cells,
  type Column,
  type RowCutter,
} from './tableLayout.ts';

/** The column without which nothing can be said of objects of the type. */
const NEEDED: Partial<Readonly<Record<ObjectType, string>>> = {
  SendConnector: 'SourceTransportServers',
  ForeignConnector: 'SourceTransportServers',
  DeliveryAgentConnector: 'SourceTransportServers',
  RoutingGroupConnector: 'SourceTransportServers',
  DistributionGroup: 'ExpansionServer',
  DynamicDistributionGroup: 'ExpansionServer',
  ExchangeServer: 'AdminDisplayVersion',
};

/** What detection knows of a block beside its lines. */
export interface TableContext {
  readonly numbers?: readonly number[];
  readonly commandTypes?: readonly ObjectType[];
}

/** `   Server: EX01` above the header, from `-GroupBy`. */
const GROUP = /^\s*(\w+): (\S.*?)\s*$/;

/** A cell that the width cut: `...` of Windows PowerShell, U+2026 of PowerShell 6 and later. */
const CUT = /(?:\.\.\.|…)\}?$/;

/** One object: its cells, and the lines that they stand on. */
interface Row {
  readonly cells: Cells;
  /** What stands on the last of its lines. */
  readonly lowest: Cells;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads what can be recovered from a Format-Table output. Cells that the width cut are not known; columns that didn't
 * fit aren't there at all.
 * @param lines the header and its hyphens, rows below them, a `-GroupBy` line above them where there is one
 */
export function readFormatTable(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: TableContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const at = (i: number): number => numbers[i] ?? firstLine;
  const rule = lines.findIndex((line, i) => i > 0 && isTableRule(line));
  const columns = columnsOf(lines[rule - 1] ?? '', lines[rule] ?? '');
  const type = typeOfTable(columns, context.commandTypes ?? []);
  const diagnostics: Diagnostic[] = [];

  const needed = type === null ? undefined : NEEDED[type];
  if (needed !== undefined && !columns.some(({ name }) => name.toLowerCase() === needed.toLowerCase())) {
    diagnostics.push({ line: at(rule - 1), code: 'table-without-needed-columns', args: { column: needed } });
  }

  const group = groupOf(lines, rule - 1, at);
  const rows = lines.slice(rule + 1);
  const cutter = cutterOf(columns, rows);
  const wraps = isWrapped(columns, rows) || rows.some(opensList);
  const wrapped = wraps ? wrappedRows(columns, cutter, lines, rule + 1) : [];
  const propertiesOf = ({ cells, first, last }: Omit<Row, 'lowest'>): readonly Property[] => {
    const place = { line: at(first), lastLine: at(last) };
    const properties = columns.map(({ name }, i) =>
      // What can't be told apart isn't known, but the object exists.
      cells === null
        ? { name, value: '', items: [], complete: false, ...place }
        : readCell(name, cells[i] ?? '', place),
    );
    return [...properties, ...group];
  };
  const makeWrapped = (n: number): readonly Property[] => {
    const row = wrapped[n];
    return row === undefined ? [] : propertiesOf(row);
  };
  const makeAt = (i: number): readonly Property[] =>
    propertiesOf({ cells: cutter.cut(lines[i] ?? ''), first: i, last: i });

  const records: SourceRecord[] = [];
  let cutIn = -1;
  const add = (
    make: MakeProperties,
    from: number,
    place: Pick<Row, 'first' | 'last'>,
    mayBeCut: boolean,
  ): void => {
    const lines = { line: at(place.first), lastLine: at(place.last) };
    const record = lazyRecord({ source, format: 'format-table', type, ...lines }, make, from);
    records.push(record);
    // Reported once, so few rows are looked at.
    if (cutIn === -1 && mayBeCut && record.properties.some(isCut)) cutIn = record.line;
  };
  const noteRagged = (i: number): void => {
    const found = (lines[i] ?? '').trim().split(/\s+/).length;
    diagnostics.push({ line: at(i), code: 'ragged-row', args: { expected: columns.length, found } });
  };

  wrapped.forEach((row, n) => {
    if (row.cells === null) noteRagged(row.first);
    add(makeWrapped, n, row, true);
  });
  for (let i = rule + 1; i < lines.length && !wraps; i++) {
    const row = lines[i] ?? '';
    if (isBlank(row)) continue;
    if (!cutter.surelyCuts(row) && cutter.cut(row) === null) noteRagged(i);
    add(makeAt, i, { first: i, last: i }, group.length > 0 || row.includes('...') || row.includes('…'));
  }
  if (cutIn !== -1) diagnostics.push({ line: cutIn, code: 'cut-table', args: {} });

  const first = records[0];
  if (first !== undefined && type === null) {
    diagnostics.push({ line: first.line, code: 'unknown-object-type', args: { records: records.length } });
  }
  const block = {
    format: 'format-table',
    fromLine: at(0),
    toLine: at(lines.length - 1),
    records: records.length,
    ...(type === null ? {} : { what: type }),
  } as const;
  return { blocks: [block], records, runs: [], diagnostics: diagnostics.sort((a, b) => a.line - b.line) };
}

/** The property that `-GroupBy` printed above the header. */
function groupOf(lines: readonly string[], header: number, at: (i: number) => number): readonly Property[] {
  return lines.slice(0, Math.max(header, 0)).flatMap((line, i) => {
    const [, name, value] = GROUP.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ name, value, items: null, complete: !CUT.test(value), line: at(i), lastLine: at(i) }];
  });
}

/** Rows with the further lines of cells that `-Wrap` broke. */
function wrappedRows(
  columns: readonly Column[],
  cutter: RowCutter,
  lines: readonly string[],
  from: number,
): readonly Row[] {
  const rows = lines.slice(from);
  const cells = rows.map((row) => cutter.cut(row));
  const wraps = isWrapped(columns, rows);
  const widths = widthsOf(columns, cells);
  const namesWrap = wraps && canWrapNames(widths, cells);
  const result: Row[] = [];
  rows.forEach((row, i) => {
    if (isBlank(row)) return;
    const own = cells[i] ?? null;
    const above = result.at(-1);
    const continues =
      above !== undefined &&
      from + i - above.first < LONGEST_ROW &&
      ((wraps && isContinuation(columns, row)) ||
        continuesList(own, above.cells) ||
        (namesWrap && continuesName(widths, own, above.cells)));
    if (!continues) {
      result.push({ cells: own, lowest: own, first: from + i, last: from + i });
      return;
    }
    result[result.length - 1] = {
      ...above,
      cells: joined(widths, above, own),
      lowest: own,
      last: from + i,
    };
  });
  return result;
}

/** Whether a row goes on below by a blank first cell. */
const isWrapped = (columns: readonly Column[], rows: readonly string[]): boolean =>
  rows.some((row, i) => i > 0 && isContinuation(columns, row));

/** Whether a list was opened on a row and not closed there. */
const opensList = (row: string): boolean =>
  row.includes('{') && row.split('{').length !== row.split('}').length;

/** Lines that the cells of one object may take. */
const LONGEST_ROW = 2_000;

/** What goes on for longer was never closed; each line of it is looked at again for the next. */
const LONGEST_LIST = 20_000;

/** A list that was opened above, not cut and not closed, goes on here, whatever else the line holds. */
function continuesList(cells: Cells, above: Cells): boolean {
  return (cells ?? []).some((cell, i) => {
    const list = above?.[i] ?? '';
    const isOpen = list.startsWith('{') && list.length < LONGEST_LIST && !list.includes('}');
    return isOpen && cell !== '' && !cell.startsWith('{') && !CUT.test(list);
  });
}

/**
 * Columns of equal width are what PowerShell makes without -AutoSize, and only there names are wrapped. Of two columns
 * only one has a width: it isn't that of its longest name then.
 */
function canWrapNames(widths: readonly number[], rows: readonly Cells[]): boolean {
  const inner = widths.slice(0, -1);
  if (inner.length > 1) return Math.max(...inner) - Math.min(...inner) <= 1;
  return rows.every((cells) => (cells?.[0] ?? '').length < (inner[0] ?? 0));
}

/** In a table that wraps names: only the first cell goes on, and its first word didn't fit on the line above. */
function continuesName(widths: readonly number[], cells: Cells, above: Cells): boolean {
  const [name = '', ...others] = cells ?? [];
  const [width] = widths;
  const word = name.split(' ')[0] ?? '';
  return (
    width !== undefined &&
    others.length > 0 &&
    others.every((cell) => cell === '') &&
    `${above?.[0] ?? ''} ${word}`.length > width
  );
}

/** Widths of the columns; the last one ends where the console does, or where its longest line did. */
function widthsOf(columns: readonly Column[], rows: readonly Cells[]): readonly number[] {
  return columns.map(({ name, start }, i) => {
    const next = columns[i + 1];
    if (next !== undefined) return next.start - start - 1;
    return rows.reduce((width, cells) => Math.max(width, cells?.[i]?.length ?? 0), name.length);
  });
}

/**
 * Lines break at blanks, which are dropped. A word that is longer than its column is broken where the line is full; a
 * comma at the end of a line is that of a list, which a blank follows.
 */
function joined(widths: readonly number[], { cells, lowest }: Row, below: Cells): Cells {
  if (cells === null || below === null) return null;
  return cells.map((cell, i) => {
    const more = below[i] ?? '';
    if (more === '' || cell === '') return cell + more;
    const width = widths[i] ?? 0;
    const isFull = (lowest?.[i] ?? '').length >= width;
    const word = cell.slice(cell.lastIndexOf(' ') + 1) + (more.split(' ')[0] ?? '');
    return isFull && word.length > width && !cell.endsWith(',') ? cell + more : `${cell} ${more}`;
  });
}

function readCell(name: string, cell: string, place: { line: number; lastLine: number }): Property {
  const value = CUT.test(cell) ? (completeEnum(name, cell) ?? cell) : cell;
  return { name, value, ...parseCell(name, value), ...place };
}

function isCut({ value, complete }: Property): boolean {
  return !complete && CUT.test(value);
}

/** Get-SendConnector's own table is `Identity AddressSpaces Enabled`: no property there is distinctive but the second. */
function typeOfTable(columns: readonly Column[], commandTypes: readonly ObjectType[]): ObjectType | null {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  return (
    typeOfRecord({ names, objectClass: '', objectCategory: '', commandTypes }) ??
    (names.has('addressspaces') ? 'SendConnector' : null)
  );
}
