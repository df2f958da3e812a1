import type { Format, ObjectType, Property, SourceRecord } from '../types.ts';

/**
 * A record whose properties are made when first asked for: of the millions in a large export, most are never looked at.
 * The accessor is an own property, so that copies and comparisons of records see it.
 * @param make must give the same properties each time; it is called once at most
 */
export function lazyRecord(
  record: Omit<SourceRecord, 'properties'>,
  make: () => readonly Property[],
): SourceRecord {
  return new LazyRecord(record, make);
}

/** One accessor for all records: with one of its own each, a record would take four times the memory, and the time. */
const PROPERTIES: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get(this: LazyRecord) {
    return LazyRecord.propertiesOf(this);
  },
};

class LazyRecord implements SourceRecord {
  readonly source: string;
  readonly format: Format;
  readonly type: ObjectType | null;
  readonly line: number;
  readonly lastLine: number;
  declare readonly asked?: 'every' | readonly string[];
  declare readonly properties: readonly Property[];
  #make: (() => readonly Property[]) | null;
  #made: readonly Property[] = [];

  constructor(record: Omit<SourceRecord, 'properties'>, make: () => readonly Property[]) {
    this.source = record.source;
    this.format = record.format;
    this.type = record.type;
    this.line = record.line;
    this.lastLine = record.lastLine;
    if (record.asked !== undefined) this.asked = record.asked;
    this.#make = make;
    Object.defineProperty(this, 'properties', PROPERTIES);
  }

  static propertiesOf(record: LazyRecord): readonly Property[] {
    if (record.#make !== null) {
      record.#made = record.#make();
      // What it was made from may be large.
      record.#make = null;
    }
    return record.#made;
  }
}
