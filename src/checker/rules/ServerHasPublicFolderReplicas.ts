import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../topology/known.ts';
import type { PublicFolder } from '../topology/objects/publicFolders.ts';
import type { Fix } from '../types.ts';
import { lookFirst, namedArgs, unclear } from './advice.ts';
import { answer, noneExist, unlistedOf } from './answer.ts';
import { askedServer } from './askedServer.ts';
import {
  foldersNaming,
  publicFolderDatabasesNaming,
  withoutPublicFolderDatabases,
} from './publicFolderDatabases.ts';

const PLACEHOLDER = '<other public folder database>';

/** Replicas of public folders are in a database of the server being removed (Exchange 2007 and 2010). */
export const ServerHasPublicFolderReplicas: Rule = {
  id: 'ServerHasPublicFolderReplicas',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['mailbox'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const gate =
      withoutPublicFolderDatabases(topology, server) ??
      unlistedOf(topology, ['PublicFolderDatabase', 'PublicFolder']);
    if (gate !== null) return gate;

    const databases = publicFolderDatabasesNaming(topology);
    const folders = foldersNaming(topology);

    const own = databases.of(server).map(({ name }) => name);
    const here = [...new Set(own.flatMap((database) => folders.of(database)))];
    if (here.length > 0) {
      const show = lookFirst(
        "Get-PublicFolder -Identity '\\' -Recurse -ResultSize Unlimited | Format-List Identity,Replicas",
      );
      return answer('warn', 'warn', namedArgs(server, here), {
        evidence: here.map(folders.lineOf),
        fix: [show, ...here.map((folder) => fixFolder(folder, own))],
      });
    }
    if (databases.unclear.length > 0) return unclear(server, 'Server', 'PublicFolderDatabase', databases);
    if (own.length > 0 && folders.unclear.length > 0)
      return unclear(server, 'Replicas', 'PublicFolder', folders);
    return databases.count === 0 ? noneExist(['PublicFolderDatabase']) : answer('pass', 'pass', { server });
  },
};

/** The list of replicas is set as a whole. */
function fixFolder({ name, replicas }: PublicFolder, own: readonly string[]): Fix {
  const gone = new Set(own.map((database) => database.toLowerCase()));
  const staying = replicas.known ? (shown(replicas) ?? []).filter((it) => !gone.has(it.toLowerCase())) : [];
  const command = `Set-PublicFolder -Identity ${quote(name)} -Replicas`;
  return staying.length > 0
    ? {
        text: { key: 'fix.keep', args: { folder: name, databases: staying } },
        command: `${command} ${staying.map(quote).join(',')}`,
      }
    : {
        text: { key: 'fix.choose', args: { folder: name, placeholder: PLACEHOLDER } },
        command: `${command} ${quote(PLACEHOLDER)}`,
      };
}
