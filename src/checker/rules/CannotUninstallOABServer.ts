import { missingList, missingMailboxes } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { namingServers } from '../topology/naming.ts';
import { mailboxListsShown } from '../topology/objects/mailboxes.ts';
import { offlineAddressBooks } from '../topology/objects/offlineAddressBooks.ts';
import { perTopology } from '../topology/perTopology.ts';
import { productOfServer } from '../topology/roles.ts';
import { unclear, withoutMailboxRole } from './advice.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { fixGeneration, generatorsOf } from './oabGeneration.ts';

const PLACEHOLDER = '<other server>';
const booksNaming = perTopology((topology) =>
  namingServers(offlineAddressBooks(topology), ({ server }) => server),
);

/**
 * The server being removed generates an offline address book: by name up to 2010, later through the arbitration mailbox
 * with that capability whose database is active on it. Whether a second such mailbox elsewhere is enough isn't established.
 */
export const CannotUninstallOABServer: Rule = {
  id: 'CannotUninstallOABServer',
  severity: 'error',
  scenarios: ['remove'],
  roles: ['mailbox'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const product = productOfServer(topology, server);
    if (product === '2007') return answer('notApplicable', 'common.otherTarget', { target: '2007' });
    const gate = withoutMailboxRole(topology, server);
    if (gate !== null) return gate;

    const books = booksNaming(topology);
    const named = books.of(server);
    if (named.length > 0) {
      const names = namesOf(named);
      return answer(
        'fail',
        'failServer',
        { server, books: names, count: names.length },
        {
          evidence: named.map(books.lineOf),
          fix: names.map((book) => ({
            text: { key: 'fix.moveBook', args: { book, placeholder: PLACEHOLDER } },
            command: `Move-OfflineAddressBook -Identity ${quote(book)} -Server ${quote(PLACEHOLDER)}`,
          })),
        },
      );
    }
    if (product !== '2010') {
      const { here, elsewhere, unplaced } = generatorsOf(topology)(server);
      if (here.length > 0) {
        const certain = elsewhere.length === 0 && unplaced.length === 0;
        const args = { server, mailboxes: namesOf(here), count: namesOf(here).length };
        const more = { evidence: here.map(({ at }) => at), fix: fixGeneration(here) };
        if (certain) return answer('fail', 'fail', args, more);
        return answer(
          'unknown',
          'unknownOthers',
          { ...args, others: namesOf([...elsewhere, ...unplaced]) },
          more,
        );
      }
      if (unplaced.length > 0) {
        const args = { server, mailboxes: namesOf(unplaced), count: namesOf(unplaced).length };
        const missing = [missingMailboxes('Arbitration'), missingList('MailboxDatabase')];
        return answer('unknown', 'unknownActive', args, { evidence: unplaced.map(({ at }) => at), missing });
      }
      if (!mailboxListsShown(topology).has('Arbitration'))
        return answer('unknown', 'unknownList', { server }, { missing: [missingMailboxes('Arbitration')] });
    }
    // Later books have no server: only where there may be older ones does their list matter.
    if (product !== null && product !== '2010') return answer('pass', 'pass', { server });
    if (!isListed(topology, 'OfflineAddressBook')) return unlisted(['OfflineAddressBook']);
    return books.unclear.length > 0
      ? unclear(server, 'Server', 'OfflineAddressBook', books)
      : answer('pass', 'pass', { server });
  },
};
