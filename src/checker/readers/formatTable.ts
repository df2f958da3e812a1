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
  const wraps = rows.some((row, i) => i > 0 && isContinuation(columns, row));
  const wrapped = wraps ? wrappedRows(columns, cutter, lines, rule + 1) : [];
  const propertiesOf = ({ cells, first, last }: Row): readonly Property[] => {
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
  const add = (make: MakeProperties, from: number, place: Omit<Row, 'cells'>, mayBeCut: boolean): void => {
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
  const result: Row[] = [];
  for (let i = from; i < lines.length; i++) {
    const row = lines[i] ?? '';
    if (isBlank(row)) continue;
    const own = cutter.cut(row);
    const above = result.at(-1);
    const continues =
      above !== undefined && (isContinuation(columns, row) || continuesName(columns, own, above.cells));
    if (continues) {
      result[result.length - 1] = { ...above, cells: joined(columns, above.cells, own), last: i };
    } else {
      result.push({ cells: own, first: i, last: i });
    }
  }
  return result;
}

/** In a table that wraps: only the first cell goes on, and its first word didn't fit on the line above. */
function continuesName(columns: readonly Column[], cells: Cells, above: Cells): boolean {
  const [name = '', ...others] = cells ?? [];
  const width = widthOf(columns, 0);
  const word = name.split(' ')[0] ?? '';
  return (
    width !== null &&
    others.length > 0 &&
    others.every((cell) => cell === '') &&
    `${above?.[0] ?? ''} ${word}`.length > width
  );
}

/** Width of a column; null for the last one, which ends where the console does. */
function widthOf(columns: readonly Column[], i: number): number | null {
  const next = columns[i + 1];
  return next === undefined ? null : next.start - (columns[i]?.start ?? 0) - 1;
}

/** A word that is longer than its column is broken without a blank; else lines break at blanks. */
function joined(columns: readonly Column[], above: Cells, below: Cells): Cells {
  if (above === null || below === null) return null;
  return above.map((cell, i) => {
    const more = below[i] ?? '';
    if (more === '' || cell === '') return cell + more;
    const lastWord = cell.slice(cell.lastIndexOf(' ') + 1);
    const width = widthOf(columns, i);
    const broken =
      width !== null && cell.length - cell.lastIndexOf('\n') - 1 >= width && lastWord.length >= width;
    return broken ? cell + more : `${cell} ${more}`;
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
