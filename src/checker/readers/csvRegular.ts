import { EXCEL_CELL, isCut, isLost, type CsvHeader } from './csvCells.ts';
import { isListProperty } from './joinedLists.ts';
import { isKnownPropertyAt } from './objectTypes.ts';
import { scanRow, type CellPlaces } from './rowScan.ts';

/** What a value begins with that may be the name of a type in place of its items. */
const TYPE_STARTS = ['System.', 'Deserialized.', 'Microsoft.'];

/**
 * The fast lane of the CSV reader: finds the rows of a header in which every cell has its column and nothing is to be
 * reported, without making a string of each cell. Which rows those are, `readCells` and `isHeader` define; a row that
 * may be one of the others is left to them.
 */
export class RegularRows {
  readonly #header: CsvHeader;
  readonly #lost: ReadonlySet<string>;
  readonly #isList: readonly boolean[];
  readonly #places: CellPlaces = { count: 0, from: [], to: [] };
  readonly #classColumn: number;
  readonly #categoryColumn: number;
  /** False when no column has a name, or several tell the class: then no row is regular. */
  readonly #usable: boolean;

  /** @param lost columns whose loss was reported; it isn't reported again */
  constructor(header: CsvHeader, lost: ReadonlySet<string>) {
    const keys = header.names.map((name) => name.toLowerCase());
    this.#header = header;
    this.#lost = lost;
    this.#isList = header.names.map(isListProperty);
    this.#classColumn = keys.indexOf('objectclass');
    this.#categoryColumn = keys.indexOf('objectcategory');
    this.#usable =
      keys.some((key) => key !== '') &&
      keys.lastIndexOf('objectclass') === this.#classColumn &&
      keys.lastIndexOf('objectcategory') === this.#categoryColumn;
  }

  /** Whether a line is such a row; what else can be asked is asked of the last line that was. */
  accepts(line: string): boolean {
    const { separator, names, csvde } = this.#header;
    const { from, to } = this.#places;
    if (!this.#usable || !scanRow(line, separator, this.#places)) return false;
    if (this.#places.count !== names.length || this.#valueOf(line, 0) === names[0]) return false;
    // An object of the directory has a name; where it hasn't, the row may be empty.
    if (csvde && from[0] === to[0]) return false;
    const quotesType = line.includes('`');
    for (let i = 0; i < names.length; i++) {
      const start = from[i] ?? 0;
      const end = to[i] ?? 0;
      if (start === end) continue;
      if (isKnownPropertyAt(line, start, end)) return false;
      if (!csvde && !this.#isWhole(line, i, start, end, quotesType)) return false;
    }
    return true;
  }

  /** Whether rows of the file can differ in type. */
  get tellClass(): boolean {
    return this.#header.csvde || this.#classColumn !== -1 || this.#categoryColumn !== -1;
  }

  /** The cell that tells the object's class. */
  classOf(line: string): string {
    return this.#valueOf(line, this.#classColumn);
  }

  /** All that tells the object's type: its class, its category, and of a directory's object which attributes it has. */
  clueOf(line: string): string {
    const ofClass = `${this.classOf(line)}\n${this.#valueOf(line, this.#categoryColumn)}`;
    return this.#header.csvde ? `${ofClass}\n${this.#filled()}` : ofClass;
  }

  #valueOf(line: string, column: number): string {
    if (column === -1) return '';
    return line.slice(this.#places.from[column] ?? 0, this.#places.to[column] ?? 0);
  }

  #filled(): string {
    const { count, from, to } = this.#places;
    let filled = '';
    for (let i = 0; i < count; i++) filled += from[i] === to[i] ? '-' : '+';
    return filled;
  }

  /** Whether nothing is to be reported of a value; what first or last characters leave open is looked at whole. */
  #isWhole(line: string, column: number, start: number, end: number, quotesType: boolean): boolean {
    const first = line.charCodeAt(start);
    const name = this.#header.names[column] ?? '';
    const mayBeLost = quotesType || mayBeginType(line, first, start);
    if (mayBeLost && isLost(line.slice(start, end))) return this.#lost.has(name);
    const mayBeCut =
      first === 0x7b /* { */ ||
      first === 0x23 /* # */ ||
      end - start >= EXCEL_CELL ||
      (this.#isList[column] === true && (isNoLetter(first) || isNoLetter(line.charCodeAt(end - 1))));
    return !mayBeCut || !isCut(name, line.slice(start, end));
  }
}

function mayBeginType(line: string, first: number, start: number): boolean {
  if (first !== 0x53 /* S */ && first !== 0x44 /* D */ && first !== 0x4d /* M */) return false;
  return TYPE_STARTS.some((type) => line.startsWith(type, start));
}

/** Blanks of any kind, and the dots of a list that was cut. */
function isNoLetter(code: number): boolean {
  return code <= 0x20 || code === 0x2e || code >= 0xa0;
}
