import type { ObjectType } from '../types.ts';

/**
 * Directory classes of Exchange's objects, without hyphens and in lower case. `objectClass` lists the most specific
 * class last: a Send connector is `top; msExchConnector; mailGateway; msExchRoutingSMTPConnector`, a Foreign connector
 * ends at `mailGateway` (FORMATS 0.3, 6). Users aren't here: whether one has a mailbox, its class doesn't tell.
 */
const CLASSES: ReadonlyMap<string, ObjectType> = new Map([
  ['msexchexchangeserver', 'ExchangeServer'],
  ['mailgateway', 'ForeignConnector'],
  ['msexchroutingsmtpconnector', 'SendConnector'],
  ['msexchdeliveryagentconnector', 'DeliveryAgentConnector'],
  ['msexchroutinggroupconnector', 'RoutingGroupConnector'],
  ['msexchsmtpreceiveconnector', 'ReceiveConnector'],
  ['msexchprivatemdb', 'MailboxDatabase'],
  ['msexchpublicmdb', 'PublicFolderDatabase'],
  ['msexchmdbavailabilitygroup', 'DatabaseAvailabilityGroup'],
  ['msexchoab', 'OfflineAddressBook'],
  ['msexchaccepteddomain', 'AcceptedDomain'],
  ['msexchorganizationcontainer', 'OrganizationConfig'],
  ['msexchrecipientpolicy', 'EmailAddressPolicy'],
  ['domaindns', 'ADDomain'],
  ['computer', 'ADComputer'],
  // Objects of which only single attributes matter; the class tells which.
  ['msexchsystemobjectscontainer', 'ADObject'],
  ['msexchconfigurationcontainer', 'ADObject'],
  ['msexchactivedirectoryconnector', 'ADObject'],
  ['msexchaddresslistservice', 'ADObject'],
  ['msexchpublicfoldertreecontainer', 'ADObject'],
  ['msexchpftree', 'ADObject'],
  ['msexchconnectionagreement', 'ADObject'],
  ['msexchconnectors', 'ADObject'],
  // Of Exchange 2000. The MS Mail connector is a mailGateway, and no Foreign connector; dirsync objects aren't either.
  ['msmailconnector', 'ADObject'],
  ['dxasiteserver', 'ADObject'],
  ['dxrequestor', 'ADObject'],
  ['remotedxa', 'ADObject'],
  ['attributeschema', 'ADObject'],
  ['crossrefcontainer', 'ADObject'],
  ['group', 'DistributionGroup'],
  ['msexchdynamicdistributionlist', 'DynamicDistributionGroup'],
]);

/**
 * Type of a directory object by its classes: values of `objectClass` in their order, or the name that `objectCategory`
 * begins with (`ms-Exch-Exchange-Server`). The last class that is known counts; null when none is.
 */
export function objectTypeOfClasses(classes: readonly string[]): ObjectType | null {
  for (const name of [...classes].reverse()) {
    const type = CLASSES.get(name.trim().replaceAll('-', '').toLowerCase());
    if (type !== undefined) return type;
  }
  return null;
}
