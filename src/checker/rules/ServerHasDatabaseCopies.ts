import { nameOfList } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { sameServer } from '../topology/names.ts';
import { namingServers } from '../topology/naming.ts';
import {
  activeServer,
  hasCopies,
  type MailboxDatabase,
  mailboxDatabases,
} from '../topology/objects/databases.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Fix } from '../types.ts';
import { adviseOnNaming, lookFirst, unlessProduct, withoutMailboxRole } from './advice.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';

const PLACEHOLDER = '<other server>';

const databasesNaming = perTopology((topology) =>
  namingServers(mailboxDatabases(topology), ({ servers }) => servers),
);

/** The server being removed holds copies of databases that other servers have too. */
export const ServerHasDatabaseCopies: Rule = {
  id: 'ServerHasDatabaseCopies',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['mailbox'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    return (
      unlessProduct(
        topology,
        server,
        ['2010', '2013', '2016', '2019', 'SE'],
        nameOfList('DatabaseAvailabilityGroup'),
      ) ??
      withoutMailboxRole(topology, server) ??
      adviseOnNaming(topology, server, {
        type: 'MailboxDatabase',
        property: 'Servers',
        objects: databasesNaming(topology),
        matter: hasCopies,
        passes: answer('pass', 'pass', { server }),
        fix: (databases) => [
          lookFirst(`Get-MailboxDatabaseCopyStatus -Server ${quote(server)} | Format-List Name,Status`),
          ...databases.flatMap((database) => fixDatabase(database, server)),
        ],
      })
    );
  },
};

/** An active copy can't be removed before another one has taken over. */
function fixDatabase(database: MailboxDatabase, server: string): readonly Fix[] {
  const { name, servers } = database;
  const active = activeServer(database);
  const others = servers.known ? servers.value.filter((other) => !sameServer(other, server)) : [];
  const target = (others.length === 1 ? others[0] : null) ?? PLACEHOLDER;
  const activate = {
    text: { key: 'fix.activate', args: { database: name, target } },
    command: `Move-ActiveMailboxDatabase -Identity ${quote(name)} -ActivateOnServer ${quote(target)}`,
  };
  const remove = {
    text: { key: 'fix.removeCopy', args: { database: name, server } },
    command: `Remove-MailboxDatabaseCopy -Identity ${quote(`${name}\\${server}`)}`,
  };
  return active !== null && !sameServer(active, server) ? [remove] : [activate, remove];
}
