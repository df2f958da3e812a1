import { emptyable, flag, optionalReference } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { shortName } from '../names.ts';

/** Get-OfflineAddressBook; class msExchOAB. */
export const offlineAddressBooks = kind({
  types: ['OfflineAddressBook'],
  names: ['Name', 'Identity', 'cn', 'dn'],
  uniqueName: true,
  fields: {
    /** Generation server of 2007 and 2010; empty in books of later versions. */
    server: emptyable(['Server', 'offLineABServer'], shortName),
    /** 2013 and later; empty: any mailbox with the capability generates it. */
    generatingMailbox: optionalReference(['GeneratingMailbox', 'msExchOABGeneratingMailboxLink']),
    isDefault: flag(['IsDefault']),
  },
});
export type OfflineAddressBook = OfKind<typeof offlineAddressBooks>;
