import { perTopology } from './topology/perTopology.ts';
import { shown } from './topology/known.ts';
import type { Topology } from './topology/topology.ts';
import type { Scenario, SourceRecord } from './types.ts';

/** Exchange 2003. Exchange 2000 is 6.0, Exchange 2007 is 8.0. */
const LAST_MAJOR = 6;

/**
 * Whether the KB articles on Exchange 4.0 to 2000 are to be asked, which have checks of their own: the two never meet in
 * one organization's export. Only servers of that time are moved between sites.
 */
export function isExchange55(topology: Topology, scenario: Scenario): boolean {
  // A version to install is one of 2013 or later, whatever the servers beside it.
  return scenario.do === 'move-server' || (scenario.to === null && isOfThatTime(topology));
}

/** A directory export of Exchange 5.5, an LDAP export with servers of Exchange 2000 or 2003, or both; and nothing later. */
const isOfThatTime = perTopology(({ listed, servers, records }: Topology): boolean => {
  const majors = servers.map(({ version }) => shown(version)?.[0] ?? null);
  const hasOld = listed.has('X55Object') || majors.some((major) => major !== null && major <= LAST_MAJOR);
  const hasLater = majors.some((major) => major !== null && major > LAST_MAJOR);
  return hasOld && !hasLater && !records.some(isOfShell);
});

/** An object that the shell of Exchange 2007 or later printed: the directory prints its class or its DN with each. */
function isOfShell({ type, properties }: SourceRecord): boolean {
  if (type === null || type === 'X55Object' || type.startsWith('AD')) return false;
  return !properties.some(({ name }) => /^(?:dn|objectClass)$/i.test(name));
}
