import { missingMailboxes, nameOfMailboxes } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { databasesOfServer, databasesWithoutServer, hasCopies } from '../topology/objects/databases.ts';
import { mailboxListsShown } from '../topology/objects/mailboxes.ts';
import { productOfServer } from '../topology/roles.ts';
import { withoutMailboxRole } from './advice.ts';
import { answer, namesOf, unlistedOf } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { contentOf, countsOf, fixContent, listsNeeded, unclearMailboxes } from './mailboxContent.ts';

/**
 * A database of the server being removed still holds mailboxes or archives, of any kind but health mailboxes. How Setup
 * takes a database that other servers hold copies of isn't established.
 */
export const UnwillingToRemoveMailboxDatabase: Rule = {
  id: 'UnwillingToRemoveMailboxDatabase',
  severity: 'error',
  scenarios: ['remove'],
  roles: ['mailbox'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    if (productOfServer(topology, server) === '2007')
      return answer('notApplicable', 'common.otherTarget', { target: '2007' });
    const gate = withoutMailboxRole(topology, server) ?? unlistedOf(topology, ['MailboxDatabase', 'Mailbox']);
    if (gate !== null) return gate;

    const databases = databasesOfServer(topology)(server);
    const held = contentOf(
      topology,
      databases.filter((database) => !hasCopies(database)),
    );
    if (held.length > 0) {
      const args = { server, databases: [...new Set(held.map(({ database }) => database))] };
      return answer(
        'fail',
        'fail',
        { ...args, count: held.length, kinds: countsOf(held) },
        {
          evidence: held.map(({ at }) => at),
          fix: fixContent(held),
        },
      );
    }
    const copied = contentOf(topology, databases.filter(hasCopies));
    if (copied.length > 0) {
      const args = { server, databases: [...new Set(copied.map(({ database }) => database))] };
      return answer(
        'unknown',
        'unknownCopies',
        { ...args, count: copied.length, kinds: countsOf(copied) },
        {
          evidence: copied.map(({ at }) => at),
          fix: fixContent(copied),
        },
      );
    }
    const open = databasesWithoutServer(topology);
    if (open.length > 0) {
      const args = { server, databases: namesOf(open), count: namesOf(open).length };
      return answer('unknown', 'unknownServers', args, { evidence: open.map(({ at }) => at) });
    }
    if (databases.length === 0) return answer('pass', 'passNoDatabase', { server });

    const args = { server, databases: namesOf(databases), count: namesOf(databases).length };
    const lists = listsNeeded(topology, server).filter((list) => !mailboxListsShown(topology).has(list));
    if (lists.length > 0)
      return answer(
        'unknown',
        'unknownLists',
        { ...args, lists: lists.map(nameOfMailboxes) },
        {
          missing: lists.map(missingMailboxes),
        },
      );
    const { names, at, missing } = unclearMailboxes(topology);
    if (names.length > 0)
      return answer(
        'unknown',
        'unknownMailboxes',
        { server, mailboxes: names, count: names.length },
        { evidence: at, missing },
      );
    return answer('pass', 'pass', args);
  },
};
