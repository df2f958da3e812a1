import type { ObjectType } from '../types.ts';
import { objectTypeOfClasses } from './ldapClasses.ts';

/** What `Get-<noun>` prints, by lower-case noun. */
const NOUNS: Readonly<Record<string, ObjectType>> = {
  exchangeserver: 'ExchangeServer',
  sendconnector: 'SendConnector',
  foreignconnector: 'ForeignConnector',
  deliveryagentconnector: 'DeliveryAgentConnector',
  routinggroupconnector: 'RoutingGroupConnector',
  receiveconnector: 'ReceiveConnector',
  edgesubscription: 'EdgeSubscription',
  distributiongroup: 'DistributionGroup',
  dynamicdistributiongroup: 'DynamicDistributionGroup',
  mailbox: 'Mailbox',
  mailboxdatabase: 'MailboxDatabase',
  mailboxserver: 'MailboxServer',
  organizationconfig: 'OrganizationConfig',
  accepteddomain: 'AcceptedDomain',
  offlineaddressbook: 'OfflineAddressBook',
  databaseavailabilitygroup: 'DatabaseAvailabilityGroup',
  publicfolderdatabase: 'PublicFolderDatabase',
  publicfolder: 'PublicFolder',
  publicfolderstatistics: 'PublicFolder',
  emailaddresspolicy: 'EmailAddressPolicy',
  hybridconfiguration: 'HybridConfiguration',
  umservice: 'UMService',
  umserver: 'UMService',
  umdialplan: 'UMDialPlan',
  adforest: 'ADForest',
  addomain: 'ADDomain',
  addomaincontroller: 'ADDomainController',
  adcomputer: 'ADComputer',
  aduser: 'ADAccount',
  adgroupmember: 'ADAccount',
  rolegroupmember: 'ADAccount',
  adobject: 'ADObject',
  // A security group of which only place and members matter; it is no distribution group.
  adgroup: 'ADObject',
  queue: 'Queue',
};

/** Properties that tell a type: all of `all`, at least one of `any`, none of `none`. The first match wins. */
interface Signature {
  readonly type: ObjectType;
  readonly all: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
}

/**
 * More specific ones first: Get-MailboxServer prints all that identifies Get-ExchangeServer too, and four kinds of
 * connectors have SourceTransportServers. A connector with nothing more than its sources is taken for a Send connector:
 * the common case, and the others show what sets them apart.
 */
const SIGNATURES: readonly Signature[] = [
  { type: 'RoutingGroupConnector', all: ['SourceTransportServers', 'TargetTransportServers'] },
  { type: 'DeliveryAgentConnector', all: ['SourceTransportServers', 'DeliveryProtocol'] },
  { type: 'ForeignConnector', all: ['SourceTransportServers'], any: ['DropDirectory', 'RelayDsnRequired'] },
  { type: 'SendConnector', all: ['SourceTransportServers'] },
  {
    type: 'SendConnector',
    all: ['AddressSpaces'],
    any: ['DNSRoutingEnabled', 'SmartHosts', 'HomeMtaServerId'],
  },
  { type: 'ReceiveConnector', all: ['Bindings', 'RemoteIPRanges'] },
  {
    type: 'MailboxServer',
    all: ['AutoDatabaseMountDial'],
    any: ['AdminDisplayVersion', 'DatabaseAvailabilityGroup'],
  },
  {
    type: 'ExchangeServer',
    all: ['AdminDisplayVersion'],
    any: ['ServerRole', 'Edition'],
    none: ['Database', 'EdbFilePath'],
  },
  { type: 'ExchangeServer', all: [], any: ['IsHubTransportServer', 'ExchangeLegacyServerRole'] },
  {
    type: 'MailboxDatabase',
    all: ['EdbFilePath'],
    any: ['MailboxRetention', 'StorageGroup', 'IssueWarningQuota', 'DatabaseCopies'],
    none: ['MaxItemSize', 'ReplicationPeriod'],
  },
  { type: 'PublicFolderDatabase', all: ['EdbFilePath'], any: ['MaxItemSize', 'ReplicationPeriod'] },
  {
    type: 'DatabaseAvailabilityGroup',
    all: [],
    any: ['WitnessServer', 'WitnessDirectory', 'PrimaryActiveManager'],
  },
  { type: 'OrganizationConfig', all: [], any: ['MapiHttpEnabled', 'IsMixedMode', 'PublicFoldersEnabled'] },
  { type: 'AcceptedDomain', all: ['DomainName', 'DomainType'] },
  {
    type: 'OfflineAddressBook',
    all: ['AddressLists'],
    any: ['GeneratingMailbox', 'Server', 'VirtualDirectories'],
  },
  {
    type: 'DynamicDistributionGroup',
    all: ['ExpansionServer'],
    any: ['RecipientFilter', 'LdapRecipientFilter'],
  },
  { type: 'DistributionGroup', all: ['ExpansionServer'] },
  { type: 'Mailbox', all: ['ExchangeGuid', 'Database'] },
  { type: 'Mailbox', all: ['RecipientTypeDetails'], any: ['Database', 'ArchiveDatabase'] },
  { type: 'EmailAddressPolicy', all: ['EnabledEmailAddressTemplates'] },
  { type: 'HybridConfiguration', all: ['SendingTransportServers'], any: ['ReceivingTransportServers'] },
  { type: 'UMDialPlan', all: ['UMServers'] },
  { type: 'UMService', all: ['DialPlans'], any: ['Languages', 'Status', 'Name'] },
  { type: 'PublicFolder', all: ['Replicas'], any: ['ParentPath', 'Identity', 'Name'] },
  { type: 'ADForest', all: ['ForestMode', 'SchemaMaster'] },
  { type: 'ADDomain', all: ['DomainMode', 'PDCEmulator'] },
  { type: 'ADDomain', all: ['nTMixedDomain'] },
  { type: 'ADDomainController', all: ['IsGlobalCatalog', 'IsReadOnly'] },
  { type: 'Queue', all: ['DeliveryType', 'MessageCount'], any: ['NextHopDomain'] },
];

/** Objects that Get-ADObject prints without their class: what tells them are the attributes that were asked for. */
const ATTRIBUTES: readonly Signature[] = [
  {
    type: 'ExchangeServer',
    all: ['serialNumber'],
    any: ['versionNumber', 'msExchCurrentServerRoles', 'networkAddress', 'whenChanged'],
  },
  { type: 'OrganizationConfig', all: ['objectVersion', 'msExchProductId'] },
];

/**
 * Properties that no other type has. A record that shows one wasn't printed by the command above it: its own command
 * wasn't copied.
 */
const EXCLUSIVE: Readonly<Record<string, readonly ObjectType[]>> = {
  sourcetransportservers: [
    'SendConnector',
    'ForeignConnector',
    'DeliveryAgentConnector',
    'RoutingGroupConnector',
  ],
  remoteipranges: ['ReceiveConnector'],
  ishubtransportserver: ['ExchangeServer'],
  expansionserver: ['DistributionGroup', 'DynamicDistributionGroup'],
  edbfilepath: ['MailboxDatabase', 'PublicFolderDatabase'],
  exchangeguid: ['Mailbox'],
  witnessserver: ['DatabaseAvailabilityGroup'],
  forestmode: ['ADForest'],
  domainmode: ['ADDomain'],
  // Of the head of a domain, which Get-ADObject prints.
  ntmixeddomain: ['ADDomain'],
};

const KNOWN: ReadonlySet<string> = new Set(
  SIGNATURES.flatMap((s) => [...s.all, ...(s.any ?? [])]).map((name) => name.toLowerCase()),
);

/** True for a property that tells something of its record: one such line is enough to take a text for Format-List. */
export function isKnownProperty(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

/** Type of a `Get-…` command's output; null for commands that the checker doesn't know. */
export function typeOfCmdlet(cmdlet: string): ObjectType | null {
  const noun = /^(?:\w+\\)?Get-(\w+)$/i.exec(cmdlet)?.[1];
  return noun === undefined ? null : (NOUNS[noun.toLowerCase()] ?? null);
}

/** .NET types of Exchange's objects that aren't called as their cmdlet's noun (real Clixml; the queue viewer's own type). */
const TYPE_NAMES: Readonly<Record<string, ObjectType>> = {
  smtpsendconnectorconfig: 'SendConnector',
  queueinfo: 'Queue',
  extensiblequeueinfo: 'Queue',
};

/**
 * Type by the .NET type of an object: `Microsoft.Exchange.Data.Directory.Management.ExchangeServer`. Remoting and
 * Select-Object put `Deserialized.` and `Selected.` before it, so only the last part counts.
 */
export function typeOfTypeName(typeName: string): ObjectType | null {
  const last = lastPart(typeName);
  return TYPE_NAMES[last] ?? NOUNS[last] ?? null;
}

/** Last part of a .NET type's name, in lower case; without the arguments of a generic type, which name other types. */
export function lastPart(typeName: string): string {
  const name = typeName.split(/[`[#,]/)[0] ?? '';
  return name.split(/[.+]/).at(-1)?.toLowerCase() ?? '';
}

/** What is known of a record before its type: names, and the two values that name its class. */
export interface TypeClues {
  /** Lower-case property names. */
  readonly names: ReadonlySet<string>;
  readonly objectClass: string;
  readonly objectCategory: string;
  /** Types that the echoed command may print; more than one when the line held several commands. */
  readonly commandTypes: readonly ObjectType[];
}

/** The command says it, unless the record can't be its output; else the class, else the properties. */
export function typeOfRecord(clues: TypeClues): ObjectType | null {
  const { commandTypes } = clues;
  const fitting = commandTypes.filter((type) => canBe(type, clues.names));
  if (commandTypes.length === 1 && fitting.length === 1) {
    // Get-ADObject prints objects of all classes.
    return fitting[0] === 'ADObject'
      ? (typeOfClass(clues) ?? typeOfNames(clues.names, ATTRIBUTES) ?? 'ADObject')
      : (fitting[0] ?? null);
  }
  return (
    typeOfNames(clues.names) ?? typeOfClass(clues) ?? (fitting.length === 1 ? (fitting[0] ?? null) : null)
  );
}

/** Type by property (or column) names alone. */
export function typeOfNames(
  names: ReadonlySet<string>,
  signatures: readonly Signature[] = SIGNATURES,
): ObjectType | null {
  const has = (name: string): boolean => names.has(name.toLowerCase());
  const match = signatures.find(
    (s) => s.all.every(has) && (s.any === undefined || s.any.some(has)) && !(s.none ?? []).some(has),
  );
  return match?.type ?? null;
}

function canBe(type: ObjectType, names: ReadonlySet<string>): boolean {
  return Object.entries(EXCLUSIVE).every(([name, types]) => !names.has(name) || types.includes(type));
}

/** `{top, server, msExchExchangeServer}` or `contoso.com/Configuration/Schema/ms-Exch-Exchange-Server`. */
function typeOfClass(clues: TypeClues): ObjectType | null {
  const category = clues.objectCategory.split('/').at(-1) ?? '';
  return objectTypeOfClasses(clues.objectClass.split(/[^A-Za-z0-9-]+/)) ?? objectTypeOfClasses([category]);
}
