import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { lookFirst, namedArgs, unclear } from './advice.ts';
import { answer, noneExist, unlistedOf } from './answer.ts';
import { askedServer } from './askedServer.ts';
import {
  mailboxDatabasesNaming,
  onlyDatabaseElsewhere,
  publicFolderDatabasesNaming,
  withoutPublicFolderDatabases,
} from './publicFolderDatabases.ts';

const PLACEHOLDER = '<other public folder database>';

/** Mailbox databases send their users to a public folder database of the server being removed (Exchange 2007 and 2010). */
export const MailboxDatabasesUsePublicFolderDatabase: Rule = {
  id: 'MailboxDatabasesUsePublicFolderDatabase',
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
      unlistedOf(topology, ['PublicFolderDatabase', 'MailboxDatabase']);
    if (gate !== null) return gate;

    const publicDatabases = publicFolderDatabasesNaming(topology);
    const mailboxDatabases = mailboxDatabasesNaming(topology);

    const own = publicDatabases.of(server).map(({ name }) => name);
    const users = [...new Set(own.flatMap((database) => mailboxDatabases.of(database)))];
    if (users.length > 0) {
      const target = onlyDatabaseElsewhere(topology, server) ?? PLACEHOLDER;
      return answer('warn', 'warn', namedArgs(server, users), {
        evidence: users.map(mailboxDatabases.lineOf),
        fix: [
          lookFirst('Get-MailboxDatabase | Format-List Name,PublicFolderDatabase'),
          ...users.map(({ name }) => ({
            text: { key: 'fix.change', args: { database: name, target } },
            command: `Set-MailboxDatabase -Identity ${quote(name)} -PublicFolderDatabase ${quote(target)}`,
          })),
        ],
      });
    }
    if (publicDatabases.unclear.length > 0)
      return unclear(server, 'Server', 'PublicFolderDatabase', publicDatabases);
    if (own.length > 0 && mailboxDatabases.unclear.length > 0)
      return unclear(server, 'PublicFolderDatabase', 'MailboxDatabase', mailboxDatabases);
    return publicDatabases.count === 0
      ? noneExist(['PublicFolderDatabase'])
      : answer('pass', 'pass', { server });
  },
};
