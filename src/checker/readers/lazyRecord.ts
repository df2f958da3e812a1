import type { Property, SourceRecord } from '../types.ts';

/**
 * A record whose properties are made when first asked for: of the millions in a large export, most are never looked at.
 * The accessor is an own property, so that copies and comparisons of records see it.
 * @param make must give the same properties each time; it is called once at most
 */
export function lazyRecord(
  record: Omit<SourceRecord, 'properties'>,
  make: () => readonly Property[],
): SourceRecord {
  let made: readonly Property[] | null = null;
  return {
    ...record,
    get properties() {
      return (made ??= make());
    },
  };
}
