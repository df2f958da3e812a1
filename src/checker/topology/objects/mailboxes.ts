import { flag, optionalReference, reference, server, text, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { shown } from '../known.ts';
import type { Known } from '../known.ts';
import type { Topology } from '../topology.ts';
import { MAILBOX_SWITCHES, type MailboxSwitch } from '../../types.ts';
import { indexBy, perTopology } from '../perTopology.ts';

/** Get-Mailbox with any of its switches (-Arbitration, -Archive, -PublicFolder, -AuditLog, -AuxAuditLog, -Monitoring). */
export const mailboxes = kind({
  types: ['Mailbox'],
  names: ['Name', 'Identity', 'DisplayName', 'cn', 'dn'],
  uniqueName: false,
  fields: {
    database: reference(['Database', 'homeMDB']),
    /** Empty: it has no archive. */
    archiveDatabase: optionalReference(['ArchiveDatabase', 'msExchArchiveDatabaseLink']),
    server: server(['ServerName', 'msExchHomeServerName']),
    /** `UserMailbox`, `ArbitrationMailbox`, `PublicFolderMailbox`, `MonitoringMailbox`, … */
    recipientTypeDetails: text(['RecipientTypeDetails']),
    persistedCapabilities: texts(['PersistedCapabilities']),
    isRootPublicFolderMailbox: flag(['IsRootPublicFolderMailbox']),
  },
});
export type Mailbox = OfKind<typeof mailboxes>;

/** What `RecipientTypeDetails` says of mailboxes that aren't listed without a switch, and of two that are. */
const KINDS: Readonly<Record<string, MailboxKind>> = {
  arbitrationmailbox: 'Arbitration',
  publicfoldermailbox: 'PublicFolder',
  auditlogmailbox: 'AuditLog',
  auxauditlogmailbox: 'AuxAuditLog',
  monitoringmailbox: 'Monitoring',
  discoverymailbox: 'Discovery',
  mailboxplan: 'Plan',
};
export type MailboxKind = MailboxSwitch | 'Monitoring' | 'Discovery' | 'Plan' | 'User';

/** The kind of a mailbox: user, shared and resource mailboxes are one. Health mailboxes show by their name, too. */
export function kindOfMailbox({ name, recipientTypeDetails }: Mailbox): MailboxKind {
  const known = recipientTypeDetails.known ? KINDS[recipientTypeDetails.value.toLowerCase()] : undefined;
  return known ?? (/^HealthMailbox[0-9a-f-]*$/i.test(name) ? 'Monitoring' : 'User');
}

/** Mailboxes by their kind. */
export const mailboxesOfKind: (topology: Topology) => (kind: MailboxKind) => readonly Mailbox[] = perTopology(
  (topology) => indexBy(mailboxes(topology), kindOfMailbox),
);

/** Which lists of mailboxes the paste shows: some of their mailboxes, or the empty output of their command. */
export const mailboxListsShown = perTopology((topology): ReadonlySet<MailboxSwitch | 'regular'> => {
  const has = (kind: MailboxKind) => mailboxesOfKind(topology)(kind).length > 0;
  const switches = MAILBOX_SWITCHES.filter(has);
  const regular = (['User', 'Discovery', 'Plan'] as const).some(has);
  return new Set([...switches, ...(regular ? (['regular'] as const) : []), ...topology.emptyMailboxLists]);
});

function nameIn(field: Known<string>): string | null {
  const name = shown(field);
  return name === '' ? null : name;
}

/** Mailboxes by the database that holds them. */
export const mailboxesOfDatabase = perTopology((topology) =>
  indexBy(mailboxes(topology), ({ database }) => nameIn(database)),
);

/** Mailboxes by the database that holds their archive. */
export const archivesOfDatabase = perTopology((topology) =>
  indexBy(mailboxes(topology), ({ archiveDatabase }) => nameIn(archiveDatabase)),
);
