import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { placeOf, shown, type Known } from '../topology/known.ts';
import { type OfflineAddressBook, offlineAddressBooks } from '../topology/objects/offlineAddressBooks.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { fixOfflineAddressBooks, MISSING_SERVERS } from './fixOfflineAddressBooks.ts';

/** `CN=EX07\0ADEL:<GUID>,CN=Deleted Objects,…`, or the canonical name of such an object. */
const DELETED = /DEL:[0-9a-f]{8}-|\bCN=Deleted Objects,|\/Deleted Objects\//i;
const namesDeleted = (field: Known<string>) => DELETED.test(shown(field) ?? '');
const serverOf = ({ offLineABServer, printedServer }: OfflineAddressBook) =>
  namesDeleted(offLineABServer) ? offLineABServer : printedServer;

/** The shell may print nothing for a deleted server, so only the directory tells that there is none. From Exchange 2013 on,
 * books have none. */
const isSettled = ({ offLineABServer, printedServer, exchangeVersion }: OfflineAddressBook) =>
  offLineABServer.known ||
  (printedServer.known && printedServer.value !== '') ||
  (exchangeVersion.known && Number(/\((\d+)\./.exec(exchangeVersion.value)?.[1]) >= 15);

const named = (books: readonly OfflineAddressBook[]) => ({
  books: namesOf(books),
  count: namesOf(books).length,
});

/** An offline address book names as its generation server a server object that was deleted. */
export const OffLineABServerDeleted: Rule = {
  id: 'OffLineABServerDeleted',
  severity: 'error',
  scenarios: ['install'],
  targets: ['2013', '2019', 'SE'],
  asks: 'organization',
  judge: ({ topology }) => {
    if (!isListed(topology, 'OfflineAddressBook')) return unlisted(['OfflineAddressBook']);
    const books = offlineAddressBooks(topology);
    const orphaned = books.filter((it) => namesDeleted(it.offLineABServer) || namesDeleted(it.printedServer));
    if (orphaned.length > 0)
      return answer('fail', 'fail', named(orphaned), {
        evidence: orphaned.map((it) => placeOf(serverOf(it)) ?? it.at),
        fix: fixOfflineAddressBooks(namesOf(orphaned)),
      });
    const unclear = books.filter((it) => !isSettled(it));
    if (unclear.length > 0) {
      const evidence = unclear.map((it) => placeOf(it.printedServer) ?? it.at);
      return answer('unknown', 'unknownServer', named(unclear), { evidence, missing: MISSING_SERVERS });
    }
    if (books.length === 0) return answer('pass', 'passNone', {});
    return answer('pass', 'pass', { count: books.length });
  },
};
