import { emptyable, flag, optionalReference, text } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { shortName } from '../names.ts';

/** Get-OfflineAddressBook; class msExchOAB. */
export const offlineAddressBooks = kind({
  types: ['OfflineAddressBook'],
  names: ['Name', 'Identity', 'cn', 'DistinguishedName', 'dn'],
  uniqueName: true,
  fields: {
    /** Generation server of 2007 and 2010; empty in books of later versions. */
    server: emptyable(['Server', 'offLineABServer'], shortName),
    /** The same as the directory has it, a DN; of a server object that was deleted, too. */
    offLineABServer: emptyable(['offLineABServer']),
    /** The same as the shell prints it, which may be nothing for a server object that was deleted. */
    printedServer: emptyable(['Server']),
    /** Version of Exchange that the object was made for: `0.20 (15.0.0.0)`. */
    exchangeVersion: text(['ExchangeVersion']),
    /** 2013 and later; empty: any mailbox with the capability generates it. */
    generatingMailbox: optionalReference(['GeneratingMailbox', 'msExchOABGeneratingMailboxLink']),
    isDefault: flag(['IsDefault']),
  },
});
export type OfflineAddressBook = OfKind<typeof offlineAddressBooks>;
