import type { ObjectType } from '../types.ts';

/** Directory classes of Exchange 2007 and later, lower case, and what their objects are to the shell. */
const TYPES: Readonly<Record<string, ObjectType>> = {
  msexchexchangeserver: 'ExchangeServer',
  msexchroutingsmtpconnector: 'SendConnector',
  msexchroutinggroupconnector: 'RoutingGroupConnector',
  msexchsmtpreceiveconnector: 'ReceiveConnector',
  msexchprivatemdb: 'MailboxDatabase',
  msexchpublicmdb: 'PublicFolderDatabase',
  msexchmdbavailabilitygroup: 'DatabaseAvailabilityGroup',
  msexchoab: 'OfflineAddressBook',
  msexchaccepteddomain: 'AcceptedDomain',
  msexchdynamicdistributionlist: 'DynamicDistributionGroup',
  group: 'DistributionGroup',
};

/** Type of an object by its `objectClass`, from the most general class to its own; null for other classes. */
export function objectTypeOfClasses(classes: readonly string[]): ObjectType | null {
  for (const name of [...classes].reverse()) {
    const type = TYPES[name.trim().toLowerCase()];
    if (type !== undefined) return type;
  }
  return null;
}
