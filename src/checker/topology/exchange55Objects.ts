import type { SourceRecord } from '../types.ts';
import {
  type Class55,
  classOf,
  CONNECTOR_TYPES55,
  type ConnectorType55,
  DIRSYNC_KINDS55,
} from './exchange55Classes.ts';
import type { Object55 } from './exchange55Model.ts';
import { type Dn55, dnOf, listOf, normalise, parseDn, plainText } from './exchange55Names.ts';
import { shown } from './known.ts';

/** The objects of the export. Of one that stands in several pastes, the row that tells most; both if they disagree. */
export function recogniseAll(records: readonly SourceRecord[]): readonly Object55[] {
  const objects: Object55[] = [];
  const indexes = new Map<string, number>();
  for (const record of records) {
    if (record.type !== 'X55Object') continue;
    const object = recognise(record);
    const key = keyOf(object);
    const index = key === null ? undefined : indexes.get(key);
    const earlier = index === undefined ? undefined : objects[index];
    if (earlier !== undefined && tellsAllOf(earlier.record, record)) continue;
    if (index !== undefined && earlier !== undefined && tellsAllOf(record, earlier.record)) {
      objects[index] = object;
      continue;
    }
    if (key !== null) indexes.set(key, objects.length);
    objects.push(object);
  }
  return objects;
}

function keyOf({ dn }: Object55): string | null {
  return dn === null ? null : [dn.organization, dn.site, ...dn.path].join('/').toLowerCase();
}

/** Whether a record has each property of the other one, with the same value. */
function tellsAllOf(record: SourceRecord, other: SourceRecord): boolean {
  return other.properties.every(({ name, value }) =>
    record.properties.some((own) => normalise(own.name) === normalise(name) && own.value === value),
  );
}

function recognise(record: SourceRecord): Object55 {
  const name = plainText(record, 'directoryName');
  const className = plainText(record, 'class');
  const dn = dnOf(record);
  const oids = shown(listOf(record, 'objectClass')) ?? [];
  const printed = name === '' ? (dn?.path.at(-1) ?? '') : name;
  return { record, dn, className, name: printed, is: classOf(className, oids, printed) };
}

/** The site that an object belongs to; null for one of the organization, and for one that nothing places. */
export function siteDnOf({ record, dn }: Object55): Dn55 | null {
  if (dn !== null) return dn.site === '' ? null : dn;
  const homes = (['homeMta', 'homeMdb'] as const).map((attribute) => parseDn(plainText(record, attribute)));
  return homes.find((home) => home !== null && home.site !== '') ?? null;
}

export function isConnectorType(is: Class55 | null): is is ConnectorType55 {
  return CONNECTOR_TYPES55.some((type) => type === is);
}

/** Objects without which a site would look clear: where nothing places them, they count in every site. */
export function countsEverywhere({ is }: Object55): boolean {
  return isConnectorType(is) || is === 'replicationConnector' || DIRSYNC_KINDS55.some((kind) => kind === is);
}
