import type { Place } from '../types.ts';
import { placesOf, shown, type Known } from './known.ts';
import { EXCHANGE_2013 } from './roles.ts';
import type { Server } from './topology.ts';
import type { ServerRole } from './values.ts';

/**
 * Parts of server roles that Setup looks for one by one, with their bits of `msExchCurrentServerRoles` (FORMATS 6). From
 * Exchange 2013 on, all but the front end come with the Mailbox role; from 2016 on, the front end does too.
 */
const BITS = {
  clientAccessFrontEnd: 1,
  mailbox: 2,
  clientAccess: 4,
  unifiedMessaging: 16,
  hubTransport: 32,
} as const;
export type RoleComponent = keyof typeof BITS;

/** Client Access front end and Front End Transport: the Client Access role of Exchange 2013. */
const FRONT_END_BITS = 1 | 16384;

/** Whether a server object has a part of a role (null: not known), and the lines that tell. */
export function componentOf(
  server: Server,
  component: RoleComponent,
): { readonly has: boolean | null; readonly at: readonly Place[] } {
  const { roles, roleBits } = server;
  // Where the directory alone tells the roles, both fields stand at one line.
  const lines = [...placesOf(roleBits), ...placesOf(roles)].filter(
    (place, index, all) =>
      all.findIndex((it) => it.source === place.source && it.line === place.line) === index,
  );
  if (isContradiction(roles) || isContradiction(roleBits)) return { has: null, at: lines };
  if (!roleBits.known) return { has: printed(server, component), at: lines.length > 0 ? lines : [server.at] };
  // The roles are read from other lines then: those say that there are some.
  if (roleBits.value === 0 && (shown(roles)?.length ?? 0) > 0) return { has: null, at: lines };
  return { has: (roleBits.value & BITS[component]) !== 0, at: [roleBits.at] };
}

/** Whether a server has the Client Access role of Exchange 2013 and nothing of the Mailbox role. */
export function isFrontEndOnly({ roles, roleBits, version }: Server): boolean {
  if (roleBits.known) return roleBits.value !== 0 && (roleBits.value & ~FRONT_END_BITS) === 0;
  return (
    version.known &&
    version.value[0] >= EXCHANGE_2013 &&
    roles.known &&
    roles.value.includes('clientAccess') &&
    !roles.value.includes('mailbox')
  );
}

/**
 * The role that `ServerRole` prints of 2013 and later for servers with a part, by the minor version. Whether Unified
 * Messaging is among what `Mailbox` stands for isn't told.
 */
const PRINTED_AS: Readonly<Record<RoleComponent, (minor: number) => ServerRole>> = {
  clientAccessFrontEnd: (minor) => (minor === 0 ? 'clientAccess' : 'mailbox'),
  mailbox: () => 'mailbox',
  clientAccess: () => 'mailbox',
  unifiedMessaging: () => 'unifiedMessaging',
  hubTransport: () => 'mailbox',
};

/** What `ServerRole` tells of a part. Before Exchange 2013 it lists all of them; since, what it lacks is open. */
function printed({ roles, version }: Server, component: RoleComponent): boolean | null {
  const words = shown(roles);
  if (words === null) return null;
  const isWord = component !== 'clientAccessFrontEnd' && words.includes(component);
  const listed = isWord ? true : roles.known ? false : null;
  // An Edge Transport server has no other role.
  if (component === 'mailbox' || (roles.known && words.includes('edgeTransport'))) return listed;
  if (version.known && version.value[0] < EXCHANGE_2013) return listed;
  // `ClientAccess` is the front end from 2013 on.
  if (isWord && component !== 'clientAccess') return true;
  return version.known && words.includes(PRINTED_AS[component](version.value[1])) ? true : null;
}

const isContradiction = (field: Known<unknown>): boolean => !field.known && field.reason === 'contradiction';
