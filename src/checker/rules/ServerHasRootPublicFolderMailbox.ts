import { missingMailboxes, nameOfMailboxes } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { placeOf } from '../topology/known.ts';
import { databasesOfServer, hasCopies } from '../topology/objects/databases.ts';
import {
  kindOfMailbox,
  type Mailbox,
  mailboxesOfKind,
  mailboxesOfDatabase,
  mailboxListsShown,
} from '../topology/objects/mailboxes.ts';
import { perTopology } from '../topology/perTopology.ts';
import { lookFirst, unlessProduct, withoutMailboxRole } from './advice.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';

const PLACEHOLDER = '<database on another server>';
const missing = [missingMailboxes('PublicFolder')];

const isRoot = ({ isRootPublicFolderMailbox: root }: Mailbox) => root.known && root.value;
const lineOf = ({ isRootPublicFolderMailbox: root, at }: Mailbox) => placeOf(root) ?? at;
const roots = perTopology((topology) => mailboxesOfKind(topology)('PublicFolder').filter(isRoot));

/** The primary public folder mailbox is on the server being removed: it alone holds the hierarchy that can be written. */
export const ServerHasRootPublicFolderMailbox: Rule = {
  id: 'ServerHasRootPublicFolderMailbox',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['mailbox'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const gate =
      unlessProduct(topology, server, ['2013', '2016', '2019', 'SE'], nameOfMailboxes('PublicFolder')) ??
      withoutMailboxRole(topology, server);
    if (gate !== null) return gate;
    if (!isListed(topology, 'MailboxDatabase')) return unlisted(['MailboxDatabase']);
    if (!mailboxListsShown(topology).has('PublicFolder'))
      return answer('unknown', 'unknownList', { server }, { missing });

    const here = databasesOfServer(topology)(server)
      .filter((database) => !hasCopies(database))
      .flatMap(({ name }) => mailboxesOfDatabase(topology)(name))
      .filter((mailbox) => kindOfMailbox(mailbox) === 'PublicFolder');
    const root = here.find(isRoot);
    if (root !== undefined) {
      return answer(
        'warn',
        'warn',
        { server, mailbox: root.name },
        {
          evidence: [lineOf(root), placeOf(root.database) ?? root.at],
          fix: [
            lookFirst('Get-Mailbox -PublicFolder | Format-List Name,Database,IsRootPublicFolderMailbox'),
            {
              text: { key: 'fix.move', args: { mailbox: root.name, placeholder: PLACEHOLDER } },
              command: `New-MoveRequest -Identity ${quote(root.name)} -TargetDatabase ${quote(PLACEHOLDER)}`,
            },
          ],
        },
      );
    }
    const maybe = roots(topology).length > 0 ? [] : here.filter((it) => !it.isRootPublicFolderMailbox.known);
    if (maybe.length > 0) {
      const args = { server, mailboxes: namesOf(maybe), count: namesOf(maybe).length };
      return answer('unknown', 'unknownRoot', args, { evidence: maybe.map(lineOf), missing });
    }
    return answer('pass', 'pass', { server });
  },
};
