import type { MailboxSwitch, Missing, ObjectType, WordedItem } from './types.ts';

/** Types of objects that rules ask for, each with the read-only command that lists all of them. */
const LISTS = {
  ExchangeServer:
    'Get-ExchangeServer | Format-List Name,Fqdn,ServerRole,AdminDisplayVersion,Site,ExchangeLegacyDN',
  SendConnector:
    'Get-SendConnector | Format-List Identity,Enabled,SourceTransportServers,AddressSpaces,SmartHosts,IsScopedConnector',
  ForeignConnector:
    'Get-ForeignConnector | Format-List Identity,Enabled,SourceTransportServers,AddressSpaces,DropDirectory',
  DeliveryAgentConnector:
    'Get-DeliveryAgentConnector | Format-List Identity,Enabled,SourceTransportServers,AddressSpaces,DeliveryProtocol',
  RoutingGroupConnector:
    'Get-RoutingGroupConnector | Format-List Identity,SourceTransportServers,TargetTransportServers',
  EdgeSubscription: 'Get-EdgeSubscription | Format-List Name,Site',
  DistributionGroup:
    'Get-DistributionGroup -ResultSize Unlimited | Format-List Name,PrimarySmtpAddress,ExpansionServer',
  DynamicDistributionGroup:
    'Get-DynamicDistributionGroup -ResultSize Unlimited | Format-List Name,PrimarySmtpAddress,ExpansionServer,RecipientFilter',
  Mailbox:
    'Get-Mailbox -ResultSize Unlimited | Format-List Name,RecipientTypeDetails,Database,ArchiveDatabase',
  MailboxDatabase:
    'Get-MailboxDatabase -Status | Format-List Name,Server,Servers,MasterServerOrAvailabilityGroup,MountedOnServer,Recovery,PublicFolderDatabase,EdbFilePath,LogFolderPath,MailboxRetention',
  PublicFolderDatabase: 'Get-PublicFolderDatabase | Format-List Name,Server,EdbFilePath,MaxItemSize',
  PublicFolder:
    "Get-PublicFolder -Identity '\\' -Recurse -ResultSize Unlimited | Format-List Identity,ParentPath,Replicas",
  OfflineAddressBook:
    'Get-OfflineAddressBook | Format-List Name,Server,GeneratingMailbox,IsDefault,AddressLists',
  DatabaseAvailabilityGroup:
    'Get-DatabaseAvailabilityGroup | Format-List Name,Servers,WitnessServer,AlternateWitnessServer',
  UMService: 'Get-UMService | Format-List Name,DialPlans,Languages',
  UMDialPlan: 'Get-UMDialPlan | Format-List Name,UMServers',
  Queue: "Get-Queue -Server '<server>' | Format-List Identity,DeliveryType,Status,MessageCount,NextHopDomain",
  OrganizationConfig:
    'Get-OrganizationConfig | Format-List Name,MapiHttpEnabled,IsMixedMode,PublicFoldersEnabled,RootPublicFolderMailbox,ObjectVersion',
  EmailAddressPolicy: 'Get-EmailAddressPolicy | Format-List Name,Priority,EnabledEmailAddressTemplates',
  HybridConfiguration:
    'Get-HybridConfiguration | Format-List SendingTransportServers,ReceivingTransportServers,EdgeTransportServers',
  OrganizationRelationship:
    'Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri,TargetAutodiscoverEpr',
  ResourceConfig: 'Get-ResourceConfig | Format-List Name,ResourcePropertySchema',
  ADForest: 'Get-ADForest | Format-List Name,ForestMode,RootDomain,SchemaMaster,Domains,Sites,GlobalCatalogs',
  ADDomain:
    '(Get-ADForest).Domains | ForEach-Object { Get-ADDomain -Server $_ } | Format-List DNSRoot,NetBIOSName,DomainMode,ParentDomain,PDCEmulator,DistinguishedName',
  ADDomainController:
    '(Get-ADForest).Domains | ForEach-Object { Get-ADDomainController -Filter * -Server $_ } | Format-List HostName,Domain,Forest,Site,IsGlobalCatalog,IsReadOnly,OperatingSystem,OperatingSystemVersion,OperationMasterRoles',
  ADConnector:
    '$c=(Get-ADRootDSE).configurationNamingContext; Get-ADObject -SearchBase "CN=Sites,$c" -LDAPFilter \'(cn=Active Directory Connector*)\' -Properties objectClass | Format-List DistinguishedName,objectClass',
  SystemObjectsContainer:
    "(Get-ADForest).Domains | ForEach-Object { Get-ADObject -Server $_ -SearchBase (Get-ADDomain -Server $_).DistinguishedName -LDAPFilter '(objectClass=msExchSystemObjectsContainer)' -Properties objectVersion,whenCreated } | Format-List DistinguishedName,objectVersion,whenCreated",
} as const satisfies Partial<Record<ObjectType, string>>;

/** The mailboxes that `Get-Mailbox` lists only with a switch; AuditLog and AuxAuditLog from 2016 on. */
const MAILBOX_LISTS: Readonly<Record<MailboxSwitch, string>> = {
  Arbitration:
    'Get-Mailbox -Arbitration -ResultSize Unlimited | Format-List Name,RecipientTypeDetails,Database,PersistedCapabilities',
  PublicFolder:
    'Get-Mailbox -PublicFolder -ResultSize Unlimited | Format-List Name,RecipientTypeDetails,Database,IsRootPublicFolderMailbox',
  AuditLog: 'Get-Mailbox -AuditLog -ResultSize Unlimited | Format-List Name,RecipientTypeDetails,Database',
  AuxAuditLog:
    'Get-Mailbox -AuxAuditLog -ResultSize Unlimited | Format-List Name,RecipientTypeDetails,Database',
};

/** The command that lists all mailboxes of a kind. */
export const mailboxListCommand = (list: MailboxSwitch | 'regular'): string =>
  list === 'regular' ? LISTS.Mailbox : MAILBOX_LISTS[list];

/** Words that name the mailboxes of a kind, in the plural. */
export const nameOfMailboxes = (list: MailboxSwitch | 'regular'): WordedItem => ({
  key: list === 'regular' ? 'common.objects.Mailbox' : `common.mailboxes.${list}`,
});

/** What a rule lacks when the paste doesn't list the mailboxes of a kind. */
export function missingMailboxes(list: MailboxSwitch | 'regular'): Missing {
  return {
    what: { key: 'common.needed', args: { objects: [nameOfMailboxes(list)] } },
    command: mailboxListCommand(list),
  };
}

/** A type that `missingList` and `unlisted` know. */
export type ListedType = keyof typeof LISTS;

export const LISTED_TYPES = Object.keys(LISTS) as readonly ListedType[];

/** The command that lists all objects of a type, with the properties that rules read. It only reads. */
export const listCommand = (type: ListedType): string => LISTS[type];

/** Words that name the objects of a type, in the plural. */
export const nameOfList = (type: ListedType): WordedItem => ({ key: `common.objects.${type}` });

/** What a rule lacks when the paste doesn't list the objects of a type. */
export function missingList(type: ListedType): Missing {
  return { what: { key: 'common.needed', args: { objects: [nameOfList(type)] } }, command: LISTS[type] };
}

/** Levels of the directory: of the schema, and of the organization. */
export const SCHEMA_VERSION =
  '$s=(Get-ADRootDSE).schemaNamingContext; Get-ADObject "CN=ms-Exch-Schema-Version-Pt,$s" -Properties rangeUpper | Format-List DistinguishedName,rangeUpper';
export const ORGANIZATION_VERSION =
  '$c=(Get-ADRootDSE).configurationNamingContext; Get-ADObject -SearchBase "CN=Services,$c" -LDAPFilter \'(objectClass=msExchOrganizationContainer)\' -Properties objectVersion | Format-List DistinguishedName,objectClass,objectVersion';
