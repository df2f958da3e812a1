import type { Place, Property, SourceRecord } from '../types.ts';
import { ABSENT, cut, known, type Known } from './known.ts';
import { shortName } from './names.ts';

/** Names of the Exchange 5.5 directory: attributes, distinguished names, servers in attribute values. */

const normalised = new Map<string, string>();

/** Attributes and classes have several spellings: `Home-MTA`, `home-mta`, `homeMTA`, `Home MTA` (LDAP remarks of the SDK). */
export function normalise(name: string): string {
  const before = normalised.get(name);
  if (before !== undefined) return before;
  const plain = name.toLowerCase().replace(/[-\s_]/g, '');
  // Columns and classes recur in every row; anything else would fill the memory.
  if (name.length < 40 && normalised.size < 1000) normalised.set(name, plain);
  return plain;
}

/** Attributes with all their spellings, normalised; the friendly one of the Administrator program first. */
const SPELLINGS = {
  class: ['objclass'],
  // Class OIDs, most special first: raw dumps, and exports that ask for it (KB Q199412).
  objectClass: ['objectclass'],
  directoryName: ['directoryname', 'commonname', 'rdn'],
  distinguishedName: ['objdistname', 'distinguishedname', 'dn'],
  container: ['objcontainer'],
  alias: ['aliasname', 'mailnickname', 'uid'],
  emailAddresses: ['emailaddresses', 'proxyaddresses'],
  homeServer: ['homeserver'],
  homeMta: ['homemta'],
  homeMdb: ['homemdb'],
  supportingStack: ['supportingstack'],
  computerName: ['computername'],
  bridgeheadServers: ['bridgeheadservers'],
  connectedDomains: ['connecteddomains'],
  domainName: ['domainname'],
  targetMtas: ['targetmtas'],
  routingList: ['routinglist'],
  localBridgeHead: ['localbridgehead'],
  remoteBridgeHead: ['remotebridgehead'],
  remoteSite: ['remotesite'],
  responsibleLocalDxa: ['responsiblelocaldxa'],
} as const;
export type Attribute55 = keyof typeof SPELLINGS;

/** Attributes with one spelling go by their name in the schema: `RID-Server`. */
type AnyAttribute = Attribute55 | SchemaName;
type SchemaName = `${Capitalize<string>}-${string}`;

const SPELT: Readonly<Partial<Record<AnyAttribute, readonly string[]>>> = SPELLINGS;

function find(record: SourceRecord, attribute: AnyAttribute): Property | undefined {
  const spellings = SPELT[attribute] ?? [normalise(attribute)];
  return record.properties.find(({ name }) => spellings.includes(normalise(name)));
}

/**
 * In a raw dump each attribute has its own line and empty ones are left out (KB Q199412), so a missing one is empty;
 * a row of a CSV export has all of its attributes on the line that it begins on, and a missing column tells nothing.
 */
export function isDump(record: SourceRecord): boolean {
  return record.properties.some(({ line }) => line !== record.line);
}

/** One value; '' when it is known to be empty. */
export function textOf(record: SourceRecord, attribute: AnyAttribute): Known<string> {
  const property = find(record, attribute);
  if (property === undefined) return isDump(record) ? known('', placeOf55(record)) : ABSENT;
  const value = property.value.trim();
  return property.complete
    ? known(value, placeOf55(record, property))
    : cut(value, placeOf55(record, property));
}

/** All values; [] when there is known to be none. */
export function listOf(record: SourceRecord, attribute: AnyAttribute): Known<readonly string[]> {
  const property = find(record, attribute);
  if (property === undefined) return isDump(record) ? known([], placeOf55(record)) : ABSENT;
  const items = property.items ?? [property.value.trim()].filter((value) => value !== '');
  return property.complete
    ? known(items, placeOf55(record, property))
    : cut(items, placeOf55(record, property));
}

/** The value when it is known whole, else ''. Makes no place, for looking through many rows. */
export function plainText(record: SourceRecord, attribute: AnyAttribute): string {
  const property = find(record, attribute);
  return property?.complete === true ? property.value.trim() : '';
}

/** The row of an export, or a line of a dump: that of the property, or the first one of the object. */
export function placeOf55(record: SourceRecord, property?: Property): Place {
  if (!isDump(record)) return { source: record.source, line: record.line, text: rowOf(record) };
  const cited = property ?? record.properties[0];
  if (cited === undefined) return { source: record.source, line: record.line, text: '' };
  if (cited.line === record.line) return { source: record.source, line: record.line, text: cited.value };
  const value = cited.items === null ? `'${cited.value}'` : `values: ${String(cited.items.length)}`;
  return { source: record.source, line: cited.line, text: `${cited.name}:   ${value}` };
}

/** The row as an export with commas prints it; the first line of one that goes over several. */
function rowOf(record: SourceRecord): string {
  const row = record.properties
    .map(({ value }) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(',');
  return (row.split('\n')[0] ?? '').trim();
}

/** A distinguished name, root first. */
export interface Dn55 {
  /** Value of `o=`; '' when the name has none. */
  readonly organization: string;
  /** Value of `ou=`; '' for the organization itself. */
  readonly site: string;
  /** Values of `cn=` below the site. */
  readonly path: readonly string[];
}

/** `/o=Org/ou=Site/cn=A/cn=B` of exports and dumps, `cn=B,cn=A,ou=Site,o=Org` of LDAP; null for any other text. */
export function parseDn(text: string): Dn55 | null {
  const value = text.trim();
  const x500 = /^\/o=/i.test(value);
  if (!x500 && !/^\w+=[^,]*,.*\bo=/i.test(value)) return null;
  const parts = x500
    ? value.slice(1).split(/\/(?=\w{1,2}=)/)
    : (value.match(/(?:\\.|[^,\\])+/g) ?? []).map((part) => part.trim().replace(/\\(.)/g, '$1')).reverse();
  const valuesOf = (type: string) =>
    parts
      .filter((part) => part.toLowerCase().startsWith(`${type}=`))
      .map((part) => part.slice(type.length + 1).trim());
  return { organization: valuesOf('o')[0] ?? '', site: valuesOf('ou')[0] ?? '', path: valuesOf('cn') };
}

/** Where an object lies, from its own DN, else from its container's DN and its name. */
export function dnOf(record: SourceRecord): Dn55 | null {
  const own = parseDn(plainText(record, 'distinguishedName'));
  if (own !== null) return own;
  const container = parseDn(plainText(record, 'container'));
  const name = plainText(record, 'directoryName');
  return container === null || name === '' ? null : { ...container, path: [...container.path, name] };
}

/** `/cn=Configuration/cn=Servers/cn=SRV[/cn=Microsoft MTA]` -> SRV; null when the DN isn't that of a server or below one. */
export function serverOfDn(dn: Dn55): string | null {
  const [configuration = '', servers = '', server] = dn.path;
  const below = normalise(configuration) === 'configuration' && normalise(servers) === 'servers';
  return below && server !== undefined ? server : null;
}

/** The server that a value names: a DN below `cn=Servers`, a plain name, or `\\SRV`; null when it names none. */
export function serverNamed(value: string): string | null {
  const dn = parseDn(value);
  if (dn !== null) return serverOfDn(dn);
  const name = shortName(value.trim().replace(/^\\+/, ''));
  return name === '' ? null : name;
}

/** `DN of a site` or its plain name -> name of the site. */
export function siteNamed(value: string): string {
  return parseDn(value)?.site ?? value.trim();
}

/** Parts of a structured value stand between section signs (KB Q199412, Q270889); a wrong code page turns them into U+FFFD. */
export function partsOf(value: string): readonly string[] {
  return value.split(/Â?§|\uFFFD/).map((part) => part.trim());
}
