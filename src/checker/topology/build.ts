import type { Block, ObjectType, Property, ReadSource, SourceRecord } from '../types.ts';
import {
  CONNECTOR,
  CONNECTOR_NAMES,
  GROUP,
  GROUP_NAMES,
  nameConcept,
  rolesConcept,
  SERVER,
  SERVER_NAMES,
} from './concepts.ts';
import {
  type Concept,
  type Description,
  describe,
  field,
  placeOfRecord,
  type Sameness,
  wholeValue,
} from './describe.ts';
import { buildSites55 } from './exchange55.ts';
import { known, shown } from './known.ts';
import { lazyFields } from './lazyFields.ts';
import { distinctServers, shortName } from './names.ts';
import type { Connector, Group, Server, ShellError, Topology } from './topology.ts';

const CONNECTOR_KINDS = ['SendConnector', 'ForeignConnector', 'DeliveryAgentConnector'] as const;
const GROUP_KINDS = ['DistributionGroup', 'DynamicDistributionGroup'] as const;

/** Stand in for a name that the paste doesn't print; commands show them as placeholders. */
const UNNAMED_CONNECTOR = '<connector>';
const UNNAMED_GROUP = '<group>';

/** What the paste tells of an organization, from the records and runs of all its sources. */
export function buildTopology(read: readonly ReadSource[]): Topology {
  const records = read.flatMap((source) => source.records);
  const empty = read.flatMap(({ blocks }) => blocks.filter(isEmptyList));
  return {
    records,
    listed: new Set([
      ...typesOf(records),
      ...empty.flatMap(({ what, only }) => (only === undefined ? (what ?? []) : [])),
    ]),
    emptyMailboxLists: new Set(
      empty.flatMap(({ what, only }) => (what === 'Mailbox' ? [only ?? 'regular'] : [])),
    ),
    servers: [
      ...objects(records, ['ExchangeServer'], SAME_SERVER).flatMap(toServer),
      ...objects(records, ['EdgeSubscription'], SAME_SERVER).flatMap(toEdgeServer),
    ],
    connectors: objects(records, CONNECTOR_KINDS, SAME_CONNECTOR).map(toConnector),
    groups: objects(records, GROUP_KINDS, SAME_GROUP).map(toGroup),
    sites55: buildSites55(records),
    runs: read.flatMap((source) => source.runs),
    shellErrors: read.flatMap(shellErrorsOf),
  };
}

/** A table whose rows were cut away has no records either, but isn't the list of a command that found none. */
const isEmptyList = ({ format, records }: Block): boolean =>
  (format === 'format-list' || format === 'exchange55-csv') && records === 0;

function typesOf(records: readonly SourceRecord[]): ReadonlySet<ObjectType> {
  const types = new Set<ObjectType>();
  for (const { type } of records) if (type !== null) types.add(type);
  return types;
}

function shellErrorsOf({ name, diagnostics }: ReadSource): readonly ShellError[] {
  return diagnostics
    .filter(({ code }) => code === 'shell-error')
    .map(({ line, args, commandTypes = [] }) => ({
      commandTypes,
      at: { source: name, line, text: String(args['text']) },
    }));
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

/** One object with its kind. */
interface Described<Type extends ObjectType> {
  readonly kind: Type;
  readonly description: Description;
}

/** The objects of some types, in the order of the paste. */
function objects<Type extends ObjectType>(
  records: readonly SourceRecord[],
  kinds: readonly Type[],
  sameness: Sameness,
): readonly Described<Type>[] {
  const wanted = new Set<ObjectType | null>(kinds);
  return describe(
    records.filter(({ type }) => wanted.has(type)),
    sameness,
  ).map((description) => ({ kind: description[0].type as Type, description }));
}

const CONNECTOR_NAME = nameConcept(CONNECTOR_NAMES);
const GROUP_NAME = nameConcept(GROUP_NAMES);
/** The forms that hold a server's name are many, so a blank one isn't the end. */
const SERVER_NAME = SERVER_NAMES.map((name) => ({
  ...nameConcept([name]),
  read: ({ value }: Property) => value.trim(),
}));

/** The name of an object; null when it isn't printed, or cut: a command with a part of a name names another object. */
function nameOf(description: Description, concept: Concept<string>): string | null {
  if (description.length === 1) return wholeValue(description[0], concept);
  const name = field(description, concept);
  return name.known ? name.value : null;
}

/** Name of a server in any of the forms that its properties hold. */
function serverNameOf(description: Description): string | null {
  for (const concept of SERVER_NAME) {
    const text = field(description, concept);
    if (text.known && text.value !== '') return shortName(text.value);
  }
  return null;
}

const never = () => false;

/** Server names are unique in an Exchange organization, names of connectors among those of a kind. */
const SAME_SERVER: Sameness = {
  nameOf: (record) => serverNameOf([record]),
  uniqueName: true,
  contradicts: never,
};
const SAME_CONNECTOR: Sameness = {
  nameOf: (record) => wholeValue(record, CONNECTOR_NAME),
  uniqueName: true,
  contradicts: never,
};
const SAME_GROUP: Sameness = {
  nameOf: (record) => wholeValue(record, GROUP_NAME),
  uniqueName: false,
  contradicts: (description) => {
    const expansionServer = field(description, GROUP.expansionServer);
    return !expansionServer.known && expansionServer.reason === 'contradiction';
  },
};

function toServer({ description }: Described<'ExchangeServer' | 'EdgeSubscription'>): readonly Server[] {
  const name = serverNameOf(description) ?? '';
  if (name === '') return [];
  const version = field(description, SERVER.version);
  return [
    {
      record: description[0],
      name,
      fqdn: field(description, SERVER.fqdn),
      roles: field(description, rolesConcept(version)),
      roleBits: field(description, SERVER.roleBits),
      version,
      site: field(description, SERVER.site),
      legacyDN: field(description, SERVER.legacyDN),
      at: placeOfRecord(description[0]),
    },
  ];
}

/** An Edge subscription stands for an Edge Transport server outside of the forest. */
function toEdgeServer(subscription: Described<'EdgeSubscription'>): readonly Server[] {
  return toServer(subscription).map((server) => ({ ...server, roles: known(['edgeTransport'], server.at) }));
}

const connectorFields = lazyFields(CONNECTOR);

function toConnector({ kind, description }: Described<Connector['kind']>): Connector {
  const name = nameOf(description, CONNECTOR_NAME) ?? UNNAMED_CONNECTOR;
  return Object.assign(connectorFields(description), { record: description[0], kind, name });
}

const groupFields = lazyFields(GROUP);

function toGroup({ kind, description }: Described<Group['kind']>): Group {
  const name = nameOf(description, GROUP_NAME) ?? UNNAMED_GROUP;
  return Object.assign(groupFields(description), { record: description[0], kind, name });
}
