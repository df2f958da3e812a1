import type { Format, ObjectType, Property, SourceRecord } from '../types.ts';

/** Properties of the record that stands at an index. */
export type MakeProperties = (at: number) => readonly Property[];

/**
 * A record whose properties are made when first asked for: of the millions in a large export, most are never looked at.
 * The accessor is an own property, so that copies and comparisons of records see it.
 * @param make must give the same properties each time; it is called once at most. One function for all records of a
 * block takes less memory than one of its own for each
 * @param at what `make` is told: which record it is
 */
export function lazyRecord(
  record: Omit<SourceRecord, 'properties'>,
  make: MakeProperties,
  at = 0,
): SourceRecord {
  return new LazyRecord(record, make, at);
}

/** One accessor for all records: with one of its own each, a record would take four times the memory, and the time. */
const PROPERTIES: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get(this: LazyRecord) {
    return LazyRecord.propertiesOf(this);
  },
};

/** The same one for all: an array of its own takes a fifth of a record's memory. */
const NONE: readonly Property[] = [];

class LazyRecord implements SourceRecord {
  readonly source: string;
  readonly format: Format;
  readonly type: ObjectType | null;
  readonly line: number;
  readonly lastLine: number;
  declare readonly asked?: 'every' | readonly string[];
  declare readonly properties: readonly Property[];
  readonly #at: number;
  #make: MakeProperties | null;
  #made: readonly Property[] = NONE;

  constructor(record: Omit<SourceRecord, 'properties'>, make: MakeProperties, at: number) {
    this.source = record.source;
    this.format = record.format;
    this.type = record.type;
    this.line = record.line;
    this.lastLine = record.lastLine;
    if (record.asked !== undefined) this.asked = record.asked;
    this.#make = make;
    this.#at = at;
    Object.defineProperty(this, 'properties', PROPERTIES);
  }

  static propertiesOf(record: LazyRecord): readonly Property[] {
    if (record.#make !== null) {
      record.#made = record.#make(record.#at);
      // What it was made from may be large.
      record.#make = null;
    }
    return record.#made;
  }
}
