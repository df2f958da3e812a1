import { flag, optionalReference, reference, server, servers, text } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { indexBy, perTopology } from '../perTopology.ts';
import { shown } from '../known.ts';

/** Get-MailboxDatabase (FORMATS 1.7); class msExchPrivateMDB. */
export const mailboxDatabases = kind({
  types: ['MailboxDatabase'],
  names: ['Name', 'Identity', 'cn', 'dn'],
  // Unique in the organization from 2010 on; 2007 allows one per storage group.
  uniqueName: false,
  fields: {
    /** The server that the database belongs to; of a database with copies, the one that holds the active copy. */
    server: server(['Server', 'ServerName', 'msExchOwningServer']),
    /** All servers with a copy; only 2010 and later print them. */
    servers: servers(['Servers']),
    master: reference(['MasterServerOrAvailabilityGroup']),
    /** Empty without `-Status`. */
    mountedOnServer: server(['MountedOnServer']),
    recovery: flag(['Recovery']),
    publicFolderDatabase: optionalReference(['PublicFolderDatabase', 'msExchHomePublicMDB']),
    edbFilePath: text(['EdbFilePath', 'msExchEDBFile']),
    logFolderPath: text(['LogFolderPath']),
  },
});
export type MailboxDatabase = OfKind<typeof mailboxDatabases>;

/** Get-PublicFolderDatabase (2007, 2010); class msExchPublicMDB. */
export const publicFolderDatabases = kind({
  types: ['PublicFolderDatabase'],
  names: ['Name', 'Identity', 'cn', 'dn'],
  uniqueName: false,
  fields: {
    server: server(['Server', 'ServerName', 'msExchOwningServer']),
    /** Name of the tree of public folders that it belongs to: Exchange 2000 has several. */
    tree: reference(['PublicFolderHierarchy', 'msExchOwningPFTree']),
  },
});
export type PublicFolderDatabase = OfKind<typeof publicFolderDatabases>;

/** Whether several servers hold the database; a list that was cut names a server more than it shows. */
export function hasCopies({ servers }: MailboxDatabase): boolean {
  const named = new Set(shown(servers)?.map((name) => name.toLowerCase()));
  return named.size > 1 || (!servers.known && named.size > 0);
}

/** The server that holds the active copy, or the only one; null when the paste doesn't tell. */
export const activeServer = ({ mountedOnServer, server }: MailboxDatabase): string | null =>
  shown(mountedOnServer) ?? shown(server);

/** Mailbox databases by their names. */
export const databasesByName = perTopology((topology) =>
  indexBy(mailboxDatabases(topology), ({ name }) => name),
);

/** Mailbox databases of which the paste names no server at all. */
export const databasesWithoutServer = perTopology((topology) =>
  mailboxDatabases(topology).filter(
    (it) => shown(it.server) === null && shown(it.servers) === null && shown(it.mountedOnServer) === null,
  ),
);

/** Mailbox databases by each server that holds them, actively or as a copy. */
export const databasesOfServer = perTopology((topology) =>
  indexBy(mailboxDatabases(topology), (it) => [
    ...[shown(it.server) ?? []].flat(),
    ...(shown(it.servers) ?? []),
    ...[shown(it.mountedOnServer) ?? []].flat(),
  ]),
);
