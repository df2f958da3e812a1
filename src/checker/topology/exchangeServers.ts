import type { Place } from '../types.ts';
import { placesOf } from './known.ts';
import { shortName } from './names.ts';
import { perTopology } from './perTopology.ts';
import type { Server, Topology } from './topology.ts';
import type { Version } from './versions.ts';

/** A server object whose version the paste tells. */
export interface VersionedServer {
  readonly name: string;
  readonly server: Server;
  readonly version: Version;
  /** The line of the version. */
  readonly at: Place;
}

/** All Exchange server objects of the organization: whatever their role, Edge Transport servers included. */
export interface ExchangeServers {
  readonly versioned: readonly VersionedServer[];
  /** Servers whose version isn't in the paste, or contradicts itself. */
  readonly unclear: readonly Server[];
}

/**
 * The server objects of a topology, each once. An Edge subscription is one too: of a server that Get-ExchangeServer
 * doesn't list in the paste the version isn't known.
 */
export const exchangeServers: (topology: Topology) => ExchangeServers = perTopology(({ servers }) => {
  const isListed = ({ record }: Server) => record.type === 'ExchangeServer';
  const listed = new Set(servers.filter(isListed).map(({ name }) => shortName(name).toLowerCase()));
  const objects = servers.filter((it) => isListed(it) || !listed.has(shortName(it.name).toLowerCase()));
  return {
    versioned: objects.flatMap((server) => {
      const { name, version } = server;
      return version.known ? [{ name, server, version: version.value, at: version.at }] : [];
    }),
    unclear: objects.filter(({ version }) => !version.known),
  };
});

/** Lines that show why the version of servers isn't known: both that contradict each other, or where the server begins. */
export function unclearLines(servers: readonly Server[]): readonly Place[] {
  return servers.flatMap(({ version, at }) => {
    return version.known || version.reason === 'absent' ? [at] : placesOf(version);
  });
}
