import { computerAccount, controllerState } from '../topology/computer.ts';
import { isBefore2000, servicePackOf } from '../topology/exchange2000.ts';
import { ABSENT, mapKnown, shown, type Known } from '../topology/known.ts';
import { ldapPortOf } from '../topology/ldapPort55.ts';
import { connectionAgreements, type Object2000 } from '../topology/objects/exchange2000.ts';
import { findServer } from '../topology/roles.ts';
import type { Topology } from '../topology/topology.ts';
import { siteOf } from './situation55.ts';
import type { Place } from '../types.ts';

/** A connection agreement with its end in Exchange 5.5. */
export interface Agreement {
  readonly name: string;
  readonly at: Place;
  /** The 5.5 server that it names; null when none of both directories knows one. */
  readonly server: string | null;
  /** The port that it uses there. */
  readonly port: Known<number>;
  /** The port that the directory listens on. */
  readonly ldapPort: Known<number>;
  /** Whether the version is below 5.5 Service Pack 2. */
  readonly isTooOld: Known<boolean>;
  /** Whether the server is a domain controller; null when the paste doesn't tell. */
  readonly isController: boolean | null;
}

export function agreementsOf(topology: Topology): readonly Agreement[] {
  return connectionAgreements(topology).map((object) => agreementOf(topology, object));
}

function agreementOf(topology: Topology, object: Object2000): Agreement {
  const { name, at, server1, port1, server2, port2 } = object;
  const ends = [
    { server: shown(server1), port: port1 },
    { server: shown(server2), port: port2 },
  ];
  const end = ends.find(({ server }) => server !== null && isServer55(topology, server));
  const server = end?.server ?? null;
  const site = server === null ? null : siteOf(topology.sites55, server);
  return {
    name,
    at,
    server,
    port: end?.port ?? ABSENT,
    ldapPort: server === null || site === null ? ABSENT : ldapPortOf(site, server),
    isTooOld: server === null ? ABSENT : isBelowSP2(topology, server),
    isController: server === null ? null : isController(topology, server),
  };
}

function isServer55(topology: Topology, name: string): boolean {
  const server = findServer(topology, name);
  return siteOf(topology.sites55, name) !== null || (server !== null && isBefore2000(server) === true);
}

function isBelowSP2(topology: Topology, name: string): Known<boolean> {
  const server = findServer(topology, name);
  if (server === null || !server.version.known) return ABSENT;
  const [major, minor] = server.version.value;
  if (major < 5 || (major === 5 && minor < 5)) return mapKnown(server.version, () => true);
  const servicePack = servicePackOf(server);
  return servicePack.known ? mapKnown(servicePack, (value) => value < 2) : ABSENT;
}

/** Primary group of domain controllers. */
const CONTROLLERS_GROUP = 516;

/** By its account, which a directory of Windows 2000 exports, or by what later tools list. */
function isController(topology: Topology, server: string): boolean | null {
  const group = computerAccount(topology, server)?.primaryGroupID;
  return group?.known === true ? group.value === CONTROLLERS_GROUP : controllerState(topology, server).is;
}
