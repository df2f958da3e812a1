import { nameOfList } from '../lists.ts';
import type { Answer } from '../rule.ts';
import { namingObjects, namingServers } from '../topology/naming.ts';
import { mailboxDatabases, publicFolderDatabases } from '../topology/objects/databases.ts';
import { publicFolders } from '../topology/objects/publicFolders.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Topology } from '../topology/topology.ts';
import { unlessProduct, withoutMailboxRole } from './advice.ts';

/** Products with public folder databases. */
const WITH_DATABASES = ['2003', '2007', '2010'] as const;

/** Public folder databases by their server. */
export const publicFolderDatabasesNaming = perTopology((topology) =>
  namingServers(publicFolderDatabases(topology), ({ server }) => server),
);

/** Public folders by the databases that hold replicas of them. */
export const foldersNaming = perTopology((topology) =>
  namingObjects(publicFolders(topology), ({ replicas }) => replicas),
);

/** Mailbox databases by the public folder database that their users are sent to. */
export const mailboxDatabasesNaming = perTopology((topology) =>
  namingObjects(mailboxDatabases(topology), ({ publicFolderDatabase }) => publicFolderDatabase),
);

/** The one public folder database that isn't the server's; null when there is none or a choice is to be made. */
export function onlyDatabaseElsewhere(topology: Topology, server: string): string | null {
  const { all, of } = publicFolderDatabasesNaming(topology);
  const own = of(server);
  if (all.length !== own.length + 1) return null;
  return all.find((database) => !own.includes(database))?.name ?? null;
}

/** The answer for a server that holds no public folder databases by its version or its role; null to go on. */
export const withoutPublicFolderDatabases = (topology: Topology, server: string): Answer | null =>
  unlessProduct(topology, server, WITH_DATABASES, nameOfList('PublicFolderDatabase')) ??
  withoutMailboxRole(topology, server);
