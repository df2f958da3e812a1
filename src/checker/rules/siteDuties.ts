import { shown } from '../topology/known.ts';
import { siteName } from '../topology/names.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { EXCHANGE_2013 } from '../topology/roles.ts';
import type { Server } from '../topology/topology.ts';

/** What servers of a site do for it, whatever role of their version does it. */
export const DUTIES = ['mailboxes', 'clientAccess', 'transport', 'unifiedMessaging'] as const;
export type Duty = (typeof DUTIES)[number];

/** From 2013 on the Mailbox role does the work of Hub Transport and Unified Messaging, from 2016 on that of Client Access too. */
export function dutiesOf({ roles, version }: Server): ReadonlySet<Duty> | null {
  if (!roles.known || !version.known) return null;
  const [major, minor] = version.value;
  const since2013 = major >= EXCHANGE_2013;
  const has = (role: (typeof roles.value)[number]): boolean => roles.value.includes(role);
  const modern = since2013 && has('mailbox');
  const duties: readonly (readonly [Duty, boolean])[] = [
    ['mailboxes', has('mailbox')],
    ['clientAccess', has('clientAccess') || (modern && minor >= 1)],
    ['transport', modern || has('hubTransport')],
    ['unifiedMessaging', has('unifiedMessaging') || (modern && minor <= 1)],
  ];
  return new Set(duties.flatMap(([duty, does]) => (does ? [duty] : [])));
}

/** Duties that an administrator misses: Unified Messaging only where a server has it as a role. */
export function ownDuties(server: Server): readonly Duty[] {
  const duties = dutiesOf(server) ?? new Set();
  const hasRole = shown(server.roles)?.includes('unifiedMessaging') === true;
  return DUTIES.filter((duty) => duties.has(duty) && (duty !== 'unifiedMessaging' || hasRole));
}

const isEdge = ({ roles }: Server): boolean => roles.known && roles.value.includes('edgeTransport');

/** Servers by site and duty, and those that may do more than is known. Edge servers do nothing for a site. */
export const serversOfSites = perTopology(({ servers }) => {
  const inForest = servers.filter((server) => !isEdge(server));
  const withSite = inForest.filter(({ site }) => site.known);
  const keyOf = (site: string, duty: string) => `${duty} ${siteName(site)}`;
  const siteOf = ({ site }: Server) => (site.known ? site.value : '');
  const index = indexBy(withSite, (server) =>
    [...(dutiesOf(server) ?? ['unclear'])].map((duty) => keyOf(siteOf(server), duty)),
  );
  return {
    withDuty: (site: string, duty: Duty) => index(keyOf(site, duty)),
    unclear: (site: string) => index(keyOf(site, 'unclear')),
    /** Servers of which the site isn't known. */
    anywhere: inForest.filter(({ site }) => !site.known),
  };
});
