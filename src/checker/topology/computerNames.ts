import type { Place } from '../types.ts';
import { placesOf, shown, type Known } from './known.ts';
import { shortName } from './names.ts';
import { computers } from './objects/directory.ts';
import { indexBy, perTopology } from './perTopology.ts';
import { findServer } from './roles.ts';
import type { Topology } from './topology.ts';

/** What an object of the directory says of the names of a computer. */
export interface ComputerNames {
  readonly kind: 'account' | 'server';
  /** NetBIOS name; null where the object shows the DNS host name alone. */
  readonly netBIOS: string | null;
  /** DNS host name with its domain. */
  readonly hostName: Known<string>;
  /** The line of the DNS host name, else the one that the object begins at. */
  readonly at: readonly Place[];
}

/** Properties of a server object that hold its common name, which is the NetBIOS name of the computer. */
const NAMES = new Set(['name', 'cn', 'identity', 'distinguishedname', 'dn']);

/** The first part of a DNS host name. */
export const hostLabel = (hostName: string): string => hostName.split('.')[0] ?? hostName;

/** Longer ones are cut. */
export const LONGEST_NETBIOS = 15;

/** Whether an object shows that both names differ, letter case aside; null when it doesn't show both. */
export function namesDiffer({ netBIOS, hostName }: ComputerNames): boolean | null {
  if (!hostName.known) return null;
  const label = hostLabel(hostName.value);
  if (label.length > LONGEST_NETBIOS) return true;
  return netBIOS === null ? null : label.toLowerCase() !== netBIOS.toLowerCase();
}

/** Whether two outputs of an object show different DNS host names. */
export const isContradictory = ({ hostName }: ComputerNames): boolean =>
  !hostName.known && hostName.reason === 'contradiction';

/** Computer accounts and the Exchange server object that carry a name, in any of its forms. */
export function computerNames(topology: Topology, name: string): readonly ComputerNames[] {
  const wanted = shortName(name).toLowerCase();
  const found = accountsByName(topology)(wanted);
  // The cut NetBIOS name of one computer may be the host name of another.
  const named = found.filter(({ netBIOS }) => netBIOS?.toLowerCase() === wanted);
  return [...(named.length > 0 ? named : found), ...serverOf(topology, wanted)];
}

const accountsByName = perTopology((topology) => {
  const accounts = computers(topology).map((computer): ComputerNames => {
    const { samAccountName, commonName, dnsHostName, at } = computer;
    const netBIOS = shown(samAccountName)?.replace(/\$$/, '') ?? shown(commonName);
    return { kind: 'account', netBIOS, hostName: dnsHostName, at: linesOf(dnsHostName, at) };
  });
  return indexBy(accounts, ({ netBIOS, hostName }) => [
    ...[netBIOS ?? []].flat(),
    ...(hostName.known ? [hostLabel(hostName.value)] : []),
  ]);
});

function serverOf(topology: Topology, name: string): readonly ComputerNames[] {
  const server = findServer(topology, name);
  if (server?.record.type !== 'ExchangeServer') return [];
  const isNamed = server.record.properties.some((property) => NAMES.has(property.name.toLowerCase()));
  const { fqdn, at } = server;
  return [{ kind: 'server', netBIOS: isNamed ? server.name : null, hostName: fqdn, at: linesOf(fqdn, at) }];
}

function linesOf(field: Known<string>, otherwise: Place): readonly Place[] {
  const places = placesOf(field);
  return places.length > 0 ? places : [otherwise];
}
