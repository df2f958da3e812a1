import type { Diagnostic, ObjectType, Property } from '../types.ts';
import { isCsvde, readCsvdeCell } from './csvde.ts';
import { parseCell } from './joinedLists.ts';

/** The columns that rows are read by. */
export interface CsvHeader {
  readonly separator: string;
  readonly names: readonly string[];
  /** From the `#TYPE` line above. */
  readonly type: ObjectType | null;
  /** csvde: attributes of directory objects. */
  readonly csvde: boolean;
}

export function headerOf(cells: readonly string[], separator: string, type: ObjectType | null): CsvHeader {
  return { separator, names: cells.map((cell) => cell.trim()), type, csvde: isCsvde(cells) };
}

/**
 * What a collection becomes when Export-Csv prints its type instead of its items: ``…MultiValuedProperty`1[…]``,
 * `System.Object[]`, `System.Collections.ArrayList`, `Deserialized.…` (FORMATS 5).
 */
const LOST =
  /`\d+\[|^System\.[\w.]+\[\]$|^Deserialized\.|^(?:System\.Collections|Microsoft\.)[\w.]*(?:Collection|List|Property|Hashtable)$/;

/** Excel's longest cell, what it prints in a narrow column, and the errors of a value that it took for a formula. */
export const EXCEL_CELL = 32767;
const EXCEL_FAULT = /^#{3,}$|^#[\p{Lu}/]+[?!]$/u;

/** Excel translates True and False; the shell never does. */
const EXCEL_WORDS: ReadonlyMap<string, string> = new Map([
  ['VRAI', 'True'],
  ['FAUX', 'False'],
  ['ИСТИНА', 'True'],
  ['ЛОЖЬ', 'False'],
  ['WAHR', 'True'],
  ['FALSCH', 'False'],
]);

/** Cells of a row, the line number of each, and that of the row's last line. */
export interface PlacedRow {
  readonly cells: readonly string[];
  readonly lines: readonly number[];
  readonly lastLine: number;
}

/**
 * Cells -> properties. In a row that is too long every cell after the first may stand in the wrong column, so they
 * count as not known; in one that is too short the last columns give no property.
 */
export function readCells(
  { cells, lines, lastLine }: PlacedRow,
  { names, csvde }: CsvHeader,
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
    if (isLost(cell)) {
      faults.push({ line: own, code: 'lost-collection', args: { property: name } });
      properties.push({ ...place, value: cell, items: [], complete: false });
      return;
    }
    if (tooLong && i > 0) {
      properties.push({ ...place, value: EXCEL_WORDS.get(cell) ?? cell, items: [], complete: false });
      return;
    }
    const { value, items, complete } = readCell(name, cell);
    if (isTruncated(cell, { items, complete })) {
      faults.push({ line: own, code: 'truncated-list', args: { property: name, shown: items?.length ?? 0 } });
    }
    properties.push({ ...place, value, items, complete });
  });
  return { properties, faults };
}

/** Whether a collection was printed as its type. */
export function isLost(cell: string): boolean {
  return LOST.test(cell);
}

/** Whether a cell holds less than the object did. */
export function isCut(name: string, cell: string): boolean {
  return isTruncated(cell, readCell(name, cell));
}

function isTruncated(cell: string, { items, complete }: Pick<Property, 'items' | 'complete'>): boolean {
  return items !== null && !complete && cell !== '';
}

function readCell(name: string, cell: string): Pick<Property, 'value' | 'items' | 'complete'> {
  const value = EXCEL_WORDS.get(cell) ?? cell;
  if (cell.length >= EXCEL_CELL || EXCEL_FAULT.test(cell)) return { value, items: [], complete: false };
  return { value, ...parseCell(name, value) };
}
