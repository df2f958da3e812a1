import { isBlank, numbersFrom } from '../lines.ts';
import type { Diagnostic, ObjectType, Property, ReadBlock, SourceRecord } from '../types.ts';
import { headerOf, readCells, type CsvHeader } from './csvCells.ts';
import { RegularRows } from './csvRegular.ts';
import { readRow, separatorOf } from './csvRows.ts';
import { RowTypes } from './csvTypes.ts';
import { lazyRecord } from './lazyRecord.ts';
import { isKnownProperty, typeOfNames, typeOfTypeName } from './objectTypes.ts';

/** What detection knows of a block beside its lines. */
export interface CsvContext {
  readonly numbers?: readonly number[];
  readonly commandTypes?: readonly ObjectType[];
  /** Without the fast lane, which tests compare with this. */
  readonly careful?: boolean;
}

/** `#TYPE Selected.Microsoft.….ExchangeServer`; Excel adds quotes and the separators of the empty cells. */
const TYPE_LINE = /^\s*"?#TYPE\s+([^",;\s]+)/;

/** A first line that tells Excel the separator. */
const SEPARATOR_LINE = /^\s*"?sep=([,;|\t])"?\s*$/i;

/** A header with what is known of the rows below it. */
interface Columns extends CsvHeader {
  /** Columns whose values turned out to be lost; reported once. */
  readonly lost: Set<string>;
  readonly regular: RegularRows;
  readonly types: RowTypes;
  /** Reads the row that begins at a line. */
  readonly readAt: (i: number) => ReturnType<typeof readCells>;
  /** Its properties alone. */
  readonly make: (i: number) => readonly Property[];
}

/**
 * Reads Export-Csv and ConvertTo-Csv output, inventories that scripts write, and csvde exports. Several may follow each
 * other, each with its own header. `lines[0]` is the header or the line above it that names the type.
 */
export function readCsv(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: CsvContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const at = (i: number): number => numbers[i] ?? firstLine;
  const records: SourceRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  let header: Columns | null = null;
  let type: ObjectType | null = null;
  let separator: string | null = null;
  let orphan = false;

  for (let i = 0; i < lines.length; i++) {
    const text = lines[i] ?? '';
    if (isBlank(text)) continue;
    if (mayBeDirective(text)) {
      const typeName = TYPE_LINE.exec(text)?.[1];
      const given = SEPARATOR_LINE.exec(text)?.[1];
      if (typeName !== undefined || given !== undefined) {
        if (typeName !== undefined) type = typeOfTypeName(typeName);
        separator = given ?? null;
        header = null;
        continue;
      }
    }
    const first = i;
    const line = at(first);
    if (context.careful !== true && header?.regular.accepts(text) === true) {
      const { make, regular, types } = header;
      orphan = false;
      const recordType = types.ofRegular(regular, text, () => make(first));
      records.push(
        lazyRecord({ source, format: 'csv', type: recordType, line, lastLine: line }, make, first),
      );
      continue;
    }
    const row = readRow(lines, i, separator ?? header?.separator ?? separatorOf(text));
    i = row.end;
    if (header === null || isHeader(row.cells, header)) {
      if (header !== null) type = sameCells(row.cells, header.names) ? header.type : null;
      header = columnsOf(headerOf(row.cells, separator ?? separatorOf(text), type));
      continue;
    }
    if (row.cells.length === 1 && header.names.length > 1) {
      if (!orphan) diagnostics.push({ line, code: 'orphan-line', args: { text: text.trim() } });
      orphan = true;
      continue;
    }
    orphan = false;
    const { properties, faults } = header.readAt(first);
    for (const fault of faults) if (isNews(fault, header.lost)) diagnostics.push(fault);
    if (properties.length === 0) continue;
    const place = { line, lastLine: at(row.end) };
    const recordType = header.types.of(properties);
    records.push(lazyRecord({ source, format: 'csv', type: recordType, ...place }, header.make, first));
  }

  const untyped = records.filter((record) => record.type === null);
  // A csvde export of a whole branch holds many objects that no check looks at.
  if (untyped[0] !== undefined && !(header?.csvde === true && untyped.length < records.length)) {
    diagnostics.push({
      line: untyped[0].line,
      code: 'unknown-object-type',
      args: { records: untyped.length },
    });
  }
  const first = records[0]?.type ?? null;
  const block = {
    format: 'csv',
    fromLine: at(0),
    toLine: at(lines.length - 1),
    records: records.length,
    ...(first !== null && records.every((record) => record.type === first) ? { what: first } : {}),
  } as const;
  return { blocks: [block], records, runs: [], diagnostics: diagnostics.sort((a, b) => a.line - b.line) };

  function columnsOf(columns: CsvHeader): Columns {
    const lost = new Set<string>();
    const readAt = (i: number): ReturnType<typeof readCells> => {
      const { cells, starts, end } = readRow(lines, i, columns.separator);
      return readCells({ cells, lines: starts.map(at), lastLine: at(end) }, columns, at(i));
    };
    return {
      ...columns,
      lost,
      regular: new RegularRows(columns, lost),
      types: new RowTypes(columns, context.commandTypes ?? []),
      readAt,
      make: (i) => readAt(i).properties,
    };
  }
}

/** Whether the line may be one of the two above: they begin with a hash or an S, and few rows do. */
function mayBeDirective(text: string): boolean {
  const first = text.charCodeAt(0) === 0x22 ? text.charCodeAt(1) : text.charCodeAt(0);
  return first === 0x23 || (first | 0x20) === 0x73 || first <= 0x20 || first >= 0xa0;
}

/** The loss of a column is reported once. */
function isNews({ code, args }: Diagnostic, lost: Set<string>): boolean {
  if (code !== 'lost-collection') return true;
  const name = String(args.property);
  const known = lost.has(name);
  lost.add(name);
  return !known;
}

/** The same header again (files put together), or another one: cells that are names of properties. */
function isHeader(cells: readonly string[], header: CsvHeader): boolean {
  if (sameCells(cells, header.names)) return true;
  return (
    cells.some(isKnownProperty) && typeOfNames(new Set(cells.map((cell) => cell.toLowerCase()))) !== null
  );
}

function sameCells(cells: readonly string[], names: readonly string[]): boolean {
  return cells.length === names.length && cells.every((cell, i) => cell === names[i]);
}
