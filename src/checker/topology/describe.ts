import type { Place, Property, SourceRecord } from '../types.ts';
import { ABSENT, cut, known } from './known.ts';
import type { Known } from './topology.ts';

/**
 * Everything that the paste prints of one object: usually one record, several when the same object stands in the
 * output of several commands (a table and a list, two property sets).
 */
export type Description = readonly [SourceRecord, ...SourceRecord[]];

/** Properties that differ between two outputs of one object. */
const OF_THE_SESSION = new Set(['runspaceid', 'pscomputername', 'psshowcomputername']);

/**
 * Records grouped by object. A record joins an earlier one of the same type and name only when it prints other
 * properties (a table after a list has fewer) and contradicts none: two objects may share a name, and a paste may show an object before and after a change.
 */
export function describe(
  records: readonly SourceRecord[],
  nameOf: (record: SourceRecord) => string | null,
): readonly Description[] {
  const descriptions: [SourceRecord, ...SourceRecord[]][] = [];
  const byName = new Map<string, [SourceRecord, ...SourceRecord[]][]>();
  for (const record of records) {
    const name = nameOf(record)?.toLowerCase() ?? null;
    const namesakes = name === null ? [] : (byName.get(name) ?? []);
    const same = namesakes.find((description) => description.every((earlier) => completes(earlier, record)));
    if (same !== undefined) {
      same.push(record);
      continue;
    }
    const description: [SourceRecord, ...SourceRecord[]] = [record];
    descriptions.push(description);
    if (name !== null) byName.set(name, [...namesakes, description]);
  }
  return descriptions;
}

function completes(earlier: SourceRecord, later: SourceRecord): boolean {
  if (earlier.type !== later.type) return false;
  const adds = later.properties.some((property) => findIn(earlier, property.name) === undefined);
  const lacks = earlier.properties.some(
    ({ name }) => !OF_THE_SESSION.has(name.toLowerCase()) && findIn(later, name) === undefined,
  );
  const contradicts = later.properties.some((property) => {
    const before = findIn(earlier, property.name);
    return before?.complete === true && property.complete && before.value !== property.value;
  });
  return (adds || lacks) && !contradicts;
}

function findIn(record: SourceRecord, name: string): Property | undefined {
  const wanted = name.toLowerCase();
  if (OF_THE_SESSION.has(wanted)) return undefined;
  return record.properties.find((property) => property.name.toLowerCase() === wanted);
}

/** The line of a property. Wrapped values are cited joined, so that the place shows the whole value. */
function placeOfProperty(record: SourceRecord, property: Property): Place {
  return { source: record.source, line: property.line, text: `${property.name} : ${property.value}`.trim() };
}

/** The line that an object begins at. */
export function placeOfRecord(record: SourceRecord): Place {
  const first = record.properties[0];
  return first === undefined
    ? { source: record.source, line: record.line, text: '' }
    : placeOfProperty(record, first);
}

/** A property found under one of its names, with its record; a complete one before a cut one. */
function find(description: Description, names: readonly string[]): { property: Property; at: Place } | null {
  const found = names.flatMap((name) =>
    description.flatMap((record) => {
      const property = findIn(record, name);
      return property === undefined ? [] : [{ property, at: placeOfProperty(record, property) }];
    }),
  );
  return found.find(({ property }) => property.complete) ?? found[0] ?? null;
}

/** A single value. Printed empty it counts as absent, unless the empty value means something. */
export function textField(
  description: Description,
  names: readonly string[],
  { emptyMeans }: { emptyMeans: 'absent' | 'value' } = { emptyMeans: 'absent' },
): Known<string> {
  const found = find(description, names);
  if (found === null) return ABSENT;
  const { property, at } = found;
  const value = property.value.trim();
  if (!property.complete) return cut(value, at);
  return value === '' && emptyMeans === 'absent' ? ABSENT : known(value, at);
}

/** A single value in a parsed form; absent when it can't be parsed. */
export function parsedField<T>(
  description: Description,
  names: readonly string[],
  parse: (text: string) => T | null,
): Known<T> {
  const field = textField(description, names);
  if (!field.known && field.reason === 'absent') return ABSENT;
  const value = parse(field.known ? field.value : field.shown);
  if (value === null) return ABSENT;
  return field.known ? known(value, field.at) : cut(value, field.at);
}

/** A collection. `{}` and an empty value (a null collection) both hold nothing; a cut one holds at least what is shown. */
export function listField(
  description: Description,
  names: readonly string[],
  split: (text: string) => readonly string[],
): Known<readonly string[]> {
  const found = find(description, names);
  if (found === null) return ABSENT;
  const items = found.property.items ?? split(found.property.value);
  return found.property.complete ? known(items, found.at) : cut(items, found.at);
}
