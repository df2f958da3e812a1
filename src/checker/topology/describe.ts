import type { Place, Property, SourceRecord } from '../types.ts';
import { ABSENT, cut, known, type Known } from './known.ts';

/**
 * Everything that the paste prints of one object: usually one record, several when the same object stands in the
 * output of several commands (a table and a list, two property sets) or in several sources (a directory export).
 */
export type Description = readonly [SourceRecord, ...SourceRecord[]];

/** Properties that differ between two outputs of one object. */
const OF_THE_SESSION = new Set(['runspaceid', 'pscomputername', 'psshowcomputername']);

/** Properties that tell objects apart, whatever they are called: the first pair that two records both have decides. */
const IDENTITIES: readonly (readonly string[])[] = [
  ['DistinguishedName', 'dn'],
  ['Guid'],
  ['PrimarySmtpAddress', 'mail'],
];

/** How records of one kind of object are told to be of the same object. */
export interface Sameness {
  readonly nameOf: (record: SourceRecord) => string | null;
  /** Whether Exchange refuses a second object of the name. */
  readonly uniqueName: boolean;
  /** Whether records contradict each other. Objects whose names aren't unique then count as two. */
  readonly contradicts: (description: Description) => boolean;
}

/**
 * Records grouped by object. Records of one name are of one object where names are unique, or where the records show
 * the same identity; else only while they contradict nothing: two groups may share a name.
 */
export function describe(records: readonly SourceRecord[], sameness: Sameness): readonly Description[] {
  const descriptions: [SourceRecord, ...SourceRecord[]][] = [];
  // Most names are unique: a list for each would take as much memory as the objects.
  const first = new Map<string, [SourceRecord, ...SourceRecord[]]>();
  const further = new Map<string, [SourceRecord, ...SourceRecord[]][]>();
  for (const record of records) {
    const name = sameness.nameOf(record)?.toLowerCase() ?? null;
    const namesake = name === null ? undefined : first.get(name);
    const others = name === null || namesake === undefined ? [] : (further.get(name) ?? []);
    const same =
      namesake !== undefined && isSame(namesake, record, sameness)
        ? namesake
        : others.find((description) => isSame(description, record, sameness));
    if (same !== undefined) {
      same.push(record);
      continue;
    }
    const description: [SourceRecord, ...SourceRecord[]] = [record];
    descriptions.push(description);
    if (name === null) continue;
    if (namesake === undefined) first.set(name, description);
    else further.set(name, [...others, description]);
  }
  return descriptions;
}

function isSame(description: Description, record: SourceRecord, sameness: Sameness): boolean {
  if (description.some((earlier) => earlier.type !== record.type)) return false;
  const identities = description.map((earlier) => sameIdentity(earlier, record));
  if (identities.includes(false)) return false;
  if (sameness.uniqueName || identities.includes(true)) return true;
  return (
    description.every((earlier) => !differs(earlier, record)) &&
    !sameness.contradicts([...description, record])
  );
}

/** null when the records show no identity that could be compared. */
function sameIdentity(one: SourceRecord, other: SourceRecord): boolean | null {
  for (const names of IDENTITIES) {
    const [first, second] = [identityOf(one, names), identityOf(other, names)];
    if (first !== null && second !== null) return first === second;
  }
  return null;
}

function identityOf(record: SourceRecord, names: readonly string[]): string | null {
  const property = firstIn(record, names);
  if (property?.complete !== true || property.value === '') return null;
  // A wrapped line may have lost or gained a blank.
  return property.value.replace(/\s/g, '').toLowerCase();
}

function differs(earlier: SourceRecord, later: SourceRecord): boolean {
  return later.properties.some((property) => {
    const before = findIn(earlier, property.name);
    return before?.complete === true && property.complete && before.value !== property.value;
  });
}

/** Letter case is only looked at where the length is the same: every field of every record of a large paste asks. */
function findIn({ properties }: SourceRecord, name: string): Property | undefined {
  for (const property of properties) {
    if (property.name.length !== name.length) continue;
    if (property.name !== name && property.name.toLowerCase() !== name.toLowerCase()) continue;
    return OF_THE_SESSION.has(property.name.toLowerCase()) ? undefined : property;
  }
  return undefined;
}

/** The property that the first of the names has which the record prints. */
function firstIn(record: SourceRecord, names: readonly string[]): Property | undefined {
  for (const name of names) {
    const property = findIn(record, name);
    if (property !== undefined) return property;
  }
  return undefined;
}

/** The line of a property. Wrapped values are cited joined, so that the place shows the whole value. */
function placeOfProperty(record: SourceRecord, property: Property): Place {
  const { name, value, line } = property;
  // Trimming copies the text; values come trimmed, and most places are never shown.
  const text = value === '' || value.endsWith(' ') ? `${name} : ${value}`.trim() : `${name} : ${value}`;
  return { source: record.source, line, text };
}

/** The line that an object begins at. */
export function placeOfRecord(record: SourceRecord): Place {
  const first = record.properties[0];
  return first === undefined
    ? { source: record.source, line: record.line, text: '' }
    : placeOfProperty(record, first);
}

/** What a field is called in shells and in the directory, and how it is read and compared. */
export interface Concept<T> {
  /** Properties of the shell, then attributes of the directory; of one record the first that can be read counts. */
  readonly names: readonly string[];
  /** null for what can't be read. */
  readonly read: (property: Property) => T | null;
  /** What makes two values the same, in whatever form they were printed: the same set of parts. */
  parts(value: T): readonly string[];
  /** What an attribute without a value means, where a directory export was asked for it. Missing: not known. */
  readonly none?: T;
  /** Attributes that speak against `none`. */
  readonly noneUnless?: readonly string[];
}

/** The value of a concept that one record shows whole; null when it shows none. */
export function wholeValue<T>(record: SourceRecord, concept: Concept<T>): T | null {
  for (const name of concept.names) {
    const property = findIn(record, name);
    const value = property?.complete === true ? concept.read(property) : null;
    if (value !== null) return value;
  }
  return null;
}

/** What one record says of a concept. */
interface Saying<T> {
  readonly value: T;
  readonly complete: boolean;
  /** As printed, or the attribute that isn't. */
  readonly name: string;
  readonly record: SourceRecord;
  /** null where an attribute without a value isn't printed. */
  readonly property: Property | null;
}

function placeOfSaying({ record, property }: Saying<unknown>): Place {
  return property === null ? placeOfRecord(record) : placeOfProperty(record, property);
}

/**
 * A field of an object. Known where one record tells and the others say the same or nothing; where two differ, it isn't
 * known which is true.
 */
export function field<T>(description: Description, concept: Concept<T>): Known<T> {
  return description.length === 1 ? fieldOfOne(description[0], concept) : fieldOfAll(description, concept);
}

/** Most objects have one record: nothing to compare. */
function fieldOfOne<T>(record: SourceRecord, concept: Concept<T>): Known<T> {
  const saying = sayingOf(record, concept);
  if (saying === null) return ABSENT;
  return saying.complete ? new Whole(saying) : cut(saying.value, placeOfSaying(saying));
}

/** A known value that makes its place when asked for it: of a hundred thousand, few are cited. */
class Whole<T> {
  readonly known = true;
  readonly value: T;
  readonly record: SourceRecord;
  readonly property: Property | null;

  constructor({ value, record, property }: Saying<T>) {
    this.value = value;
    this.record = record;
    this.property = property;
  }

  get at(): Place {
    return this.property === null ? placeOfRecord(this.record) : placeOfProperty(this.record, this.property);
  }
}

function fieldOfAll<T>(description: Description, concept: Concept<T>): Known<T> {
  const names = concept.names.map((name) => name.toLowerCase());
  const rank = ({ name }: Saying<T>): number => names.indexOf(name.toLowerCase());
  const sayings = description
    .flatMap((record) => sayingOf(record, concept) ?? [])
    .sort((a, b) => rank(a) - rank(b));
  const whole = sayings.find((saying) => saying.complete);
  if (whole === undefined)
    return sayings[0] === undefined ? ABSENT : cut(sayings[0].value, placeOfSaying(sayings[0]));
  const other = sayings.find((saying) => !agree(whole, saying, concept));
  const at = placeOfSaying(whole);
  if (other === undefined) return known(whole.value, at);
  return { known: false, reason: 'contradiction', property: whole.name, at, other: placeOfSaying(other) };
}

function agree<T>(whole: Saying<T>, other: Saying<T>, { parts }: Concept<T>): boolean {
  // A fragment of a single value can't be compared; a list that was cut holds at least what it shows.
  if (!other.complete && !Array.isArray(other.value)) return true;
  const all = new Set(parts(whole.value));
  const some = new Set(parts(other.value));
  return (!other.complete || some.size === all.size) && [...some].every((part) => all.has(part));
}

function sayingOf<T>(record: SourceRecord, concept: Concept<T>): Saying<T> | null {
  let partly: Saying<T> | null = null;
  let printed = false;
  for (const wanted of concept.names) {
    const property = findIn(record, wanted);
    if (property === undefined) continue;
    printed = true;
    const value = concept.read(property);
    if (value === null) continue;
    const { complete, name } = property;
    if (partly !== null && !complete) continue;
    const saying = { value, complete, name, record, property };
    if (complete) return saying;
    partly = saying;
  }
  return printed ? partly : sayingNone(record, concept);
}

/** The directory prints no attribute without a value: absent, it has none if the export was asked for it. */
function sayingNone<T>(record: SourceRecord, concept: Concept<T>): Saying<T> | null {
  const { none, names, noneUnless = [] } = concept;
  const asked = (name: string) =>
    record.asked === 'every' || record.asked?.includes(name.toLowerCase()) === true;
  const attribute = names.at(-1) ?? '';
  if (none === undefined || !asked(attribute)) return null;
  if (noneUnless.some((name) => findIn(record, name) !== undefined)) return null;
  return { value: none, complete: true, name: attribute, record, property: null };
}
