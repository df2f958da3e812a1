import type { Place } from '../types.ts';
import { placeOf, shown } from './known.ts';
import { shortName } from './names.ts';
import { indexBy, perTopology } from './perTopology.ts';
import type { Server, Topology } from './topology.ts';
import type { Product } from './versionTable.ts';
import { productOf } from './versions.ts';

/** Major version of Exchange 2013; from then on the Mailbox role does the work of the Hub Transport role. */
export const EXCHANGE_2013 = 15;
/** Major version of Exchange 2007, whose shell lacks a few later forms. */
export const EXCHANGE_2007 = 8;

/** Connectors that an Edge subscription creates: `EdgeSync - <site> to Internet`, `EdgeSync - Inbound to <site>`. */
const EDGE_SYNC_CONNECTOR = /^EdgeSync - (.+ to Internet|Inbound to .+)$/i;

/** The record of a server, by name in any form; null when the paste only refers to it, or doesn't name it. */
export function findServer(topology: Topology, name: string): Server | null {
  return serversByName(topology)(shortName(name))[0] ?? null;
}

const serversByName = perTopology(({ servers }) => indexBy(servers, ({ name }) => shortName(name)));

/** Connectors by each of their source servers that the paste shows, in the order of the paste. */
export const connectorsBySource = perTopology(({ connectors }) =>
  indexBy(connectors, ({ sourceTransportServers }) => (shown(sourceTransportServers) ?? []).map(shortName)),
);

/** Whether a server has the Hub Transport role (2007, 2010) or the Mailbox role (2013 and later); null when not known. */
export function holdsTransportRole(server: Server): boolean | null {
  const roles = shown(server.roles);
  if (roles === null) return null;
  if (roles.includes('hubTransport')) return true;
  if (!server.roles.known) return null;
  if (!roles.includes('mailbox')) return false;
  return server.version.known ? server.version.value[0] >= EXCHANGE_2013 : null;
}

/** What the removal checks of a role make of a server: whether it holds the role, null when not known, and the lines that tell. */
export interface RoleHeld {
  readonly holds: boolean | null;
  readonly at: readonly Place[];
}

/** Whether a server has the Mailbox role, of any version. */
export function mailboxRole(topology: Topology, name: string): RoleHeld {
  const server = findServer(topology, name);
  if (server === null) return { holds: null, at: [] };
  const roles = shown(server.roles);
  const has = roles?.includes('mailbox') === true;
  return { holds: has || (server.roles.known ? false : null), at: [placeOf(server.roles) ?? server.at] };
}

/** The product that a server runs; null when its version isn't known or is none of a product's. */
export function productOfServer(topology: Topology, name: string): Product | null {
  const version = findServer(topology, name)?.version;
  return version?.known === true ? (productOf(version.value)?.product ?? null) : null;
}

/** Servers with the Hub Transport role, or the Mailbox role of 2013 and later, as the paste tells for certain. */
export const transportServers = perTopology(({ servers }) =>
  servers.filter((server) => holdsTransportRole(server) === true),
);

/** Whether a server is, as far as the paste tells, a transport server of Exchange 2013 or later. */
export function mayBeTransport2013(server: Server): boolean {
  return (
    holdsTransportRole(server) !== false && (shown(server.version)?.[0] ?? EXCHANGE_2013) >= EXCHANGE_2013
  );
}

/**
 * Whether the removal checks of transport look at this server, and the lines that tell.
 * A server that the paste only names as source of EdgeSync connectors is an Edge subscription: not looked at.
 */
export function transportRole(topology: Topology, name: string): RoleHeld {
  const server = findServer(topology, name);
  if (server !== null) return { holds: holdsTransportRole(server), at: [placeOf(server.roles) ?? server.at] };
  const naming = connectorsBySource(topology)(shortName(name));
  const isEdge = naming.length > 0 && naming.every((connector) => EDGE_SYNC_CONNECTOR.test(connector.name));
  return isEdge ? { holds: false, at: naming.map(({ at }) => at) } : { holds: null, at: [] };
}
