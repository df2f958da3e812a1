import { missingMailboxes } from '../lists.ts';
import { quote } from '../powershell.ts';
import { placeOf } from '../topology/known.ts';
import type { MailboxDatabase } from '../topology/objects/databases.ts';
import {
  archivesOfDatabase,
  kindOfMailbox,
  mailboxes,
  mailboxesOfDatabase,
} from '../topology/objects/mailboxes.ts';
import { perTopology } from '../topology/perTopology.ts';
import { productOfServer } from '../topology/roles.ts';
import type { Topology } from '../topology/topology.ts';
import { type Fix, MAILBOX_SWITCHES, type MailboxSwitch, type Place, type WordedItem } from '../types.ts';

/** What a database can hold, in the order in which it is named. */
const KINDS = [
  'User',
  'Archive',
  'Discovery',
  'Arbitration',
  'PublicFolder',
  'AuditLog',
  'AuxAuditLog',
  'Plan',
] as const;
type Kind = (typeof KINDS)[number];

/** A mailbox, or the archive of one, in a database. */
export interface Content {
  readonly kind: Kind;
  readonly database: string;
  /** The line that names the database. */
  readonly at: Place;
}

/** What the databases hold. Health mailboxes don't count: whether Setup counts them isn't established. */
export function contentOf(topology: Topology, databases: readonly MailboxDatabase[]): readonly Content[] {
  const content: Content[] = [];
  for (const database of new Set(databases.map(({ name }) => name))) {
    for (const mailbox of mailboxesOfDatabase(topology)(database)) {
      const kind = kindOfMailbox(mailbox);
      if (kind !== 'Monitoring')
        content.push({ kind, database, at: placeOf(mailbox.database) ?? mailbox.at });
    }
    for (const mailbox of archivesOfDatabase(topology)(database))
      content.push({ kind: 'Archive', database, at: placeOf(mailbox.archiveDatabase) ?? mailbox.at });
  }
  return content;
}

/** "3 archives, 1 arbitration mailbox", in words. */
export function countsOf(content: readonly Content[]): readonly WordedItem[] {
  const counts = new Map<Kind, number>();
  for (const { kind } of content) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ key: `kind.${kind}`, args: { count } }];
  });
}

/** Lists that a paste must show before "no mailbox" can be told; the older products lack some kinds. */
export function listsNeeded(topology: Topology, server: string): readonly (MailboxSwitch | 'regular')[] {
  const product = productOfServer(topology, server);
  const lacks: readonly MailboxSwitch[] =
    product === '2010'
      ? ['PublicFolder', 'AuditLog', 'AuxAuditLog']
      : product === '2013'
        ? ['AuditLog', 'AuxAuditLog']
        : [];
  return ['regular', ...MAILBOX_SWITCHES.filter((name) => !lacks.includes(name))];
}

/** Mailboxes that may be in any database: the paste doesn't show where they, or their archives, are. */
export const unclearMailboxes = perTopology((topology) => {
  const unclear = mailboxes(topology).filter((mailbox) => {
    const kind = kindOfMailbox(mailbox);
    if (kind === 'Monitoring') return false;
    return !mailbox.database.known || (kind === 'User' && !mailbox.archiveDatabase.known);
  });
  return {
    names: [...new Set(unclear.map(({ name }) => name))],
    at: unclear.map(({ at }) => at),
    missing: unclear.length === 0 ? [] : [missingMailboxes('regular')],
  };
});

const PLACEHOLDER = '<database on another server>';

/** Per database and kind: look, then move. */
export function fixContent(content: readonly Content[]): readonly Fix[] {
  const kindsOf = new Map<string, Set<Kind>>();
  for (const { kind, database } of content)
    kindsOf.set(database, (kindsOf.get(database) ?? new Set<Kind>()).add(kind));
  const databases = [...kindsOf.keys()];
  return [
    ...databases.map((database) => ({
      text: { key: 'fix.show', args: { database } },
      command: `Get-Mailbox -Database ${quote(database)} -ResultSize Unlimited | Format-List ${SHOWN}`,
    })),
    ...[...kindsOf].flatMap(([database, kinds]) =>
      // User, discovery mailboxes and plans come with one command.
      [...new Set([...kinds].map((kind) => (kind in SPECIAL ? kind : 'User')))].map((kind) =>
        fixKind(kind, database),
      ),
    ),
    {
      text: { key: 'fix.wait', args: {} },
      command: 'Get-MoveRequest -ResultSize Unlimited | Get-MoveRequestStatistics',
    },
  ];
}

const SHOWN = 'Name,RecipientTypeDetails,Database,ArchiveDatabase';

/** How mailboxes that need a switch are found and moved; an archive by its own database, wherever its mailbox is. */
const SPECIAL = {
  Arbitration: true,
  PublicFolder: true,
  AuditLog: true,
  AuxAuditLog: true,
  Archive: true,
} as const;

function fixKind(kind: Kind, database: string): Fix {
  const name = quote(database);
  const target = quote(PLACEHOLDER);
  const args = { database, placeholder: PLACEHOLDER };
  if (kind === 'Archive') {
    const get = `Get-Mailbox -Archive -ResultSize Unlimited | Where-Object { "$($_.ArchiveDatabase)" -eq ${name} }`;
    const command = `${get} | New-MoveRequest -ArchiveOnly -ArchiveTargetDatabase ${target}`;
    return { text: { key: 'fix.moveArchive', args }, command };
  }
  const only = kind === 'User' ? '' : ` -${kind}`;
  const command = `Get-Mailbox${only} -Database ${name} -ResultSize Unlimited | New-MoveRequest -TargetDatabase ${target}`;
  return { text: { key: `fix.move${kind}`, args }, command };
}
