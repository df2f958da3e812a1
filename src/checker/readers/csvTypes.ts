import type { ObjectType, Property } from '../types.ts';
import type { CsvHeader } from './csvCells.ts';
import type { RegularRows } from './csvRegular.ts';
import { typeOfCsvde } from './csvde.ts';
import { typeOfRecord } from './objectTypes.ts';

/** Types of the objects below one header. Rows repeat what tells their type, so what was found is kept. */
export class RowTypes {
  readonly #header: CsvHeader;
  readonly #commandTypes: readonly ObjectType[];
  readonly #byClass = new Map<string, ObjectType | null>();
  readonly #byClue = new Map<string, ObjectType | null>();

  /** @param commandTypes types that the echoed command may have printed */
  constructor(header: CsvHeader, commandTypes: readonly ObjectType[]) {
    this.#header = header;
    this.#commandTypes = commandTypes;
  }

  /** The `#TYPE` line says it; else the object's class; else the command and the columns. */
  of(properties: readonly Property[]): ObjectType | null {
    const { type, csvde } = this.#header;
    return type ?? (csvde ? typeOfCsvde(properties) : null) ?? this.#byNames(properties);
  }

  /** The same for the row that `rows` accepted last; `make` gives its properties. */
  ofRegular(rows: RegularRows, line: string, make: () => readonly Property[]): ObjectType | null {
    const { type, csvde } = this.#header;
    if (type !== null) return type;
    const ownType = csvde ? kept(this.#byClass, rows.classOf(line), () => typeOfCsvde(make())) : null;
    if (ownType !== null) return ownType;
    const clue = rows.tellClass ? rows.clueOf(line) : '';
    return kept(this.#byClue, clue, () => this.#byNames(make()));
  }

  #byNames(properties: readonly Property[]): ObjectType | null {
    const valueOf = (name: string): string =>
      properties.find((property) => property.name.toLowerCase() === name)?.value ?? '';
    return typeOfRecord({
      names: new Set(properties.map((property) => property.name.toLowerCase())),
      objectClass: valueOf('objectclass'),
      objectCategory: valueOf('objectcategory'),
      commandTypes: this.#commandTypes,
    });
  }
}

function kept<Type>(found: Map<string, Type>, key: string, find: () => Type): Type {
  const before = found.get(key);
  if (before !== undefined) return before;
  const type = find();
  found.set(key, type);
  return type;
}
