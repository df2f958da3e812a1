import type { ObjectType, Property, ReadSource, SourceRecord } from '../src/checker/types.ts';

/**
 * A made-up organization as the readers give it, the same on every run: what the benchmark of the rules judges. One unit
 * is 1,000 servers, 10,000 connectors and 100,000 recipients.
 */

const SERVERS = 1000;
const CONNECTORS = 10_000;
const MAILBOXES = 60_000;
const GROUPS = 40_000;
const DATABASES = 2000;

type Value = string | readonly string[];

const CONTAINER = '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers';
const two = (n: number): string => String(n).padStart(2, '0');

/** What was read of an organization of so many units. */
export function organizationOf(units: number): ReadSource {
  const records: SourceRecord[] = [];
  let line = 1;
  const add = (type: ObjectType, values: Readonly<Record<string, Value>>): void => {
    const properties = Object.entries(values).map(([name, value], i): Property => {
      const items = typeof value === 'string' ? null : value;
      const text = typeof value === 'string' ? value : `{${value.join(', ')}}`;
      return { name, value: text, items, complete: true, line: line + i, lastLine: line + i };
    });
    const lastLine = line + properties.length - 1;
    records.push({ source: 'bench', format: 'format-list', type, properties, line, lastLine });
    line = lastLine + 2;
  };
  const servers = Math.max(8, Math.round(SERVERS * units));
  const server = (i: number): string => `EX${String(i % servers).padStart(5, '0')}`;
  const databases = Math.round(DATABASES * units);
  const database = (i: number): string => `DB${String(i % databases).padStart(5, '0')}`;

  for (let i = 0; i < servers; i++) addServer(add, server(i), i);
  for (let i = 0; i < Math.round(CONNECTORS * units); i++)
    addConnector(add, i, [server(i), server(i + 1), server(i * 7)]);
  for (let i = 0; i < databases; i++) {
    const copies = i % 4 === 0 ? [server(i), server(i + 1)] : [server(i)];
    add('MailboxDatabase', {
      Name: database(i),
      Server: server(i),
      Servers: copies,
      MasterServerOrAvailabilityGroup: copies.length > 1 ? dag(i % servers) : server(i),
      MountedOnServer: `${server(i)}.contoso.com`,
      Recovery: 'False',
      PublicFolderDatabase: i % 3 === 0 ? `PF${(i * 4) % servers}` : '',
    });
  }
  for (let i = 0; i < Math.round(MAILBOXES * units); i++)
    add('Mailbox', {
      Name: `user${i}`,
      RecipientTypeDetails: KINDS[i % KINDS.length] ?? 'UserMailbox',
      // Databases of every other server are empty, so that rules answer both.
      Database: `contoso.com/Configuration/Databases/${database(i * 2)}`,
      ArchiveDatabase: i % 10 === 0 ? database(i * 2 + 4) : '',
      PersistedCapabilities: [],
    });
  for (let i = 0; i < Math.round(GROUPS * units); i++)
    add(i % 4 === 0 ? 'DynamicDistributionGroup' : 'DistributionGroup', {
      Name: `group${i}`,
      PrimarySmtpAddress: `group${i}@contoso.com`,
      ExpansionServer: i % 2 === 0 ? '' : `${CONTAINER}/cn=${server(i * 3)}`,
    });
  addRest(add, servers, server);
  return {
    name: 'bench',
    format: 'format-list',
    records,
    runs: [],
    diagnostics: [],
    blocks: [{ format: 'format-list', fromLine: 1, toLine: line, records: records.length }],
  };
}

type Add = (type: ObjectType, values: Readonly<Record<string, Value>>) => void;

const KINDS = [
  'UserMailbox',
  'UserMailbox',
  'SharedMailbox',
  'ArbitrationMailbox',
  'PublicFolderMailbox',
  'AuditLogMailbox',
  'AuxAuditLogMailbox',
  'MonitoringMailbox',
];

/** Four servers share a site and a group; every eighth server is of Exchange 2010. */
const site = (i: number): string => `contoso.com/Configuration/Sites/Site${Math.floor(i / 4)}`;
const dag = (i: number): string => `DAG${Math.floor(i / 4)}`;

function addServer(add: Add, name: string, i: number): void {
  const old = i % 8 === 7;
  add('ExchangeServer', {
    Name: name,
    Fqdn: `${name.toLowerCase()}.contoso.com`,
    ServerRole: old ? 'Mailbox, ClientAccess, HubTransport' : 'Mailbox',
    AdminDisplayVersion: old ? 'Version 14.3 (Build 496.0)' : `Version 15.1 (Build ${2000 + (i % 500)}.6)`,
    Site: site(i),
    ExchangeLegacyDN: `${CONTAINER}/cn=${name}`,
  });
}

function addConnector(add: Add, i: number, sources: readonly string[]): void {
  if (i % 20 === 0)
    return add('RoutingGroupConnector', {
      Identity: `RGC ${i}`,
      SourceTransportServers: sources,
      TargetTransportServers: sources,
    });
  const type = i % 20 === 1 ? 'ForeignConnector' : i % 20 === 2 ? 'DeliveryAgentConnector' : 'SendConnector';
  add(type, {
    Identity: `To partner ${i}`,
    Enabled: 'True',
    SourceTransportServers: sources,
    AddressSpaces: [`SMTP:partner${i}.example;1`, `SMTP:*.partner${i}.example;5`],
    SmartHosts:
      i % 3 === 0 ? [`[10.${i % 250}.${i % 200}.7]`] : [`${(sources[2] ?? '').toLowerCase()}.contoso.com`],
    IsScopedConnector: 'False',
  });
}

/** One of everything else per so many servers. */
function addRest(add: Add, servers: number, server: (i: number) => string): void {
  for (let i = 0; i < servers; i++) {
    add('MailboxServer', {
      Name: server(i),
      DatabaseAvailabilityGroup: dag(i),
      AutoDatabaseMountDial: 'GoodAvailability',
    });
    add('UMService', { Name: server(i), DialPlans: i % 2 === 0 ? ['Paris'] : [], Languages: ['en-US'] });
    add('Queue', {
      Identity: `${server(i)}\\${i}`,
      DeliveryType: 'SmtpDeliveryToMailbox',
      Status: 'Ready',
      MessageCount: String(i % 3),
      NextHopDomain: 'db',
    });
    if (i % 4 !== 0) continue;
    add('DatabaseAvailabilityGroup', {
      Name: dag(i),
      Servers: [0, 1, 2, 3].map((k) => server(i + k)),
      WitnessServer: `${server(i + 4)}.contoso.com`,
    });
    add('EdgeSubscription', { Name: `EDGE${i}`, Site: site(i) });
    add('OfflineAddressBook', {
      Name: `OAB ${i}`,
      Server: server(i + 7),
      GeneratingMailbox: '',
      IsDefault: 'False',
    });
    add('PublicFolderDatabase', { Name: `PF${i}`, Server: server(i + 7) });
    for (let k = 0; k < 10; k++)
      add('PublicFolder', {
        Identity: `\\Folder ${i} ${k}`,
        ParentPath: '\\',
        Replicas: [`PF${i}`, `PF${Math.max(0, i - 4)}`],
      });
    add('UMDialPlan', { Name: `Plan ${two(i)}`, UMServers: [server(i), server(i + 1)] });
  }
  add('HybridConfiguration', {
    Name: 'Hybrid Configuration',
    SendingTransportServers: [server(0)],
    ReceivingTransportServers: [server(0)],
    EdgeTransportServers: [],
  });
  add('OrganizationConfig', {
    Name: 'Contoso',
    MapiHttpEnabled: 'True',
    PublicFoldersEnabled: 'Local',
    RootPublicFolderMailbox: 'user4',
  });
}
