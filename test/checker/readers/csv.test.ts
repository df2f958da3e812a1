import { describe, expect, test } from 'vitest';
import { caseText, diagnosticsOf, property, readCase, readText } from '../readCase.ts';
import { judge, topologyOf } from '../support/paste.ts';

const valueOf = (text: string, name: string, record = 0) => property(readText(text).records[record], name);
const sources = (text: string) => valueOf(text, 'SourceTransportServers').items;

describe('Export-Csv of Windows PowerShell 5.1', () => {
  const source = readCase('csv/export-csv-51.csv');

  test('#TYPE names the object class; a quoted field goes on over line ends; quotes are doubled', () => {
    expect(source.blocks).toEqual([
      { format: 'csv', fromLine: 1, toLine: 5, records: 2, what: 'SendConnector' },
    ]);
    expect(source.records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [3, 4],
      [5, 5],
    ]);
    expect(property(source.records[0], 'Comment').value).toBe('Change 4711:\n"keep" until May');
    expect(property(source.records[1], 'Enabled').value).toBe('False');
  });

  test('a lost collection is not known; each column is reported once, with its name', () => {
    expect(property(source.records[0], 'SourceTransportServers')).toMatchObject({
      items: [],
      complete: false,
      line: 3,
    });
    expect(source.diagnostics).toEqual(
      ['AddressSpaces', 'SourceTransportServers', 'SmartHosts'].map((name) => ({
        line: 3,
        code: 'lost-collection',
        args: { property: name },
      })),
    );
  });

  test.each([
    'System.Object[]',
    'System.String[]',
    'System.Collections.ArrayList',
    'System.Collections.Generic.List`1[System.String]',
    'Deserialized.Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]',
    'Microsoft.Exchange.Data.ProxyAddressCollection',
  ])('lost: %s', (lost) => {
    const text = `"Identity","SourceTransportServers"\n"To Internet","${lost}"`;
    expect(diagnosticsOf(readText(text))).toEqual(['2 lost-collection']);
    expect(valueOf(text, 'SourceTransportServers')).toMatchObject({ items: [], complete: false });
  });

  test.each([
    ['Microsoft.Exchange.Data.Directory.Management.ExchangeServer', 'ExchangeServer'],
    ['Deserialized.Microsoft.Exchange.Data.Directory.Management.ExchangeServer', 'ExchangeServer'],
    ['Selected.Microsoft.Exchange.Data.Directory.Management.ExchangeServer', 'ExchangeServer'],
    ['Microsoft.Exchange.Data.Directory.SystemConfiguration.MailboxDatabase', 'MailboxDatabase'],
  ])('#TYPE %s', (name, type) => {
    expect(readText(`#TYPE ${name}\n"Name"\n"HUB01"`).records).toMatchObject([{ type, line: 3 }]);
  });

  test('PSCustomObject tells nothing: the columns do', () => {
    const text =
      '#TYPE Selected.System.Management.Automation.PSCustomObject\n"Identity","SourceTransportServers"\n"A","HUB01"';
    expect(readText(text).records[0]?.type).toBe('SendConnector');
  });
});

describe('without a #TYPE line', () => {
  test('the echoed command names the type', () => {
    const source = readText(
      'PS C:\\> Get-ForeignConnector | ConvertTo-Csv -NoTypeInformation\n"Identity","Enabled"\n"Fax","True"',
    );
    expect(source.blocks).toEqual([
      { format: 'csv', fromLine: 2, toLine: 3, records: 1, what: 'ForeignConnector' },
    ]);
    expect(source.diagnostics).toEqual([]);
  });

  test('two unquoted columns are enough where one is a known property', () => {
    expect(readText('Identity,SourceTransportServers\nTo Internet,HUB01').records[0]?.type).toBe(
      'SendConnector',
    );
  });

  test('columns that tell nothing are said to', () => {
    expect(readText('Name;Site;Edition\nHUB01;Paris;Standard').diagnostics).toEqual([
      { line: 2, code: 'unknown-object-type', args: { records: 1 } },
    ]);
  });
});

describe('lists that were joined into one cell', () => {
  const connector = (cell: string) => `"Identity","SourceTransportServers"\n"To Internet","${cell}"`;

  test.each([
    'HUB01;HUB02',
    'HUB01; HUB02',
    'HUB01, HUB02',
    'HUB01|HUB02',
    'HUB01 HUB02',
    'HUB01\nHUB02',
    '{HUB01, HUB02}',
  ])('%j', (cell) => {
    expect(sources(`"Identity","SourceTransportServers"\n"To Internet","${cell}"`)).toEqual([
      'HUB01',
      'HUB02',
    ]);
  });

  test('DNs and canonical names keep their commas and blanks', () => {
    const { connectors } = topologyOf(
      connector(
        'CN=HUB01,CN=Servers,CN=First AG,DC=contoso,DC=com, CN=HUB02,CN=Servers,CN=First AG,DC=contoso,DC=com',
      ),
    );
    expect(connectors[0]?.sourceTransportServers).toMatchObject({ value: ['HUB01', 'HUB02'] });
    expect(
      topologyOf(
        connector(
          'contoso.com/Configuration/First AG/Servers/HUB01; contoso.com/Configuration/First AG/Servers/HUB02',
        ),
      ).connectors[0]?.sourceTransportServers,
    ).toMatchObject({ value: ['HUB01', 'HUB02'] });
  });

  test.each([
    ['SMTP:*;1;smtp:contoso.net;5', ['SMTP:*;1', 'smtp:contoso.net;5']],
    ['SMTP:*;1, smtp:contoso.net;5', ['SMTP:*;1', 'smtp:contoso.net;5']],
    ['SMTP:*;1 smtp:contoso.net;5', ['SMTP:*;1', 'smtp:contoso.net;5']],
    ['X400:c=US;a= ;p=Contoso;1; Local:SMTP:*;1', ['X400:c=US;a= ;p=Contoso;1', 'Local:SMTP:*;1']],
  ])('the semicolon of an address space is its own: %s', (cell, items) => {
    const text = `"Identity","SourceTransportServers","AddressSpaces"\n"A","HUB01","${cell}"`;
    expect(valueOf(text, 'AddressSpaces').items).toEqual(items);
  });

  test('a cut list holds more items; the last one shown is a fragment', () => {
    const text = '"Identity","SourceTransportServers"\n"A","HUB01; HUB02; HU..."';
    expect(valueOf(text, 'SourceTransportServers')).toMatchObject({
      items: ['HUB01', 'HUB02'],
      complete: false,
    });
    expect(diagnosticsOf(readText(text))).toEqual(['2 truncated-list']);
  });

  test('empty sources are not known; empty smart hosts are none', () => {
    const text = '"Identity","SourceTransportServers","SmartHosts"\n"A","",""';
    expect(valueOf(text, 'SourceTransportServers')).toMatchObject({ items: [], complete: false });
    expect(valueOf(text, 'SmartHosts')).toMatchObject({ items: [], complete: true });
  });
});

describe('quirks', () => {
  test.each([
    ['semicolons (-UseCulture)', '"Identity";"SourceTransportServers"\n"A, B";"HUB01"'],
    [
      'TAB, without quotes (copied from Excel)',
      'Identity\tSourceTransportServers\tEnabled\nA, B\tHUB01\tTrue',
    ],
    [
      'the line that tells Excel the separator',
      'sep=;\nIdentity;SourceTransportServers;Enabled\nA, B;HUB01;True',
    ],
    [
      '#TYPE saved by Excel',
      '"#TYPE Selected.X.SmtpSendConnectorConfig";;\nIdentity;SourceTransportServers;Enabled\nA, B;HUB01;True',
    ],
    [
      'a first row over several lines below a header without quotes',
      'Comment,Identity,SourceTransportServers\n"one\ntwo","A, B",HUB01',
    ],
    ['a byte order mark', '\ufeff"Identity","SourceTransportServers"\n"A, B","HUB01"'],
  ])('%s', (_, text) => {
    const source = readText(text);
    expect(source.diagnostics).toEqual([]);
    expect(source.records).toMatchObject([{ type: 'SendConnector' }]);
    expect(property(source.records[0], 'Identity').value).toBe('A, B');
    expect(sources(text)).toEqual(['HUB01']);
  });

  test.each(['VRAI', 'ИСТИНА', 'TRUE', 'True'])('Excel translates True: %s', (word) => {
    const { connectors } = topologyOf(`Identity;SourceTransportServers;Enabled\nA;HUB01;${word}`);
    expect(connectors[0]?.enabled).toMatchObject({ known: true, value: true });
  });

  test.each(['########', '#NAME?', '#NOM?', '#ИМЯ?', 'x'.repeat(32767)])(
    'what Excel spoilt is not known: %.10s',
    (cell) => {
      const text = `Identity;SourceTransportServers;Enabled\nA;${cell};True`;
      expect(valueOf(text, 'SourceTransportServers')).toMatchObject({ items: [], complete: false });
      expect(diagnosticsOf(readText(text))).toEqual(['2 truncated-list']);
    },
  );

  test('files put together: the same header again, and another one', () => {
    const source = readText(
      '"Identity","SourceTransportServers"\n"A","HUB01"\n"Identity","SourceTransportServers"\n"B","HUB02"\n' +
        '#TYPE Microsoft.Exchange.Data.Directory.Management.ExchangeServer\n"Name","Site"\n"HUB01","Paris"',
    );
    expect(source.records.map(({ type, line }) => [type, line])).toEqual([
      ['SendConnector', 2],
      ['SendConnector', 4],
      ['ExchangeServer', 7],
    ]);
  });

  test('CSV between lists', () => {
    const source = readText(
      'Identity : Fax\nDropDirectory : x\nSourceTransportServers : {HUB01}\n\n"Identity","SourceTransportServers"\n"A","HUB01"\n\nName : HUB01\nFqdn : hub01.contoso.com\nServerRole : Mailbox\n',
    );
    expect(source.blocks.map(({ format, fromLine, toLine }) => [format, fromLine, toLine])).toEqual([
      ['format-list', 1, 3],
      ['csv', 5, 6],
      ['format-list', 8, 10],
    ]);
  });

  test('in a row that is too long nothing after the first cell is known', () => {
    const text = '"Identity","SourceTransportServers"\nA,HUB01,HUB02';
    expect(diagnosticsOf(readText(text))).toEqual(['2 ragged-row']);
    expect(valueOf(text, 'SourceTransportServers')).toMatchObject({ items: [], complete: false });
    expect(valueOf(text, 'Identity').complete).toBe(true);
  });

  test('text that stands below a table is not a row', () => {
    const source = readText('"Identity","SourceTransportServers"\n"A","HUB01"\n\nThat is all.');
    expect(source.records).toHaveLength(1);
    expect(source.diagnostics).toEqual([{ line: 4, code: 'orphan-line', args: { text: 'That is all.' } }]);
  });
});

describe('csvde', () => {
  const source = readCase('csv/csvde.csv');
  const [connector, server, container] = source.records;

  test('types by objectClass; objects of other classes go without a word', () => {
    expect(source.records.map(({ type }) => type)).toEqual(['SendConnector', 'ExchangeServer', null]);
    expect(source.diagnostics).toEqual([]);
  });

  test('`;` parts values, `\\;` belongs to one; DNs stay whole', () => {
    expect(property(connector, 'routingList').items).toEqual(['SMTP:*;1', 'smtp:contoso.net;5']);
    expect(property(connector, 'msExchSourceBridgeheadServersDN').items).toEqual([
      'CN=HUB01,CN=Servers,CN=AG,DC=contoso,DC=com',
      'CN=HUB02,CN=Servers,CN=AG,DC=contoso,DC=com',
    ]);
    expect(property(connector, 'homeMTA')).toMatchObject({ items: null, line: 2 });
  });

  test("X'hex' is text that isn't ASCII, or stays as printed", () => {
    expect(property(connector, 'description').value).toBe('Внешний');
    expect(property(container, 'description').value).toBe("X'00ff10'");
  });

  test('an empty cell is an attribute that the object lacks', () => {
    expect(server?.properties.map(({ name }) => name)).toEqual(['DN', 'objectClass', 'cn']);
  });
});

describe('from file to verdict', () => {
  const ID = 'ServerIsSourceForSendConnector';
  const remove = (server: string) => ({ do: 'remove', server }) as const;

  test('joined source servers: the row is cited', () => {
    const text = caseText('csv/inventory-joined.csv');
    expect(judge(ID, text, remove('HUB01'))).toEqual({ outcome: 'fail', says: 'fail', lines: [2] });
    expect(judge(ID, text, remove('HUB03'))).toEqual({ outcome: 'fail', says: 'fail', lines: [3] });
    expect(judge(ID, text, remove('HUB04')).outcome).toBe('pass');
  });

  test('joined by line ends: the line that the cell begins on is cited', () => {
    const text = '"Comment","Identity","SourceTransportServers"\n"one\ntwo","A","HUB01\nHUB02"';
    expect(judge(ID, text, remove('HUB02'))).toEqual({ outcome: 'fail', says: 'fail', lines: [3] });
  });

  test.each(['HUB01', 'HUB04'])('a lost collection never passes: %s', (server) => {
    expect(judge(ID, caseText('csv/export-csv-51.csv'), remove(server))).toEqual({
      outcome: 'unknown',
      says: 'unknownSources',
      lines: [3, 5],
    });
  });

  test('csvde', () => {
    expect(judge(ID, caseText('csv/csvde.csv'), remove('HUB01')).outcome).toBe('fail');
  });
});

test('a value that is called like something of JavaScript is a value', () => {
  const source = readText('"Name","constructor"\n"constructor","toString"\n');
  expect(property(source.records[0], 'Name').value).toBe('constructor');
  expect(property(source.records[0], 'constructor').value).toBe('toString');
  expect(readText('#TYPE constructor\n"Name"\n"EX01"\n').records[0]?.type).toBeNull();
});
