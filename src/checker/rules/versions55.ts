import { perTopology } from '../topology/perTopology.ts';
import { standingServers } from '../topology/exchange55Directory.ts';
import { shortName } from '../topology/names.ts';
import type { Site55 } from '../topology/exchange55.ts';
import type { Server, Topology } from '../topology/topology.ts';
import type { Place } from '../types.ts';
import type { Version } from '../topology/versions.ts';
import { ABSENT, type Known } from '../topology/known.ts';

/**
 * Versions of Exchange 5.5 servers. No documented column of a directory export holds them; the Active Directory Connector
 * writes them into Active Directory, so that an LDAP export beside it may tell (`serialNumber`).
 */

/** Exchange Server 5.5 Service Pack 1 is build 2232, the release of 1997 is 1960. */
const SERVICE_PACK_1: Version = [5, 5, 2232, 0];

export function versionOf(topology: Topology, server: string): Known<Version> {
  return serversByName(topology).get(keyOf(server))?.version ?? ABSENT;
}

/** What is known of the versions in a site. */
interface Versions {
  /** The server whose version is newer than that of every other; null when there is none, or not all are known. */
  readonly newest: { readonly name: string; readonly at: Place } | null;
  /** Servers whose version isn't known. */
  readonly untold: readonly string[];
  /** Servers that lack Service Pack 1. */
  readonly old: readonly { readonly name: string; readonly version: Version; readonly at: Place }[];
}

export function versionsIn(topology: Topology, site: Site55): Versions {
  const versions = versionsBySite(topology);
  const before = versions.get(site);
  if (before !== undefined) return before;
  const servers = standingServers(site);
  const known = servers.flatMap(({ name }) => {
    const version = versionOf(topology, name);
    return version.known ? [{ name, version: version.value, at: version.at }] : [];
  });
  const [newest, second] = [...known].sort(
    (one, other) => Number(isOlder(one.version, other.version)) - Number(isOlder(other.version, one.version)),
  );
  const isAlone = known.length === servers.length && newest !== undefined && second !== undefined;
  const made: Versions = {
    newest: isAlone && isOlder(second.version, newest.version) ? newest : null,
    untold: servers.map(({ name }) => name).filter((name) => !versionOf(topology, name).known),
    old: known.filter(({ version }) => isBeforeServicePack1(version)),
  };
  versions.set(site, made);
  return made;
}

const versionsBySite = perTopology(() => new Map<Site55, Versions>());

export const isBeforeServicePack1 = (version: Version): boolean => isOlder(version, SERVICE_PACK_1);

/** Whether a version is older than another one; the revision doesn't count, servers seldom show it. */
export function isOlder(version: Version, other: Version): boolean {
  const index = [0, 1, 2].find((part) => version[part] !== other[part]);
  return index !== undefined && (version[index] ?? 0) < (other[index] ?? 0);
}

const keyOf = (server: string): string => shortName(server).toLowerCase();

const serversByName = perTopology(
  ({ servers }: Topology) => new Map(servers.map((server): [string, Server] => [keyOf(server.name), server])),
);
