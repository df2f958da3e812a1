import type { SourceRecord } from '../types.ts';
import { type ConnectorType55, DIRSYNC_KINDS55, isForeignToMicrosoft } from './exchange55Classes.ts';
import type {
  Adminsch55,
  Connector55,
  DirsyncObject55,
  Gateway55,
  Home55,
  Object55,
  ReplicationConnector55,
  Server55,
} from './exchange55Model.ts';
import {
  type Attribute55,
  listOf,
  partsOf,
  placeOf55,
  plainText,
  serverNamed,
  siteNamed,
  textOf,
} from './exchange55Names.ts';
import { isConnectorType } from './exchange55Objects.ts';
import { ABSENT, known, mapKnown, shown, type Known } from './known.ts';
import { distinctServers, sameServer } from './names.ts';
import { parseAddressSpace } from './values.ts';

/** Rows of the directory -> the parts of a site. */

/** Attributes that tell the server of a connector, the surest first. */
const HOME: readonly Attribute55[] = ['homeServer', 'homeMta', 'supportingStack', 'computerName'];

/** Where the "specific server" of a Site Connector is kept isn't documented; this is the second candidate after Home-MTA. */
const SITE_CONNECTOR_HOME: readonly Attribute55[] = [...HOME, 'bridgeheadServers'];

/** `Internet Mail Connector (SATURN)`: the server (KB Q149121). In names of Site Connectors it is the other site. */
const NAME_IN_PARENTHESES = /\(([^()]+)\)\s*$/;

export function toConnector(
  { record, name, className, is }: Object55,
  servers: readonly Server55[],
): Connector55 {
  const type = isConnectorType(is) ? is : 'unknown';
  const domains = connectedDomains(record, type);
  const sites = mapKnown(domains, (values) =>
    values.map((value) => partsOf(value)[1] ?? '').filter((site) => site !== ''),
  );
  return {
    record,
    name,
    className,
    type,
    home: homeOf(record, type, name, servers),
    connectedSites: shown(sites) === null ? siteInName(record, type, name) : sites,
    connectedAddresses: (shown(domains) ?? []).flatMap((value) => partsOf(value).at(-1) ?? []),
    targetServers: mapKnown(listOf(record, 'targetMtas'), (values) =>
      distinctServers(values.map((value) => partsOf(value)[0] ?? '')),
    ),
    addressSpaces: mapKnown(listOf(record, 'routingList'), (values) => values.map(parseAddressSpace)),
    at: placeOf55(record),
  };
}

/** `Org§Site§1§X400:…` of Connected-Domains (KB Q199412); a Site Connector has `Org§Site§X400:…` in Domain-Name (KB Q270889). */
function connectedDomains(record: SourceRecord, type: ConnectorType55): Known<readonly string[]> {
  return listOf(record, type === 'site' ? 'domainName' : 'connectedDomains');
}

/** `Site Connector (BSD)`: the name that a Site Connector gets tells its site (KB Q149121, Q270889). */
function siteInName(record: SourceRecord, type: ConnectorType55, name: string): Known<readonly string[]> {
  const site = /^site connector\b/i.test(name) ? NAME_IN_PARENTHESES.exec(name)?.[1] : undefined;
  return type === 'site' && site !== undefined ? known([site.trim()], placeOf55(record)) : ABSENT;
}

function homeOf(
  record: SourceRecord,
  type: ConnectorType55,
  directoryName: string,
  servers: readonly Server55[],
): Home55 {
  for (const attribute of type === 'site' ? SITE_CONNECTOR_HOME : HOME) {
    const values = listOf(record, attribute);
    if (!values.known) continue;
    const [name] = values.value.flatMap((value) => serverNamed(value) ?? []);
    if (name !== undefined) return { kind: 'server', name, at: values.at };
  }
  const inName = NAME_IN_PARENTHESES.exec(directoryName)?.[1] ?? '';
  if (type !== 'site' && servers.some((server) => sameServer(server.name, inName))) {
    return { kind: 'server', name: inName, at: placeOf55(record) };
  }
  const homes = (['homeServer', 'homeMta'] as const).map((attribute) => textOf(record, attribute));
  const told =
    homes.some((home) => home.known) && homes.every((home) => home.known || home.reason === 'absent');
  if (!told) return { kind: 'unresolved', why: 'absent' };
  return type === 'site' ? { kind: 'anyServer' } : { kind: 'unresolved', why: 'empty' };
}

export function toGateway(connector: Connector55): Gateway55 {
  const types = (shown(connector.addressSpaces) ?? []).map(({ type }) => type);
  return { ...connector, vendor: isForeignToMicrosoft(types) ? 'thirdParty' : 'unknown' };
}

export function toReplicationConnector({ record, name }: Object55): ReplicationConnector55 {
  const serverIn = (attribute: Attribute55) =>
    mapKnown(textOf(record, attribute), (value) => serverNamed(value) ?? '');
  const remoteSite = mapKnown(textOf(record, 'remoteSite'), siteNamed);
  const inName = /^directory replication connector\b/i.test(name)
    ? NAME_IN_PARENTHESES.exec(name)?.[1]?.trim()
    : undefined;
  return {
    record,
    name,
    localBridgehead: serverIn('localBridgeHead'),
    remoteBridgehead: serverIn('remoteBridgeHead'),
    // KB Q196927: `Directory Replication Connector (SiteB)`.
    remoteSite:
      (shown(remoteSite) ?? '') === '' && inName !== undefined
        ? known(inName, placeOf55(record))
        : remoteSite,
    at: placeOf55(record),
  };
}

export function isAdminsch({ record, name }: Object55): boolean {
  return [plainText(record, 'alias'), name].some((text) => /^adminsch\b/i.test(text));
}

export function toAdminsch({ record, name }: Object55): Adminsch55 {
  const homes = (['homeServer', 'homeMdb', 'homeMta'] as const).map((attribute) =>
    mapKnown(textOf(record, attribute), (value) => serverNamed(value) ?? ''),
  );
  return {
    record,
    name,
    home: homes.find((home) => home.known && home.value !== '') ?? ABSENT,
    at: placeOf55(record),
  };
}

export function toDirsyncObject({ record, name, is }: Object55): readonly DirsyncObject55[] {
  const kind = DIRSYNC_KINDS55.find((known) => known === is);
  if (kind === undefined) return [];
  const responsibleServer = mapKnown(
    textOf(record, 'responsibleLocalDxa'),
    (value) => serverNamed(value) ?? '',
  );
  return [{ record, name, kind, responsibleServer, at: placeOf55(record) }];
}
