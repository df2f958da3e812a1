import type { Property, SourceRecord } from '../types.ts';

/** Gives the properties of the record that stands at an index, the same ones each time. */
export type MakeProperties = (at: number) => readonly Property[];

/**
 * A record whose properties are made when first asked for: of the millions in a large export, most are never looked at.
 * @param make called once at most; one function for all records of a block, as one of its own each takes more memory
 * @param at what `make` is told
 */
export function lazyRecord(
  record: Omit<SourceRecord, 'properties'>,
  make: MakeProperties,
  at = 0,
): SourceRecord {
  return new LazyRecord(record, make, at) as LazyRecord & Pick<SourceRecord, 'properties'>;
}

/**
 * The accessor is an own property, so that copies and comparisons of records see it. It is the same function for every
 * record: with a function for each, the engine would take them for objects of a different shape each, and nine times
 * the memory.
 */
class LazyRecord implements Omit<SourceRecord, 'properties'> {
  static readonly #PROPERTIES: PropertyDescriptor & ThisType<LazyRecord> = {
    enumerable: true,
    configurable: true,
    get() {
      return (this.#made ??= this.#make(this.#at));
    },
  };

  readonly source: string;
  readonly format: SourceRecord['format'];
  readonly type: SourceRecord['type'];
  readonly line: number;
  readonly lastLine: number;
  declare readonly asked?: 'every' | readonly string[];
  readonly #make: MakeProperties;
  readonly #at: number;
  #made: readonly Property[] | null = null;

  constructor(record: Omit<SourceRecord, 'properties'>, make: MakeProperties, at: number) {
    this.source = record.source;
    this.format = record.format;
    this.type = record.type;
    this.line = record.line;
    this.lastLine = record.lastLine;
    if (record.asked !== undefined) this.asked = record.asked;
    this.#make = make;
    this.#at = at;
    Object.defineProperty(this, 'properties', LazyRecord.#PROPERTIES);
  }
}
