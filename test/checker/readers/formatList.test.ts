import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../../src/checker/topology/build.ts';
import { diagnosticsOf, property, readCase, readText } from '../readCase.ts';

const list = (name: string) => readCase(`format-list/${name}`);
const names = (source: ReturnType<typeof list>) =>
  source.records.map((record) => property(record, 'Name').value);

describe('a session of two commands', () => {
  const source = list('session.txt');

  test('gives one block per command, with the type that the command prints', () => {
    expect(source.format).toBe('format-list');
    expect(source.diagnostics).toEqual([]);
    expect(source.blocks).toEqual([
      { format: 'format-list', fromLine: 4, toLine: 14, records: 2, what: 'SendConnector' },
      { format: 'format-list', fromLine: 22, toLine: 28, records: 2, what: 'ExchangeServer' },
    ]);
  });

  test('keeps the line of every property', () => {
    const [internet, fabrikam] = source.records;
    expect(internet).toMatchObject({ type: 'SendConnector', line: 4, lastLine: 8 });
    expect(property(internet, 'SourceTransportServers')).toEqual({
      name: 'SourceTransportServers',
      value: '{HUB01, HUB02}',
      items: ['HUB01', 'HUB02'],
      complete: true,
      line: 6,
      lastLine: 6,
    });
    expect(property(internet, 'SmartHosts').items).toEqual([]);
    expect(property(fabrikam, 'AddressSpaces').items).toEqual([
      'SMTP:fabrikam.com;5',
      'smtp:*.fabrikam.com;5',
    ]);
    expect(property(fabrikam, 'Enabled')).toMatchObject({ value: 'False', items: null, line: 14 });
  });

  test('takes the wrapped second line of an echo for what it is', () => {
    expect(names({ ...source, records: source.records.slice(2) })).toEqual(['HUB01', 'HUB02']);
  });
});

describe('quirks of Format-List pastes', () => {
  test('quirk 1: no blank line between records', () => {
    const source = list('quirk01-no-blank-between-records.txt');
    expect(names(source)).toEqual(['DB01', 'DB02']);
    expect(source.records.map((record) => [record.type, record.line, record.lastLine])).toEqual([
      ['MailboxDatabase', 1, 4],
      ['MailboxDatabase', 5, 8],
    ]);
  });

  test('quirk 2: a blank line after every line parts nothing', () => {
    const source = list('quirk02-blank-after-every-line.txt');
    expect(
      source.records.map((record) => [property(record, 'Identity').value, record.properties.length]),
    ).toEqual([
      ['To Internet', 4],
      ['To Partner', 4],
    ]);
    expect(property(source.records[1], 'SourceTransportServers').line).toBe(15);
  });

  test('quirk 2 leaves short records alone: their first property repeats', () => {
    const source = readText(
      'Name   : HUB01\nServerRole : Mailbox\n\nName   : HUB02\nServerRole : Mailbox\n\nName   : HUB03\n',
    );
    expect(names(source)).toEqual(['HUB01', 'HUB02', 'HUB03']);
  });

  test('quirk 3: padding collapsed, colon not in a constant column', () => {
    const source = list('quirk03-padding-collapsed.txt');
    expect(
      source.records.map((record) => record.properties.map(({ name, value }) => `${name}=${value}`)),
    ).toEqual([
      ['Identity=To Internet', 'AddressSpaces={SMTP:*;1}', 'SourceTransportServers={HUB01}', 'Enabled=True'],
      [
        'Identity=To Partner',
        'AddressSpaces={SMTP:fabrikam.com;1}',
        'SourceTransportServers={HUB02}',
        'Enabled=True',
      ],
    ]);
  });

  test('quirk 3: typed by hand, without a blank before the colon', () => {
    const source = readText(
      'Name: To Internet\nAddressSpaces: {SMTP:*;1}\nSourceTransportServers: {HUB01}\n',
    );
    expect(source.records).toHaveLength(1);
    expect(property(source.records[0], 'SourceTransportServers').items).toEqual(['HUB01']);
  });

  test('quirk 4: continuation at column 1', () => {
    const source = list('quirk04-indent-eaten.txt');
    expect(source.diagnostics.filter(({ code }) => code === 'orphan-line')).toEqual([]);
    expect(property(source.records[0], 'DistinguishedName')).toMatchObject({
      value:
        'CN=owa (Default Web Site),CN=HTTP,CN=Protocols,CN=EX01,CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),DC=contoso,DC=com',
      line: 2,
      lastLine: 4,
    });
    expect(property(source.records[0], 'Server').value).toBe('EX01');
  });

  test('quirk 5: continuation after a blank line, still indented', () => {
    const source = list('quirk05-continuation-after-blank.txt');
    expect(source.records).toHaveLength(1);
    expect(property(source.records[0], 'SourceTransportServers')).toMatchObject({
      items: ['HUB01', 'HUB02', 'HUB03'],
      complete: true,
      line: 3,
      lastLine: 5,
    });
  });

  test('quirk 6: an old console breaks in mid-word and drops nothing', () => {
    const source = list('quirk06-wrapped-in-mid-word.txt');
    expect(property(source.records[0], 'DistinguishedName').value).toBe(
      'CN=DB01,CN=First Storage Group,CN=InformationStore,CN=MBX01,CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com',
    );
  });

  test('quirk 6: a newer console breaks at a blank and drops it', () => {
    const source = list('quirk06-wrapped-at-blanks.txt');
    expect(property(source.records[0], 'DistinguishedName').value).toBe(
      'CN=Autodiscover (Default Web Site),CN=HTTP,CN=Protocols,CN=EX01,CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,DC=contoso,DC=com',
    );
  });

  test('quirk 7: a list is wrapped after the comma; the blank may be kept or lost', () => {
    const [forest] = list('quirk07-list-wrapped-in-braces.txt').records;
    expect(forest?.type).toBe('ADForest');
    expect(property(forest, 'ApplicationPartitions').items).toEqual([
      'DC=DomainDnsZones,DC=contoso,DC=com',
      'DC=ForestDnsZones,DC=contoso,DC=com',
    ]);
    expect(property(forest, 'Domains').items).toEqual(['child.contoso.com', 'contoso.com']);
  });

  test('quirk 8: a list with one item per line and no braces', () => {
    const [addressBook] = list('quirk08-one-item-per-line.txt').records;
    expect(addressBook?.type).toBe('OfflineAddressBook');
    expect(property(addressBook, 'VirtualDirectories').items).toEqual([
      'EX01\\OAB (Default Web Site)',
      'EX02\\OAB (Default Web Site)',
      'EX03\\OAB (Default Web Site)',
    ]);
  });

  test('quirk 9: the whole session on one line', () => {
    const source = list('quirk09-one-line.txt');
    expect(names(source)).toEqual(['MBX01', 'MBX02']);
    expect(source.records.map(({ type, line }) => [type, line])).toEqual([
      ['ExchangeServer', 1],
      ['ExchangeServer', 1],
    ]);
    expect(property(source.records[0], 'Site').value).toBe('');
    expect(property(source.records[1], 'Site').value).toBe('contoso.com/Configuration/Sites/Paris');
  });

  test('quirk 10: the order of items is not that of their entry, and two orders are one list', () => {
    const source = list('quirk10-order-of-items.txt');
    expect(source.records.map((record) => property(record, 'SourceTransportServers').items)).toEqual([
      ['HUB02', 'HUB01', 'HUB03'],
      ['HUB03', 'HUB01', 'HUB02'],
    ]);
    const [connector, ...others] = buildTopology([source]).connectors;
    expect(connector?.sourceTransportServers).toMatchObject({
      known: true,
      value: ['HUB02', 'HUB01', 'HUB03'],
    });
    expect(others).toEqual([]);
  });

  test("quirk 11: object formats aren't taken for a server", () => {
    const [organization] = list('quirk11-object-versions.txt').records;
    expect(organization?.type).toBe('OrganizationConfig');
    expect(property(organization, 'AdminDisplayVersion').value).toBe('0.20 (15.1.0.0)');
  });

  test('quirk 12: redactions are values; bold marks go, masks stay', () => {
    const [server] = list('quirk12-redactions.txt').records;
    expect(server?.type).toBe('ExchangeServer');
    expect(property(server, 'Name').value).toBe('EX2013');
    expect(property(server, 'Fqdn').value).toBe('[REDACTED]');
    expect(property(server, 'PrimaryContact').value).toBe('s*****l@*****.com');
  });

  test('quirk 13: warnings and errors between records', () => {
    const source = list('quirk13-errors-between-records.txt');
    expect(source.records.map((record) => property(record, 'Identity').value)).toEqual([
      'To Internet',
      'To Fabrikam',
    ]);
    expect(source.records.every((record) => record.properties.length === 2)).toBe(true);
    expect(diagnosticsOf(source)).toEqual(['2 shell-error', '9 shell-error', '18 shell-error']);
  });

  test('quirk 14: properties of a remote session', () => {
    const [server] = list('quirk14-remote-session.txt').records;
    expect(server).toMatchObject({ type: 'ExchangeServer', line: 1 });
    expect(property(server, 'RunspaceId').value).toBe('2f9f8a59-7a3c-4b0e-9a0d-222222222222');
  });
});

describe('lists that were cut', () => {
  const source = list('truncated-lists.txt');

  test('at the enumeration limit: the last item is whole, more exist', () => {
    expect(property(source.records[0], 'AddressSpaces')).toMatchObject({ complete: false });
    expect(property(source.records[0], 'AddressSpaces').items).toHaveLength(4);
    expect(property(source.records[0], 'SourceTransportServers')).toMatchObject({
      items: ['HUB01', 'HUB02', 'HUB03', 'HUB04'],
      complete: false,
    });
  });

  test('by the width or at the end of the paste: the last item is a fragment', () => {
    expect(property(source.records[0], 'SmartHosts')).toMatchObject({
      items: ['mail1.contoso.com'],
      complete: false,
    });
    expect(property(source.records[0], 'ConnectedDomains')).toMatchObject({
      items: ['contoso.com'],
      complete: false,
    });
  });

  test('each is reported on its line', () => {
    expect(source.diagnostics).toEqual([
      { line: 2, code: 'truncated-list', args: { property: 'AddressSpaces', shown: 4 } },
      { line: 3, code: 'truncated-list', args: { property: 'SourceTransportServers', shown: 4 } },
      { line: 4, code: 'truncated-list', args: { property: 'SmartHosts', shown: 1 } },
      { line: 5, code: 'truncated-list', args: { property: 'ConnectedDomains', shown: 1 } },
    ]);
  });
});

test('text below a whole list is not part of it', () => {
  const source = readText(
    'Identity               : To Internet\nSourceTransportServers : {HUB01, HUB02, HUB03, HUB04, HUB05, HUB06}\nThat was it.\n',
  );
  expect(property(source.records[0], 'SourceTransportServers')).toMatchObject({
    complete: true,
    lastLine: 2,
  });
  expect(diagnosticsOf(source)).toEqual(['3 orphan-line']);
});

describe('types of records', () => {
  const typeOf = (text: string) => readText(text).records[0]?.type;
  const connector = 'Identity               : To X\nSourceTransportServers : {HUB01}\n';

  test.each([
    ['DropDirectory          : Fax', 'ForeignConnector'],
    ['DeliveryProtocol       : MOBILE', 'DeliveryAgentConnector'],
    ['TargetTransportServers : {OLD01}', 'RoutingGroupConnector'],
    ['DNSRoutingEnabled      : True', 'SendConnector'],
  ])('%s tells a connector apart', (line, type) => {
    expect(typeOf(`${connector}${line}\n`)).toBe(type);
  });

  test('the command decides', () => {
    expect(
      typeOf(`[PS] C:\\>Get-ForeignConnector | fl Identity,SourceTransportServers\n\n${connector}`),
    ).toBe('ForeignConnector');
  });

  test('of a pipeline, the last Get-', () => {
    expect(
      typeOf(
        'PS C:\\> Get-ExchangeServer | where { (Get-Queue).Count } | Get-MailboxServer | fl Name\n\nName : MBX01\n',
      ),
    ).toBe('MailboxServer');
  });

  test("the command of an earlier output doesn't", () => {
    const paste = `[PS] C:\\>Get-ExchangeServer | fl Name\n\nName : HUB01\n\n${connector}`;
    expect(readText(paste).records.map((record) => record.type)).toEqual(['ExchangeServer', 'SendConnector']);
  });

  test('servers below the output of Get-SendConnector are servers', () => {
    const server =
      'Name                : HUB01\nServerRole          : Mailbox\nAdminDisplayVersion : Version 15.1 (Build 2507.6)\n';
    const paste = `[PS] C:\\>Get-SendConnector | fl\n\n${connector}\n${server}`;
    expect(readText(paste).records.map((record) => record.type)).toEqual(['SendConnector', 'ExchangeServer']);
  });

  test('a command without its prompt, as a heading', () => {
    expect(typeOf(`## Get-SendConnector | fl\n\n${connector}`)).toBe('SendConnector');
  });

  test('the directory class', () => {
    expect(
      typeOf(
        'Name        : X\nFoo         : 1\nObjectClass : {top, msExchConnector, mailGateway, msExchRoutingSMTPConnector}\n',
      ),
    ).toBe('SendConnector');
  });

  test('an unknown one is reported once per block', () => {
    const source = readText(
      '[PS] C:\\>Get-TransportService | fl Name,Foo\n\nName : HUB01\nFoo  : 1\n\nName : HUB02\nFoo  : 2\n',
    );
    expect(source.records.map((record) => record.type)).toEqual([null, null]);
    expect(source.diagnostics).toEqual([{ line: 3, code: 'unknown-object-type', args: { records: 2 } }]);
  });
});
