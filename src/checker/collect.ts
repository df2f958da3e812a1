import { listCommand, mailboxListCommand, ORGANIZATION_VERSION, SCHEMA_VERSION } from './lists.ts';
import { MAILBOX_SWITCHES } from './types.ts';

/** What an administrator runs to collect everything that the rules read. All of it only reads the organization. */

/** Without it the shell cuts lists after a few names. */
const WHOLE_LISTS = '$FormatEnumerationLimit = -1';
/** Without it the shell lists the groups of one domain only. It lasts as long as the session. */
const ENTIRE_FOREST = 'Set-ADServerSettings -ViewEntireForest $true';

/** Names the servers of an organization, with all that the rules read of them. */
export const COLLECT_SERVERS = listCommand('ExchangeServer');

const SEND_CONNECTORS = listCommand('SendConnector');
const CONNECTORS = [SEND_CONNECTORS, listCommand('ForeignConnector'), listCommand('DeliveryAgentConnector')];
const GROUPS = [listCommand('DistributionGroup'), listCommand('DynamicDistributionGroup')];
/** Edge servers stand outside of the forest; a connector names them by their subscription. */
const EDGE_SUBSCRIPTIONS = listCommand('EdgeSubscription');

const MAILBOXES = [
  listCommand('MailboxDatabase'),
  listCommand('Mailbox'),
  ...MAILBOX_SWITCHES.map(mailboxListCommand),
];
/** Objects of the organization that name servers. */
const NAMING = [
  listCommand('HybridConfiguration'),
  listCommand('OfflineAddressBook'),
  listCommand('DatabaseAvailabilityGroup'),
];
/** Each server has queues of its own. */
const QUEUES =
  'Get-ExchangeServer | Where-Object { $_.IsHubTransportServer } | ForEach-Object { Get-Queue -Server $_.Name } | ' +
  'Format-List Identity,DeliveryType,Status,MessageCount,NextHopDomain';

/** Groups of the account that runs Setup: only its token tells. */
const TOKEN = 'whoami /groups';

/** What only older servers have: Unified Messaging up to 2016, the rest in 2007 and 2010. Later shells lack the cmdlets. */
const OLDER = [
  WHOLE_LISTS,
  listCommand('UMService'),
  listCommand('UMDialPlan'),
  listCommand('RoutingGroupConnector'),
  listCommand('PublicFolderDatabase'),
  listCommand('PublicFolder'),
];

/**
 * Servers and connectors of the configuration partition. `mailGateway` is the class that Send, Foreign and Delivery Agent
 * connectors are made of; the attributes are those of FORMATS, concept table.
 */
const LDIF_CONFIGURATION = [
  'ldifde -u -f exchange.ldf -d "CN=Microsoft Exchange,CN=Services,CN=Configuration,<forest root DN>"',
  '-r "(|(objectClass=msExchExchangeServer)(objectClass=mailGateway))"',
  '-l objectClass,cn,networkAddress,serialNumber,msExchCurrentServerRoles,msExchServerSite,legacyExchangeDN,msExchSourceBridgeheadServersDN,routingList,msExchSmtpSmartHost',
].join(' ');
/** Groups with an address, of one domain: whether the global catalog holds the expansion server isn't established. */
const LDIF_GROUPS = [
  'ldifde -u -f groups.ldf -d "<domain DN>"',
  '-r "(|(&(objectClass=group)(mailNickname=*))(objectClass=msExchDynamicDistributionList))"',
  '-l objectClass,cn,displayName,mail,msExchExpansionServerName',
].join(' ');

/** Options of `c:\topo.ini`, section `[Export]`, that export everything below the organization (KB Q239639). */
export const EXPORT55_OPTIONS: readonly string[] = [
  'Basepoint=/o=<organization>',
  'ExportObject=All',
  'Subcontainers=Yes',
  'RawMode=Yes',
  'HiddenObjects=Yes',
];

/** Header line of `c:\topo.csv`: the columns that the checker reads. */
export const EXPORT55_HEADER = [
  'Obj-Class,Directory Name,Obj-Dist-Name,Is-Deleted,Alias Name,E-mail Addresses,Home-Server,Home-MTA,Home-MDB,Computer-Name,Connected-Domains',
  'Domain-Name,Target-MTAs,Routing-List,Supporting-Stack,Local-Bridge-Head,Remote-Bridge-Head,Remote-Site,Inbound-Sites',
  'Responsible-Local-DXA,RID-Server,Site-Folder-Server,Off-Line-AB-Server,KM-Server,Gateway-Proxy,Disabled-Gateway-Proxy',
].join(',');

/**
 * Writes both files and exports. Put together from KB Q239639 and Q199412, untested. In parentheses, because a digit
 * before `>` would name a handle.
 */
const EXPORT55 = [
  '(',
  'echo [Export]',
  'echo DirectoryService=<server>',
  ...EXPORT55_OPTIONS.map((option) => `echo ${option}`),
  'echo InformationLevel=Full',
  ') > c:\\topo.ini',
  `echo ${EXPORT55_HEADER}> c:\\topo.csv`,
  'c:\\exchsrvr\\bin\\admin.exe /e c:\\topo.csv /o c:\\topo.ini',
];

/** What Setup's checks of an installation read of the organization. */
const ORGANIZATION = [
  listCommand('OrganizationConfig'),
  listCommand('EmailAddressPolicy'),
  listCommand('OfflineAddressBook'),
  listCommand('HybridConfiguration'),
  listCommand('OrganizationRelationship'),
  listCommand('ResourceConfig'),
];
/** What they read of Active Directory, and of the computer and the account that Setup runs on and with. */
const DIRECTORY = [
  listCommand('ADForest'),
  listCommand('ADDomain'),
  listCommand('ADDomainController'),
  listCommand('ADConnector'),
  listCommand('SystemObjectsContainer'),
  SCHEMA_VERSION,
  ORGANIZATION_VERSION,
  "Get-ADComputer -Identity '<server>' -Properties DNSHostName,primaryGroupID,msDS-isRODC | Format-List Name,SamAccountName,DNSHostName,DistinguishedName,primaryGroupID,msDS-isRODC",
  TOKEN,
];

export const WAYS = ['shell', 'shellOlder', 'directory', 'ldifde', 'export55'] as const;
/** Where commands run: the Exchange Management Shell, PowerShell with the module of Active Directory, or a command prompt. */
export type Way = (typeof WAYS)[number];

export const OCCASIONS = ['remove', 'install', 'move-server'] as const;
/** What the administrator is about to do; `install` stands for an upgrade too. */
export type Occasion = (typeof OCCASIONS)[number];

/** The commands of each way that leads to the data, line by line. */
export const COLLECT: Readonly<Record<Occasion, Readonly<Partial<Record<Way, readonly string[]>>>>> = {
  remove: {
    shell: [
      WHOLE_LISTS,
      ENTIRE_FOREST,
      COLLECT_SERVERS,
      EDGE_SUBSCRIPTIONS,
      ...CONNECTORS,
      ...GROUPS,
      ...MAILBOXES,
      ...NAMING,
      QUEUES,
      TOKEN,
    ],
    shellOlder: OLDER,
    ldifde: [LDIF_CONFIGURATION, LDIF_GROUPS],
  },
  install: {
    shell: [WHOLE_LISTS, COLLECT_SERVERS, SEND_CONNECTORS, ...ORGANIZATION],
    directory: [WHOLE_LISTS, ...DIRECTORY],
    ldifde: [LDIF_CONFIGURATION],
  },
  'move-server': { export55: EXPORT55 },
};
