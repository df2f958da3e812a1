import { describe, expect, test } from 'vitest';
import { faultsOfCommand } from '../../src/catalog/check.ts';
import { parsePowershell } from '../../src/catalog/powershell.ts';
import { check } from '../../src/checker/check.ts';
import { COLLECT, OCCASIONS, type Occasion, WAYS } from '../../src/checker/collect.ts';
import { COLLECTING } from '../../src/island/collecting.ts';
import { EXCHANGE, type Printed } from './support/shell.ts';
import { ENTERPRISE_ADMINS, ORGANIZATION_MANAGEMENT, SCHEMA_ADMINS, token } from './rules/tokenPastes.ts';

const linesOf = (occasion: Occasion): readonly string[] => [
  ...(COLLECT[occasion].shell ?? []),
  ...(COLLECT[occasion].shellOlder ?? []),
  ...(COLLECT[occasion].directory ?? []),
];
const shellLines = OCCASIONS.flatMap(linesOf);

/** `whoami` and settings of the session aside, what stands at the head of each part of a line. */
const cmdletsOf = (line: string) => line.match(/\b(?:Get|Set|Format|Where|ForEach)-\w+/g) ?? [];

describe('every line of PowerShell', () => {
  test.each([...new Set(shellLines)])('%s', async (line) => {
    const { calls } = await parsePowershell(line);
    // The grammar reads `Name,Fqdn` as an error, but the calls around it.
    const names = calls.map(({ name }) => name);
    expect([...names].filter((name) => name !== 'whoami').sort()).toEqual([...cmdletsOf(line)].sort());
    expect(await faultsOfCommand('collect.ts', line, line)).toEqual([]);
  });

  test('reads only; the settings are those of the session', async () => {
    const calls = (await Promise.all(shellLines.map(parsePowershell))).flatMap((parsed) => parsed.calls);
    const READS = /^(?:Get-\w+|Format-List|Where-Object|ForEach-Object|Set-ADServerSettings|whoami)$/;
    expect(calls.filter(({ name }) => !READS.test(name))).toEqual([]);
  });

  test('lists are whole from the start', () => {
    const { remove, install } = COLLECT;
    for (const lines of [remove.shell, remove.shellOlder, install.shell, install.directory])
      expect(lines?.[0]).toBe('$FormatEnumerationLimit = -1');
  });
});

type Objects = Readonly<Record<string, readonly Printed[]>>;

/** What the shell prints for each object of an organization; properties that a command doesn't ask for aren't printed. */
const organization = (product: keyof typeof EXCHANGE): Objects => ({
  'Get-ExchangeServer': ['HUB01', 'EX01'].map((name) => ({
    Name: name,
    Fqdn: `${name}.contoso.com`,
    ServerRole: product === '2010' ? 'Mailbox, ClientAccess, HubTransport' : 'Mailbox',
    AdminDisplayVersion: EXCHANGE[product],
    Site: 'contoso.com/Configuration/Sites/Berlin',
    ExchangeLegacyDN: `/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=${name}`,
  })),
  'Get-EdgeSubscription': [{ Name: 'EDGE01', Site: 'contoso.com/Configuration/Sites/Berlin' }],
  'Get-SendConnector': [
    {
      Identity: 'To Internet',
      Enabled: 'True',
      SourceTransportServers: '{EX01}',
      AddressSpaces: '{SMTP:*;1}',
      SmartHosts: '{}',
      IsScopedConnector: 'False',
    },
    {
      Identity: 'EdgeSync - Berlin to Internet',
      Enabled: 'True',
      SourceTransportServers: '{EDGE01}',
      AddressSpaces: '{smtp:*;100}',
      SmartHosts: '{}',
      IsScopedConnector: 'False',
    },
  ],
  'Get-ForeignConnector': [
    {
      Identity: 'Fax',
      Enabled: 'True',
      SourceTransportServers: '{EX01}',
      AddressSpaces: '{FAX:*;1}',
      DropDirectory: 'Fax',
    },
  ],
  'Get-DeliveryAgentConnector': [
    {
      Identity: 'Text Messaging',
      Enabled: 'True',
      SourceTransportServers: '{EX01}',
      AddressSpaces: '{MOBILE:*;1}',
      DeliveryProtocol: 'MOBILE',
    },
  ],
  'Get-DistributionGroup': [{ Name: 'All', PrimarySmtpAddress: 'all@contoso.com', ExpansionServer: '' }],
  'Get-DynamicDistributionGroup': [
    {
      Name: 'Berlin',
      PrimarySmtpAddress: 'b@contoso.com',
      ExpansionServer: '',
      RecipientFilter: "City -eq 'Berlin'",
    },
  ],
  'Get-MailboxDatabase': ['HUB01', 'EX01'].map((server) => ({
    Name: `DB ${server}`,
    Server: server,
    Servers: `{${server}}`,
    MasterServerOrAvailabilityGroup: server,
    MountedOnServer: `${server}.contoso.com`,
    Recovery: 'False',
    PublicFolderDatabase: product === '2010' ? 'PF1' : '',
    EdbFilePath: 'C:\\DB\\DB.edb',
    LogFolderPath: 'C:\\DB',
    MailboxRetention: '30.00:00:00',
  })),
  'Get-Mailbox': [mailbox('Ann', 'UserMailbox')],
  'Get-Mailbox -Arbitration': [mailbox('SystemMailbox{bb558c35}', 'ArbitrationMailbox')],
  'Get-Mailbox -PublicFolder': [mailbox('PFMailbox1', 'PublicFolderMailbox')],
  'Get-Mailbox -AuditLog': [mailbox('SystemMailbox{8cc370d3}', 'AuditLogMailbox')],
  'Get-Mailbox -AuxAuditLog': [mailbox('AuxAuditLog', 'AuxAuditLogMailbox')],
  'Get-HybridConfiguration': [
    { SendingTransportServers: '{EX01}', ReceivingTransportServers: '{EX01}', EdgeTransportServers: '{}' },
  ],
  'Get-OfflineAddressBook': [
    { Name: 'OAB', Server: '', GeneratingMailbox: '', IsDefault: 'True', AddressLists: '{\\Default}' },
  ],
  'Get-DatabaseAvailabilityGroup': [
    { Name: 'DAG1', Servers: '{EX02, EX03}', WitnessServer: 'fs1.contoso.com', AlternateWitnessServer: '' },
  ],
  'Get-Queue': ['HUB01', 'EX01'].map((server) => ({
    Identity: `${server}\\Submission`,
    DeliveryType: 'Undefined',
    Status: 'Ready',
    MessageCount: '0',
    NextHopDomain: 'Submission',
  })),
  'Get-UMService': ['HUB01', 'EX01'].map((name) => ({ Name: name, DialPlans: '{}', Languages: '{en-US}' })),
  'Get-UMDialPlan': [{ Name: 'Paris', UMServers: '{EX01}' }],
  'Get-RoutingGroupConnector': [
    { Identity: 'RGC', SourceTransportServers: '{EX01}', TargetTransportServers: '{OLD01}' },
  ],
  'Get-PublicFolderDatabase': [
    { Name: 'PF1', Server: 'EX01', EdbFilePath: 'C:\\PF\\PF.edb', MaxItemSize: '10 MB' },
  ],
  'Get-PublicFolder': [{ Identity: '\\Sales', ParentPath: '\\', Replicas: '{PF1}' }],
  'Get-OrganizationConfig': [
    {
      Name: 'Contoso',
      MapiHttpEnabled: 'True',
      IsMixedMode: 'False',
      PublicFoldersEnabled: 'Local',
      RootPublicFolderMailbox: '',
      ObjectVersion: '16763',
    },
  ],
  'Get-EmailAddressPolicy': [
    { Name: 'Default Policy', Priority: 'Lowest', EnabledEmailAddressTemplates: '{SMTP:@contoso.com}' },
  ],
  'Get-OrganizationRelationship': [],
  'Get-ResourceConfig': [{ Name: 'Resource Schema', ResourcePropertySchema: '{}' }],
  'Get-ADForest': [
    {
      Name: 'contoso.com',
      ForestMode: 'Windows2016Forest',
      RootDomain: 'contoso.com',
      SchemaMaster: 'DC1.contoso.com',
      Domains: '{contoso.com}',
      Sites: '{Berlin}',
      GlobalCatalogs: '{DC1.contoso.com}',
    },
  ],
  'Get-ADDomain': [
    {
      DNSRoot: 'contoso.com',
      NetBIOSName: 'CONTOSO',
      DomainMode: 'Windows2016Domain',
      ParentDomain: '',
      PDCEmulator: 'DC1.contoso.com',
      DistinguishedName: 'DC=contoso,DC=com',
    },
  ],
  'Get-ADDomainController': [
    {
      HostName: 'DC1.contoso.com',
      Domain: 'contoso.com',
      Forest: 'contoso.com',
      Site: 'Berlin',
      IsGlobalCatalog: 'True',
      IsReadOnly: 'False',
      OperatingSystem: 'Windows Server 2019 Standard',
      OperatingSystemVersion: '10.0 (17763)',
      OperationMasterRoles: '{SchemaMaster, DomainNamingMaster, PDCEmulator}',
    },
  ],
  'cn=Active Directory Connector*': [],
  msExchSystemObjectsContainer: [
    {
      DistinguishedName: 'CN=Microsoft Exchange System Objects,DC=contoso,DC=com',
      objectVersion: '13243',
      whenCreated: '1/2/2019 10:00:00 AM',
    },
  ],
  'ms-Exch-Schema-Version-Pt': [
    {
      DistinguishedName: 'CN=ms-Exch-Schema-Version-Pt,CN=Schema,CN=Configuration,DC=contoso,DC=com',
      rangeUpper: '17003',
    },
  ],
  msExchOrganizationContainer: [
    {
      DistinguishedName: 'CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com',
      objectClass: 'msExchOrganizationContainer',
      objectVersion: '16763',
    },
  ],
  'Get-ADComputer': [
    {
      Name: 'EX01',
      SamAccountName: 'EX01$',
      DNSHostName: 'EX01.contoso.com',
      DistinguishedName: 'CN=EX01,OU=Servers,DC=contoso,DC=com',
      primaryGroupID: '515',
      'msDS-isRODC': 'False',
    },
  ],
});

const mailbox = (name: string, kind: string): Printed => ({
  Name: name,
  RecipientTypeDetails: kind,
  Database: 'DB EX01',
  ArchiveDatabase: '',
  PersistedCapabilities: '{}',
  IsRootPublicFolderMailbox: 'True',
});

/** The last Get-… of a line, with the switch that asks for mailboxes of a kind; of Get-ADObject, what it asks for. */
function outputOf(line: string): { readonly objects: string; readonly names: readonly string[] } {
  const cmdlets: readonly string[] =
    line.match(/Get-\w+(?: -(?:Arbitration|PublicFolder|AuditLog|AuxAuditLog)\b)?/g) ?? [];
  const directory = /\((?:objectClass=)?([^()]+)\)' -Properties|CN=(ms-Exch-Schema-Version-Pt)/.exec(line);
  const objects = cmdlets.includes('Get-ADObject')
    ? (directory?.[1] ?? directory?.[2] ?? '')
    : (cmdlets.at(-1) ?? '');
  return { objects, names: /Format-List (\S+)$/.exec(line)?.[1]?.split(',') ?? [] };
}

/** Output of the commands, as the shell prints it; `prompt` stands before each, '' when the output alone was kept. */
function printed(all: Objects, lines: readonly string[], prompt: string): string {
  return lines
    .map((line) => {
      if (line === 'whoami /groups')
        return token(ORGANIZATION_MANAGEMENT, ENTERPRISE_ADMINS, SCHEMA_ADMINS).replaceAll('C:\\>', prompt);
      const { objects: cmdlet, names } = outputOf(line);
      const objects = (all[cmdlet] ?? []).map((object) =>
        names
          .map((name) => `${name.padEnd(31)} : ${object[name] ?? `no ${name} in the fixture of ${cmdlet}`}`)
          .join('\n'),
      );
      return `${prompt === '' ? '' : `${prompt}${line}`}\n\n${objects.join('\n\n')}\n\n`;
    })
    .join('\n');
}

const PROMPT = '[PS] C:\\Windows\\system32>';

describe('the output answers every rule', () => {
  const shellOf = (occasion: Occasion) => COLLECT[occasion].shell ?? [];
  const cases: readonly (readonly [keyof typeof EXCHANGE, readonly string[]])[] = [
    ['2019', [...shellOf('remove')]],
    ['2016', linesOf('remove')],
    ['2010', linesOf('remove')],
  ];
  test.each(cases)('to remove, with servers of Exchange %s', (product, lines) => {
    const text = printed(organization(product), lines, PROMPT);
    const { results, sources, servers } = check([{ name: 'paste', text }], { do: 'remove' }, {});
    expect(sources.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(servers).toEqual(['HUB01', 'EX01']);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ outcome, missing }) => outcome === 'unknown' || missing.length > 0)).toEqual([]);
  });

  /** What no list of objects tells: permissions, DNS, the registry, Setup's log. */
  const ANYWAY = [
    'AdInitErrorRule',
    'AdUpdateRequired',
    'ConfigDCHostNameMismatch',
    'HostRecordMissing',
    'LocalDomainPrep',
  ];
  const OPEN: Readonly<Record<'install' | 'upgrade', readonly string[]>> = {
    install: [...ANYWAY, 'InhBlockPublicFolderTree', 'OffLineABServerDeleted'],
    upgrade: [...ANYWAY, 'ResourcePropertySchemaException'],
  };
  test.each(['install', 'upgrade'] as const)('to %s: only what no list tells stays open', (action) => {
    const text = printed(organization('2016'), linesOf('install'), PROMPT);
    const scenario = { do: action, server: 'EX01', to: 'SE' } as const;
    const { results, sources } = check([{ name: 'paste', text }], scenario, {});
    expect(sources.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const open = results.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id);
    expect([...open].sort()).toEqual([...OPEN[action]].sort());
  });

  test('without the commands above it, too, but for subscriptions, which have no property of their own', () => {
    const lines = linesOf('remove').filter((line) => !line.startsWith('Get-Edge'));
    const text = printed(organization('2016'), lines, '');
    const { results, sources } = check([{ name: 'paste', text }], { do: 'remove' }, {});
    const types = sources.flatMap(({ records }) => records.map(({ type }) => type));
    expect(types).not.toContain(null);
    expect([...new Set(types)]).toEqual([
      'ExchangeServer',
      'SendConnector',
      'ForeignConnector',
      'DeliveryAgentConnector',
      'DistributionGroup',
      'DynamicDistributionGroup',
      'MailboxDatabase',
      'Mailbox',
      'HybridConfiguration',
      'OfflineAddressBook',
      'DatabaseAvailabilityGroup',
      'Queue',
      'TokenGroup',
      'UMService',
      'UMDialPlan',
      'RoutingGroupConnector',
      'PublicFolderDatabase',
      'PublicFolder',
    ]);
    const open = results.filter(({ outcome }) => outcome === 'unknown');
    expect([...new Set(open.map(({ id }) => id))]).toEqual(['EdgeSubscriptionNeedsServer']);
  });
});

test('ldifde asks for the classes and the attributes that the checker reads', () => {
  const [configuration = '', groups = ''] = COLLECT.remove.ldifde ?? [];
  for (const line of [configuration, groups]) {
    const filter = /-r "([^"]+)"/.exec(line)?.[1] ?? '';
    expect([...filter].filter((char) => char === '(')).toHaveLength(
      [...filter].filter((char) => char === ')').length,
    );
    expect(line).toMatch(/^ldifde -u -f \w+\.ldf -d "[^"]+" -r "[^"]+" -l objectClass,cn[\w,]+$/);
  }
  expect(configuration).toContain('msExchSourceBridgeheadServersDN');
  expect(groups).toContain('msExchExpansionServerName');
});

test('the export of Exchange 5.5 has one header line, from the class on', () => {
  const lines = COLLECT['move-server'].export55 ?? [];
  expect(lines.filter((line) => line.startsWith('echo Obj-Class,Directory Name,Obj-Dist-Name'))).toHaveLength(
    1,
  );
  expect(lines.at(-1)).toBe('c:\\exchsrvr\\bin\\admin.exe /e c:\\topo.csv /o c:\\topo.ini');
});

test('each occasion has a way, and the checker’s empty state shows the first', () => {
  for (const occasion of OCCASIONS) expect(WAYS.some((way) => COLLECT[occasion][way])).toBe(true);
  expect(COLLECTING.split('\n')).toEqual(COLLECT.remove.shell);
});
