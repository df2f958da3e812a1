import { quote } from '../powershell.ts';
import type { Fix } from '../types.ts';
import { REPLICATE } from './coexistence/fix.ts';

/** What only the directory tells for certain. */
export const MISSING_SERVERS = [
  {
    what: { key: 'missing.servers', args: {} },
    command:
      'Get-ADObject -SearchBase "CN=Microsoft Exchange,CN=Services,$((Get-ADRootDSE).configurationNamingContext)" ' +
      `-LDAPFilter ${quote('(objectClass=msExchOAB)')} -Properties offLineABServer | Format-List Name,offLineABServer`,
  },
];

/** Steps for offline address books without a living generation server; which one fits depends on the version of the book. */
export function fixOfflineAddressBooks(books: readonly string[]): readonly Fix[] {
  const step = (key: string, command: string, args = {}): Fix => ({
    text: { key: `fix.${key}`, args },
    command,
  });
  return [
    step(
      'show',
      'Get-OfflineAddressBook | Format-List Identity,Server,GeneratingMailbox,IsDefault,ExchangeVersion',
    ),
    step('databases', 'Get-MailboxDatabase | Format-Table Name,OfflineAddressBook'),
    step(
      'mailboxes',
      "Get-Mailbox -Arbitration | Where-Object { $_.PersistedCapabilities -match 'OAB' } | Format-List Name,Database",
    ),
    ...books.flatMap((book) => [
      step('move', `Move-OfflineAddressBook -Identity ${quote(book)} -Server '<server>'`, { book }),
      step(
        'assign',
        `Set-OfflineAddressBook -Identity ${quote(book)} -GeneratingMailbox '<arbitration mailbox>'`,
        { book },
      ),
      step('remove', `Remove-OfflineAddressBook -Identity ${quote(book)}`, { book }),
    ]),
    REPLICATE,
  ];
}
