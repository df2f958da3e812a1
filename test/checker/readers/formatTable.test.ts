import { describe, expect, test } from 'vitest';
import { diagnosticsOf, property, readText } from '../readCase.ts';
import { judge, resultOf, topologyOf } from '../support/paste.ts';

const rows = (text: string) =>
  readText(text).records.map(({ properties }) => properties.map(({ name, value }) => `${name}=${value}`));

const CONNECTORS = '[PS] C:\\>Get-SendConnector | ft Identity,SourceTransportServers,Enabled\n\n';

describe('columns', () => {
  test('rows are cut where the hyphens begin: values hold blanks', () => {
    const source = readText(
      `${CONNECTORS}Identity          SourceTransportServers Enabled\n--------          ---------------------- -------\nTo the Internet   {HUB01, HUB02}            True\nTo Fabrikam       {HUB02}                  False\n`,
    );
    expect(source.diagnostics).toEqual([]);
    expect(source.blocks).toEqual([
      { format: 'format-table', fromLine: 3, toLine: 6, records: 2, what: 'SendConnector' },
    ]);
    expect(source.records[0]).toMatchObject({ line: 5, lastLine: 5 });
    expect(property(source.records[0], 'Identity').value).toBe('To the Internet');
    expect(property(source.records[0], 'SourceTransportServers')).toMatchObject({
      items: ['HUB01', 'HUB02'],
      complete: true,
    });
    expect(property(source.records[1], 'Enabled').value).toBe('False');
  });

  test('numbers are right-aligned: a long one begins left of its hyphens', () => {
    expect(
      rows(
        'Identity     DeliveryType MessageCount Port NextHopDomain\n--------     ------------ ------------ ---- -------------\nHUB01\\3      MapiDelivery            12 2525 contoso.com\nHUB01\\4      MapiDelivery             5   25 x\nHUB01\\5      MapiDelivery           7123456 fabrikam.com\n',
      ).map((row) => row.slice(2).join()),
    ).toEqual([
      'MessageCount=12,Port=2525,NextHopDomain=contoso.com',
      'MessageCount=5,Port=25,NextHopDomain=x',
      'MessageCount=,Port=7123456,NextHopDomain=fabrikam.com',
    ]);
  });

  test('an unbroken line of hyphens, drawn by hand', () => {
    expect(
      rows(
        'Name      ServerRole   AdminDisplayVersion\n-------------------------------------------\nHUB01     Mailbox      Version 15.1 (Build 2507.6)\n',
      ),
    ).toEqual([['Name=HUB01', 'ServerRole=Mailbox', 'AdminDisplayVersion=Version 15.1 (Build 2507.6)']]);
  });

  test('one property is a table too', () => {
    const source = readText('[PS] C:\\>Get-ExchangeServer | select Name\n\nName\n----\nHUB01\nHUB02\n');
    expect(source.records.map(({ type, line }) => [type, line])).toEqual([
      ['ExchangeServer', 5],
      ['ExchangeServer', 6],
    ]);
  });

  test('hyphens that underline nothing make no table', () => {
    expect(
      readText('AdminDisplayVersion : Version 15.1 (Build 2507.6)\n\nabc\n    ----   -----\ndef\n').blocks,
    ).toMatchObject([{ format: 'format-list', records: 1 }]);
  });

  test('a cell may look like a property of a list', () => {
    expect(
      rows(
        `${CONNECTORS}Identity          SourceTransportServers\n--------          ----------------------\nName : with colon {HUB01}\nTo Fabrikam       {HUB02}\n`,
      ),
    ).toEqual([
      ['Identity=Name : with colon', 'SourceTransportServers={HUB01}'],
      ['Identity=To Fabrikam', 'SourceTransportServers={HUB02}'],
    ]);
  });

  test('columns parted by TABs', () => {
    expect(
      rows('Identity\tSourceTransportServers\n--------\t----------------------\nTo A\t{HUB01}\n'),
    ).toEqual([['Identity=To A', 'SourceTransportServers={HUB01}']]);
  });

  test('-Wrap goes on below, at the start of the column', () => {
    const source = readText(
      `${CONNECTORS}Identity    SourceTransportServers Enabled\n--------    ---------------------- -------\nTo the      {HUB01, HUB02, HUB03,     True\nInternet    HUB04}\nTo Fabrikam {HUB01,                  False\n            HUB02}\nTo Contoso  {averyverylongserverna    True\n            me01}\n`,
    );
    expect(source.records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [5, 6],
      [7, 8],
      [9, 10],
    ]);
    expect(property(source.records[0], 'Identity').value).toBe('To the Internet');
    expect(property(source.records[0], 'SourceTransportServers')).toMatchObject({
      items: ['HUB01', 'HUB02', 'HUB03', 'HUB04'],
      complete: true,
    });
    expect(property(source.records[1], 'SourceTransportServers').items).toEqual(['HUB01', 'HUB02']);
    expect(property(source.records[2], 'SourceTransportServers').items).toEqual([
      'averyverylongservername01',
    ]);
  });

  test('-Wrap breaks a word that is longer than the last column, too', () => {
    const source = readText(
      `${CONNECTORS}Identity    SourceTransportServers\n--------    ----------------------\nTo Contoso  {HUB01, averyverylongs\n            ervername01, HUB02}\nTo Fabrikam {HUB03, HUB04,\n            HUB05}\n`,
    );
    expect(source.records.map((record) => property(record, 'SourceTransportServers').items)).toEqual([
      ['HUB01', 'averyverylongservername01', 'HUB02'],
      ['HUB03', 'HUB04', 'HUB05'],
    ]);
  });

  test('without -AutoSize columns are as wide as each other, and names wrap', () => {
    expect(
      rows(
        'Name              ServerRole        Edition           AdminDisplayVersi\n----              ----------        -------           -----------------\nHUB01             Mailbox           Enterprise        Version 15.1     \n                                                      (Build 2507.6)   \na server of the                                                        \nbranch office                                                          \n',
      ).map(([name]) => name),
    ).toEqual(['Name=HUB01', 'Name=a server of the branch office']);
  });

  test('a blank first cell before a name is empty, not wrapped', () => {
    const source = readText(
      '[PS] C:\\>Get-DistributionGroup | ft ExpansionServer,Name\n\nExpansionServer Name\n--------------- ----\nHUB01           Sales\n                Marketing\n',
    );
    expect(source.records.map((record) => property(record, 'Name').value)).toEqual(['Sales', 'Marketing']);
  });

  test('-GroupBy prints a property above each table', () => {
    const source = readText(
      '[PS] C:\\>Get-MailboxDatabase | ft Name,Mounted -GroupBy Server\n\n\n   Server: HUB01\n\nName Mounted\n---- -------\nDB01 True\n\n\n   Server: HUB02\n\nName Mounted\n---- -------\nDB02 False\n',
    );
    expect(source.diagnostics).toEqual([]);
    expect(
      source.records.map((record) => [property(record, 'Name').value, property(record, 'Server')]),
    ).toMatchObject([
      ['DB01', { value: 'HUB01', line: 4 }],
      ['DB02', { value: 'HUB02', line: 11 }],
    ]);
  });
});

test('a list that is never closed takes no time that grows with its square', () => {
  const started = performance.now();
  const head = 'Identity SourceTransportServers\n-------- ----------------------\nA        {B\n';
  readText(head + 'C        D,\n'.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a warning above a table is none of its properties', () => {
  const source = readText(
    '[PS] C:\\>Get-SendConnector | ft Identity,Enabled,SourceTransportServers\n\nWARNING: column "SourceTransportServers" does not fit into the display and it was removed.\n\nIdentity    Enabled\n--------    -------\nTo Internet    True\n',
  );
  expect(source.records.map(({ properties }) => properties.map(({ name }) => name))).toEqual([
    ['Identity', 'Enabled'],
  ]);
  expect(diagnosticsOf(source)).toEqual(['3 shell-error', '5 table-without-needed-columns']);
});

describe('padding lost in a blog: cells are told apart by shape', () => {
  test('a list and True stand for themselves, the words before them are the name', () => {
    const source = readText(
      'Identity AddressSpaces Enabled\n-------- ------------- -------\nTo the Internet {SMTP:*;1} True\nA {SMTP:fabrikam.com;1, SMTP:contoso.net;1} False\n',
    );
    expect(source.records.map((record) => property(record, 'Identity').value)).toEqual([
      'To the Internet',
      'A',
    ]);
    expect(property(source.records[1], 'AddressSpaces').items).toHaveLength(2);
    expect(diagnosticsOf(source)).toEqual(['1 table-without-needed-columns']);
  });

  test('a row that stays unclear is an object of which nothing is known', () => {
    const text = `${CONNECTORS}Identity Comment SourceTransportServers\n-------- ------- ----------------------\nA for x {HUB01}\nTo Internet outgoing mail of Paris {HUB02}\n`;
    const source = readText(text);
    expect(diagnosticsOf(source)).toEqual(['5 ragged-row', '6 ragged-row']);
    expect(source.records).toEqual([]);
  });
});

describe('what the width took', () => {
  const cut = `${CONNECTORS}Identity    SourceTransportServers Enabled\n--------    ---------------------- -------\nTo Fabrikam {HUB01}                   True\nTo Inter... {HUB01, HUB02, HUB...     True\nTo Cont…    {HUB03…}                  True\n`;

  test('a cut cell is not known; one line says so', () => {
    const source = readText(cut);
    expect(diagnosticsOf(source)).toEqual(['6 cut-table']);
    expect(property(source.records[1], 'Identity')).toMatchObject({ value: 'To Inter...', complete: false });
    expect(property(source.records[1], 'SourceTransportServers')).toMatchObject({
      items: ['HUB01', 'HUB02'],
      complete: false,
    });
    expect(property(source.records[2], 'SourceTransportServers')).toMatchObject({
      items: ['HUB03'],
      complete: false,
    });
  });

  test('a cut name names nothing: commands get a placeholder', () => {
    const result = resultOf('ServerIsSourceForSendConnector', cut, { do: 'remove', server: 'HUB02' });
    expect(result.outcome).toBe('fail');
    expect(result.evidence.map(({ line }) => line)).toEqual([6]);
    expect(JSON.stringify(result.fix)).not.toContain('To Inter');
    expect(topologyOf('Name   ServerRole\n----   ----------\nHUB0...   Mailbox\n').servers).toEqual([]);
  });

  test('a server that may be in what was cut: not judged', () => {
    expect(judge('ServerIsSourceForSendConnector', cut, { do: 'remove', server: 'HUB09' })).toEqual({
      outcome: 'unknown',
      says: 'unknownSources',
      lines: [6, 7],
    });
  });

  test('values of a closed set are completed where one begins so', () => {
    const source = readText(
      'Identity DeliveryType Status Edition MessageCount NextHopDomain\n-------- ------------ ------ ------- ------------ -------------\nHUB01\\3  SmartHost... Read…  Ent...             1 contoso.com\n',
    );
    expect(property(source.records[0], 'DeliveryType')).toMatchObject({
      value: 'SmartHostConnectorDelivery',
      complete: true,
    });
    expect(property(source.records[0], 'Status').value).toBe('Ready');
    expect(property(source.records[0], 'Edition')).toMatchObject({ value: 'Ent...', complete: false });
  });

  const nothingLeft = `${CONNECTORS}Identity SourceTransportServers\n-------- ----------------------\nTo In... {HUB0...\n`;

  test('a table of which nothing is left gives no record', () => {
    expect(readText(nothingLeft)).toMatchObject({ records: [], blocks: [{ records: 0 }] });
  });

  test('beside others, such objects keep a check from passing', () => {
    const text = `Identity : To Fabrikam\nSourceTransportServers : {HUB01}\n\n${nothingLeft}`;
    expect(judge('ServerIsSourceForSendConnector', text, { do: 'remove', server: 'HUB09' }).outcome).toBe(
      'unknown',
    );
  });

  test('a dropped column is absent, not empty', () => {
    const text =
      '[PS] C:\\>Get-SendConnector\n\nIdentity    AddressSpaces Enabled\n--------    ------------- -------\nTo Internet {SMTP:*;1}       True\n';
    expect(diagnosticsOf(readText(text))).toEqual(['3 table-without-needed-columns']);
    expect(judge('ServerIsSourceForSendConnector', text, { do: 'remove', server: 'HUB01' }).outcome).toBe(
      'unknown',
    );
    expect(topologyOf(text).connectors[0]?.addressSpaces).toMatchObject({ value: [{ address: '*' }] });
  });
});

describe('beside a list of the same objects', () => {
  const list =
    'Identity               : To Internet\nSourceTransportServers : {HUB01}\nEnabled                : True\n';
  const table =
    'Identity    AddressSpaces Enabled\n--------    ------------- -------\nTo Internet {SMTP:*;1}       True\n';

  test.each([
    ['table, list', `${table}\n${list}`],
    ['list, table', `${list}\n${table}`],
    [
      'list, shorter table',
      `${list}\n[PS] C:\\>Get-SendConnector | ft\n\nIdentity    Enabled\n--------    -------\nTo Internet    True\n`,
    ],
  ])('%s: one object', (_, text) => {
    expect(topologyOf(text).connectors).toMatchObject([{ sourceTransportServers: { value: ['HUB01'] } }]);
  });
});

test('a column that is called like something of JavaScript is a column', () => {
  const source = readText('Name constructor\n---- -----------\nEX01 SmartHost...\nEX02 b\n');
  expect(property(source.records[0], 'constructor')).toMatchObject({
    value: 'SmartHost...',
    complete: false,
  });
});
