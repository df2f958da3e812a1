import type { ObjectType, ReadSource, SourceRecord } from '../types.ts';
import { type Description, describe, listField, parsedField, placeOfRecord, textField } from './describe.ts';
import { buildSites55 } from './exchange55.ts';
import { known, mapKnown, shown } from './known.ts';
import { distinctServers, shortName } from './names.ts';
import type { Connector, Group, Server, Topology } from './topology.ts';
import {
  parseAddressSpace,
  parseBoolean,
  parseRoles,
  parseVersion,
  splitAddressSpaces,
  splitServers,
} from './values.ts';

/**
 * Which printed property fills which field: names of the cmdlets' properties first, then the directory attribute,
 * then the label in a HealthChecker report, whose build is that of the installed update. The first one present counts.
 */
const SERVER = {
  name: ['Name', 'Identity', 'cn', 'Fqdn', 'DistinguishedName', 'ExchangeLegacyDN', 'NetworkAddress'],
  fqdn: ['Fqdn'],
  roles: ['ServerRole', 'Server Role'],
  version: ['Build Number', 'AdminDisplayVersion', 'serialNumber'],
  site: ['Site', 'msExchServerSite', 'AD Site'],
  legacyDN: ['ExchangeLegacyDN', 'legacyExchangeDN'],
} as const;

const CONNECTOR = {
  name: ['Identity', 'Name', 'cn'],
  sourceTransportServers: ['SourceTransportServers', 'msExchSourceBridgeheadServersDN'],
  addressSpaces: ['AddressSpaces', 'routingList'],
  enabled: ['Enabled'],
  smartHosts: ['SmartHosts', 'msExchSmtpSmartHost'],
  isScopedConnector: ['IsScopedConnector'],
} as const;

const GROUP = {
  name: ['Name', 'Identity', 'PrimarySmtpAddress', 'DisplayName', 'cn'],
  expansionServer: ['ExpansionServer', 'msExchExpansionServerName'],
} as const;

const CONNECTOR_KINDS = ['SendConnector', 'ForeignConnector', 'DeliveryAgentConnector'] as const;
const GROUP_KINDS = ['DistributionGroup', 'DynamicDistributionGroup'] as const;

/** Stand in for a name that the paste doesn't print; commands show them as placeholders. */
const UNNAMED_CONNECTOR = '<connector>';
const UNNAMED_GROUP = '<group>';

/** What the paste tells of an organization, from the records and runs of all its sources. */
export function buildTopology(read: readonly ReadSource[]): Topology {
  const records = read.flatMap((source) => source.records);
  return {
    servers: [
      ...objects(records, ['ExchangeServer'], SERVER.name).flatMap(toServer),
      ...objects(records, ['EdgeSubscription'], SERVER.name).flatMap(toEdgeServer),
    ],
    connectors: objects(records, CONNECTOR_KINDS, CONNECTOR.name).map(toConnector),
    groups: objects(records, GROUP_KINDS, GROUP.name).map(toGroup),
    sites55: buildSites55(records),
    runs: read.flatMap((source) => source.runs),
  };
}

/** Names of the servers that the paste has records of. */
export function serverRecordNames(topology: Topology): readonly string[] {
  const listed = topology.servers.filter((server) => server.record.type === 'ExchangeServer');
  return distinctServers(listed.map((server) => server.name));
}

/** Names of the servers that connectors and groups refer to. */
export function mentionedServers(topology: Topology): readonly string[] {
  return distinctServers([
    ...topology.connectors.flatMap((connector) => shown(connector.sourceTransportServers) ?? []),
    ...topology.groups.map(({ expansionServer }) => (expansionServer.known ? expansionServer.value : '')),
  ]);
}

/** Names of the servers with records, in the order of the paste; without any record, of those referred to. */
export function serverNames(topology: Topology): readonly string[] {
  const listed = serverRecordNames(topology);
  return listed.length > 0 ? listed : mentionedServers(topology);
}

/** Names of the servers of Exchange 5.5 sites. `listed`: only if the export has rows of servers, not of others naming them. */
export function serverNames55(topology: Topology, which: 'all' | 'listed' = 'all'): readonly string[] {
  const servers = topology.sites55.flatMap((site) => site.servers);
  const counts = which === 'all' || servers.some(({ listed }) => listed);
  return counts ? distinctServers(servers.map(({ name }) => name)) : [];
}

/** The name of an object; null when it isn't printed, or cut: a command with a part of a name names another object. */
function nameOf(description: Description, names: readonly string[]): string | null {
  const name = textField(description, names);
  return name.known ? name.value : null;
}

/** One object with its kind. */
interface Described<Type extends ObjectType> {
  readonly kind: Type;
  readonly description: Description;
}

/** The objects of some types, in the order of the paste. */
function objects<Type extends ObjectType>(
  records: readonly SourceRecord[],
  kinds: readonly Type[],
  names: readonly string[],
): readonly Described<Type>[] {
  const kindOf = (record: SourceRecord) => kinds.find((kind) => kind === record.type);
  return describe(
    records.filter((record) => kindOf(record) !== undefined),
    (record) => nameOf([record], names),
  ).flatMap((description) => {
    const kind = kindOf(description[0]);
    return kind === undefined ? [] : [{ kind, description }];
  });
}

function toServer({ description }: Described<'ExchangeServer' | 'EdgeSubscription'>): readonly Server[] {
  const name = shortName(nameOf(description, SERVER.name) ?? '');
  if (name === '') return [];
  return [
    {
      record: description[0],
      name,
      fqdn: textField(description, SERVER.fqdn),
      roles: parsedField(description, SERVER.roles, parseRoles),
      version: parsedField(description, SERVER.version, parseVersion),
      site: textField(description, SERVER.site),
      legacyDN: textField(description, SERVER.legacyDN),
      at: placeOfRecord(description[0]),
    },
  ];
}

/** An Edge subscription stands for an Edge Transport server outside of the forest. */
function toEdgeServer(subscription: Described<'EdgeSubscription'>): readonly Server[] {
  return toServer(subscription).map((server) => ({ ...server, roles: known(['edgeTransport'], server.at) }));
}

function toConnector({ kind, description }: Described<Connector['kind']>): Connector {
  return {
    record: description[0],
    kind,
    name: nameOf(description, CONNECTOR.name) ?? UNNAMED_CONNECTOR,
    sourceTransportServers: mapKnown(
      listField(description, CONNECTOR.sourceTransportServers, splitServers),
      (servers) => servers.map(shortName),
    ),
    addressSpaces: mapKnown(listField(description, CONNECTOR.addressSpaces, splitAddressSpaces), (spaces) =>
      spaces.map(parseAddressSpace),
    ),
    enabled: parsedField(description, CONNECTOR.enabled, parseBoolean),
    smartHosts: listField(description, CONNECTOR.smartHosts, splitServers),
    isScopedConnector: parsedField(description, CONNECTOR.isScopedConnector, parseBoolean),
    at: placeOfRecord(description[0]),
  };
}

function toGroup({ kind, description }: Described<Group['kind']>): Group {
  return {
    record: description[0],
    kind,
    name: nameOf(description, GROUP.name) ?? UNNAMED_GROUP,
    expansionServer: textField(description, GROUP.expansionServer, { emptyMeans: 'value' }),
    at: placeOfRecord(description[0]),
  };
}
