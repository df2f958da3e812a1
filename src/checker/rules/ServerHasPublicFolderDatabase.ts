import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { adviseOnNaming, lookFirst } from './advice.ts';
import { askedServer } from './askedServer.ts';
import { publicFolderDatabasesNaming, withoutPublicFolderDatabases } from './publicFolderDatabases.ts';

/** A public folder database of Exchange 2007 or 2010 is on the server being removed. */
export const ServerHasPublicFolderDatabase: Rule = {
  id: 'ServerHasPublicFolderDatabase',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['mailbox'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    return (
      withoutPublicFolderDatabases(topology, server) ??
      adviseOnNaming(topology, server, {
        type: 'PublicFolderDatabase',
        property: 'Server',
        objects: publicFolderDatabasesNaming(topology),
        fix: (databases) => [
          lookFirst(
            `Get-PublicFolderStatistics -Server ${quote(server)} | Format-List Name,FolderPath,ItemCount`,
          ),
          { text: { key: 'fix.replicas', args: { server } } },
          ...databases.map(({ name }) => ({
            text: { key: 'fix.remove', args: { database: name } },
            command: `Remove-PublicFolderDatabase -Identity ${quote(name)}`,
          })),
        ],
      })
    );
  },
};
