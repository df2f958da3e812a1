import { flag, reference, server, text, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { shown } from '../known.ts';
import { indexBy, perTopology } from '../perTopology.ts';

/** Get-Mailbox with any of its switches (-Arbitration, -Archive, -PublicFolder, -AuditLog, -AuxAuditLog, -Monitoring). */
export const mailboxes = kind({
  types: ['Mailbox'],
  names: ['Name', 'Identity', 'DisplayName', 'cn', 'dn'],
  uniqueName: false,
  fields: {
    database: reference(['Database', 'homeMDB']),
    archiveDatabase: reference(['ArchiveDatabase', 'msExchArchiveDatabaseLink']),
    server: server(['ServerName', 'msExchHomeServerName']),
    /** `UserMailbox`, `ArbitrationMailbox`, `PublicFolderMailbox`, `MonitoringMailbox`, … */
    recipientTypeDetails: text(['RecipientTypeDetails']),
    persistedCapabilities: texts(['PersistedCapabilities']),
    isRootPublicFolderMailbox: flag(['IsRootPublicFolderMailbox']),
  },
});
export type Mailbox = OfKind<typeof mailboxes>;

/** Mailboxes by the database that holds them. */
export const mailboxesOfDatabase = perTopology((topology) =>
  indexBy(mailboxes(topology), (it) => [shown(it.database) ?? []].flat()),
);

/** Mailboxes by the database that holds their archive. */
export const archivesOfDatabase = perTopology((topology) =>
  indexBy(mailboxes(topology), (it) => [shown(it.archiveDatabase) ?? []].flat()),
);
