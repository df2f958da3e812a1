import { quote } from '../powershell.ts';
import { placeOf, shown } from '../topology/known.ts';
import { shortName } from '../topology/names.ts';
import { activeServer, databasesByName, hasCopies } from '../topology/objects/databases.ts';
import { type Mailbox, mailboxesOfKind } from '../topology/objects/mailboxes.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix, Place } from '../types.ts';

/** An arbitration mailbox that generates, or may generate, offline address books. */
export interface Generator {
  readonly name: string;
  readonly database: string | null;
  /** The server that holds its active database; null when the paste doesn't tell, or not whether it generates. */
  readonly active: string | null;
  /** Whether the database has copies to activate elsewhere. */
  readonly copied: boolean;
  readonly at: Place;
}

/** The capability of the organization mailbox that generates offline address books. */
const CAPABILITY = /OABGen/i;

const OTHER_SERVER = '<other server>';
const OTHER_DATABASE = '<database on another server>';

const generators = perTopology((topology) =>
  mailboxesOfKind(topology)('Arbitration').flatMap((mailbox) => toGenerator(topology, mailbox)),
);

function toGenerator(topology: Topology, mailbox: Mailbox): readonly Generator[] {
  const { name, persistedCapabilities: capabilities, database: field } = mailbox;
  const generates = shown(capabilities)?.some((it) => CAPABILITY.test(it)) === true;
  if (!generates && capabilities.known) return [];
  const database = shown(field);
  const found = database === null ? undefined : databasesByName(topology)(database)[0];
  const active = generates && found !== undefined ? activeServer(found) : null;
  const at = placeOf<unknown>(generates ? capabilities : field) ?? mailbox.at;
  return [{ name, database, active, copied: found !== undefined && hasCopies(found), at }];
}

/** The mailboxes that generate on a server, those on other servers, and those that can't be placed. */
export const generatorsOf = perTopology((topology) => {
  const all = generators(topology);
  const byServer = indexBy(all, ({ active }) => active);
  const unplaced = all.filter(({ active }) => active === null);
  return (server: string) => {
    const here = byServer(shortName(server));
    const elsewhere = here.length === 0 ? [] : all.filter((it) => it.active !== null && !here.includes(it));
    return { here, elsewhere, unplaced };
  };
});

/** Activating another copy is the quicker way; a database without one must be left by the mailbox. */
export function fixGeneration(here: readonly Generator[]): readonly Fix[] {
  return here.map(({ name, database, copied }) =>
    copied && database !== null
      ? {
          text: { key: 'fix.activate', args: { database, placeholder: OTHER_SERVER } },
          command: `Move-ActiveMailboxDatabase -Identity ${quote(database)} -ActivateOnServer ${quote(OTHER_SERVER)}`,
        }
      : {
          text: { key: 'fix.moveMailbox', args: { mailbox: name, placeholder: OTHER_DATABASE } },
          command: `New-MoveRequest -Identity ${quote(name)} -TargetDatabase ${quote(OTHER_DATABASE)}`,
        },
  );
}
