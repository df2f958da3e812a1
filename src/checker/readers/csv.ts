import { isBlank, numbersFrom } from '../lines.ts';
import type { Diagnostic, ObjectType, Property, ReadBlock, SourceRecord } from '../types.ts';
import { isCsvde, readCsvdeCell, typeOfCsvde } from './csvde.ts';
import { readRow, separatorOf } from './csvRows.ts';
import { parseCell } from './joinedLists.ts';
import { isKnownProperty, typeOfTypeName, typeOfNames, typeOfRecord } from './objectTypes.ts';
import { tableOf } from '../tableOf.ts';

/** What detection knows of a block beside its lines. */
export interface CsvContext {
  readonly numbers?: readonly number[];
  readonly commandTypes?: readonly ObjectType[];
}

/** The columns that rows are read by. */
interface Header {
  readonly separator: string;
  readonly names: readonly string[];
  /** From the `#TYPE` line above. */
  readonly type: ObjectType | null;
  /** csvde: attributes of directory objects. */
  readonly csvde: boolean;
  /** Types found so far, by the values that tell them: rows of one file repeat them. */
  readonly types: Map<string, ObjectType | null>;
  /** Columns whose values turned out to be lost; reported once. */
  readonly lost: Set<string>;
}

/** `#TYPE Selected.Microsoft.….ExchangeServer`; Excel adds quotes and the separators of the empty cells. */
const TYPE_LINE = /^\s*"?#TYPE\s+([^",;\s]+)/;

/** A first line that tells Excel the separator. */
const SEPARATOR_LINE = /^\s*"?sep=([,;|\t])"?\s*$/i;

/**
 * What a collection becomes when Export-Csv prints its type instead of its items: ``…MultiValuedProperty`1[…]``,
 * `System.Object[]`, `System.Collections.ArrayList`, `Deserialized.…` (FORMATS 5).
 */
const LOST =
  /`\d+\[|^System\.[\w.]+\[\]$|^Deserialized\.|^(?:System\.Collections|Microsoft\.)[\w.]*(?:Collection|List|Property|Hashtable)$/;

/** Excel's longest cell, what it prints in a narrow column, and the errors of a value that it took for a formula. */
const EXCEL_CELL = 32767;
const EXCEL_FAULT = /^#{3,}$|^#[\p{Lu}/]+[?!]$/u;

/** Excel translates True and False; the shell never does. */
const EXCEL_WORDS = tableOf<string>({
  VRAI: 'True',
  FAUX: 'False',
  ИСТИНА: 'True',
  ЛОЖЬ: 'False',
  WAHR: 'True',
  FALSCH: 'False',
});

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
  let header: Header | null = null;
  let type: ObjectType | null = null;
  let separator: string | null = null;
  let orphan = false;

  for (let i = 0; i < lines.length; i++) {
    const text = lines[i] ?? '';
    if (isBlank(text)) continue;
    const typeName = TYPE_LINE.exec(text)?.[1];
    const given = SEPARATOR_LINE.exec(text)?.[1];
    if (typeName !== undefined || given !== undefined) {
      if (typeName !== undefined) type = typeOfTypeName(typeName);
      separator = given ?? null;
      header = null;
      continue;
    }
    const row = readRow(lines, i, separator ?? header?.separator ?? separatorOf(text));
    const line = at(i);
    i = row.end;
    if (header === null || isHeader(row.cells, header)) {
      if (header !== null) type = sameCells(row.cells, header.names) ? header.type : null;
      header = headerOf(row.cells, separator ?? separatorOf(text), type);
      continue;
    }
    if (row.cells.length === 1 && header.names.length > 1) {
      if (!orphan) diagnostics.push({ line, code: 'orphan-line', args: { text: text.trim() } });
      orphan = true;
      continue;
    }
    orphan = false;
    const placed = { cells: row.cells, lines: row.starts.map(at), lastLine: at(row.end) };
    const { properties, faults } = readProperties(placed, header, line);
    diagnostics.push(...faults);
    if (properties.length === 0) continue;
    const recordType = typeOfRow(properties, header, context.commandTypes ?? []);
    records.push({ source, format: 'csv', type: recordType, properties, line, lastLine: placed.lastLine });
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
}

function headerOf(cells: readonly string[], separator: string, type: ObjectType | null): Header {
  return {
    separator,
    names: cells.map((cell) => cell.trim()),
    type,
    csvde: isCsvde(cells),
    lost: new Set(),
    types: new Map(),
  };
}

/** The same header again (files put together), or another one: cells that are names of properties. */
function isHeader(cells: readonly string[], header: Header): boolean {
  if (sameCells(cells, header.names)) return true;
  return (
    cells.some(isKnownProperty) && typeOfNames(new Set(cells.map((cell) => cell.toLowerCase()))) !== null
  );
}

function sameCells(cells: readonly string[], names: readonly string[]): boolean {
  return cells.length === names.length && cells.every((cell, i) => cell === names[i]);
}

/** Cells of a row, the line number of each, and that of the row's last line. */
interface PlacedRow {
  readonly cells: readonly string[];
  readonly lines: readonly number[];
  readonly lastLine: number;
}

/**
 * Cells -> properties. In a row that is too long every cell after the first may stand in the wrong column, so they
 * count as not known; in one that is too short the last columns give no property.
 */
function readProperties(
  { cells, lines, lastLine }: PlacedRow,
  { names, csvde, lost }: Header,
  line: number,
): { readonly properties: readonly Property[]; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const tooLong = cells.length > names.length && cells.slice(names.length).some((cell) => cell !== '');
  if (tooLong || cells.length < names.length) {
    faults.push({ line, code: 'ragged-row', args: { expected: names.length, found: cells.length } });
  }
  const properties: Property[] = [];
  names.slice(0, cells.length).forEach((name, i) => {
    const cell = cells[i] ?? '';
    if (name === '') return;
    const own = lines[i] ?? line;
    const place = { name, line: own, lastLine: lines[i + 1] ?? lastLine };
    if (csvde) {
      const value = readCsvdeCell(name, cell);
      if (value !== null) properties.push({ ...value, ...place, complete: !(tooLong && i > 0) });
      return;
    }
    if (LOST.test(cell)) {
      if (!lost.has(name)) faults.push({ line: own, code: 'lost-collection', args: { property: name } });
      lost.add(name);
      properties.push({ ...place, value: cell, items: [], complete: false });
      return;
    }
    const value = EXCEL_WORDS[cell] ?? cell;
    if (tooLong && i > 0) {
      properties.push({ ...place, value, items: [], complete: false });
      return;
    }
    const spoilt = cell.length >= EXCEL_CELL || EXCEL_FAULT.test(cell);
    const { items, complete } = spoilt ? { items: [], complete: false } : parseCell(name, value);
    if (items !== null && !complete && cell !== '') {
      faults.push({ line: own, code: 'truncated-list', args: { property: name, shown: items.length } });
    }
    properties.push({ ...place, value, items, complete });
  });
  return { properties, faults };
}

/** The `#TYPE` line says it; else the object's class; else the command and the columns. */
function typeOfRow(
  properties: readonly Property[],
  { type, csvde, types }: Header,
  commandTypes: readonly ObjectType[],
): ObjectType | null {
  if (type !== null) return type;
  if (csvde) {
    const ownType = typeOfCsvde(properties);
    if (ownType !== null) return ownType;
  }
  const valueOf = (name: string): string =>
    properties.find((property) => property.name.toLowerCase() === name)?.value ?? '';
  const objectClass = valueOf('objectclass');
  const objectCategory = valueOf('objectcategory');
  const key = [
    objectClass,
    objectCategory,
    String(properties.length),
    ...(csvde ? properties.map(({ name }) => name) : []),
  ].join('\n');
  const before = types.get(key);
  if (before !== undefined) return before;
  const names = new Set(properties.map((property) => property.name.toLowerCase()));
  const found = typeOfRecord({ names, objectClass, objectCategory, commandTypes });
  types.set(key, found);
  return found;
}
