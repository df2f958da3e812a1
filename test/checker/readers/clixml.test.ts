import { describe, expect, test } from 'vitest';
import { check } from '../../../src/checker/check.ts';
import { buildTopology } from '../../../src/checker/topology/build.ts';
import { caseText, diagnosticsOf, property, readCase, readText } from '../readCase.ts';

const OBJS = '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">';
const CONNECTORS = caseText('clixml/two-connectors.xml');

/** One object of a type with some properties, one per line from line 4 on. */
const object = (type: string, ...properties: readonly string[]): string =>
  `${OBJS}
<Obj RefId="0"><TN RefId="0"><T>${type}</T></TN>
<Props>
${properties.join('\n')}
</Props></Obj></Objs>`;

const valueOf = (element: string) => property(readText(object('X.Y', element)).records[0], 'A');

describe('connectors', () => {
  const source = readCase('clixml/two-connectors.xml');
  const [internet, fabrikam] = source.records;

  test('each object at the top is a record; Deserialized. types are types', () => {
    expect(source.diagnostics).toEqual([]);
    expect(source.blocks).toEqual([
      { format: 'clixml', fromLine: 1, toLine: 101, records: 2, what: 'SendConnector' },
    ]);
    expect(source.records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [2, 86],
      [87, 100],
    ]);
  });

  test('a list may be IE as well as LST', () => {
    expect(property(internet, 'SourceTransportServers')).toEqual({
      name: 'SourceTransportServers',
      value: '{HUB01}',
      items: ['HUB01'],
      complete: true,
      line: 44,
      lastLine: 63,
    });
    expect(property(internet, 'AddressSpaces').items).toEqual(['SMTP:*;1']);
  });

  test('Ref resolves to an object at any depth, TNRef to a type', () => {
    expect(property(internet, 'HomeMtaServerId').value).toBe('HUB01');
    expect(property(fabrikam, 'SourceTransportServers').items).toEqual(['HUB01', 'HUB02']);
    expect(fabrikam?.type).toBe('SendConnector');
  });

  test('a directory ID reads as printed, unless only its DN names the server', () => {
    expect(property(internet, 'HomeMTA').value).toMatch(/^CN=Microsoft MTA,CN=HUB01,CN=Servers,/);
  });

  test('an enumeration is its name', () => {
    expect(property(internet, 'ErrorPolicies').value).toBe('Default');
  });

  test('Nil and an empty ToString are empty', () => {
    expect(property(internet, 'Fqdn')).toMatchObject({ value: '', complete: true, line: 10 });
    expect(property(internet, 'OrganizationId').value).toBe('');
  });

  test('Props come before MS', () => {
    expect(property(internet, 'Name').value).toBe('To Internet');
    expect(property(internet, 'PSComputerName').value).toBe('hub01.contoso.com');
  });

  test('SerializationData is never read', () => {
    expect(internet?.properties.map(({ name }) => name)).not.toContain('SerializationData');
  });

  test('escapes of XML and of PowerShell are undone, once', () => {
    expect(property(internet, 'Comment').value).toBe('R&D Paris _x');
  });

  test('booleans as the shell prints them', () => {
    expect(property(internet, 'Enabled').value).toBe('True');
  });
});

describe('other shapes', () => {
  test('one object with a list; selected properties are in MS', () => {
    const source = readCase('clixml/list.xml');
    expect(source.diagnostics).toEqual([]);
    expect(source.records.map((one) => [one.type, property(one, 'Name').value, one.line])).toEqual([
      ['ExchangeServer', 'HUB01', 10],
      ['ExchangeServer', 'EX01', 21],
    ]);
    expect(source.records.map((one) => property(one, 'ServerRole').value)).toEqual([
      'Mailbox, ClientAccess, UnifiedMessaging, HubTransport',
      'Mailbox',
    ]);
  });

  test('what a directory search found', () => {
    const source = readCase('clixml/search-result.xml');
    const [server] = source.records;
    expect(server?.type).toBe('ExchangeServer');
    expect(property(server, 'objectclass').items).toEqual(['top', 'server', 'msExchExchangeServer']);
    expect(buildTopology([source]).servers).toMatchObject([
      { name: 'HUB01', version: { value: [15, 1, 2507, 6] } },
    ]);
  });

  test('QUE and STK are lists too', () => {
    for (const tag of ['QUE', 'STK'])
      expect(valueOf(`<Obj N="A"><${tag}><S>x</S><S>y</S></${tag}></Obj>`).items).toEqual(['x', 'y']);
  });

  test('a dictionary is a record', () => {
    const source = readText(
      `${OBJS}\n<Obj RefId="0"><DCT><En><S N="Key">Name</S><S N="Value">A</S></En></DCT></Obj></Objs>`,
    );
    expect(property(source.records[0], 'Name').value).toBe('A');
  });

  test('an enumeration without its name', () => {
    const role =
      '<Obj N="ServerRole"><TN RefId="7"><T>X.ServerRole</T><T>System.Enum</T></TN><I32>2</I32></Obj>';
    const [record] = readText(object('A.ExchangeServer', role)).records;
    expect(property(record, 'ServerRole').value).toBe('Mailbox');
  });

  test('an object with nothing to print is not known', () => {
    expect(valueOf('<Obj N="A"><Props><S N="B">x</S></Props></Obj>')).toMatchObject({
      value: '',
      complete: false,
    });
  });

  test('a reference to nothing is not known', () => {
    expect(valueOf('<Ref N="A" RefId="99" />').complete).toBe(false);
  });

  test('an object that refers to itself', () => {
    expect(valueOf('<Obj N="A" RefId="5"><LST><Ref RefId="5" /><Ref RefId="0" /></LST></Obj>').complete).toBe(
      false,
    );
  });

  test('a collection below the depth is one text', () => {
    const [record] = readText(
      object('A.SmtpSendConnectorConfig', '<S N="SourceTransportServers">A B</S>'),
    ).records;
    expect(property(record, 'SourceTransportServers').items).toEqual(['A', 'B']);
  });

  test('a collection that was lost is not known, and said so', () => {
    const element = '<S N="SourceTransportServers">System.Object[]</S>';
    const source = readText(object('A.SmtpSendConnectorConfig', element));
    expect(property(source.records[0], 'SourceTransportServers').complete).toBe(false);
    expect(diagnosticsOf(source)).toEqual(['4 lost-structure']);
  });

  test.each([
    ['Microsoft.Exchange.Data.Directory.SystemConfiguration.SmtpSendConnectorConfig', 'SendConnector'],
    ['Deserialized.Microsoft.Exchange.Data.Directory.Management.ExchangeServer', 'ExchangeServer'],
    ['Selected.Microsoft.Exchange.Data.Directory.Management.DistributionGroup', 'DistributionGroup'],
    ['Microsoft.Exchange.Data.Directory.Management.OrganizationConfig', 'OrganizationConfig'],
    ['Microsoft.Exchange.Data.MultiValuedProperty`1[[A.B.ExchangeServer, C]]', null],
    ['System.Management.Automation.PSCustomObject', null],
  ])('type %s', (type, expected) => {
    expect(readText(object(type, '<S N="Name">A</S>')).records[0]?.type ?? null).toBe(expected);
  });
});

describe('what is not a whole file', () => {
  test('an empty answer', () => {
    expect(readText(`${OBJS}\n</Objs>`)).toMatchObject({ format: 'clixml', records: [], diagnostics: [] });
  });

  test('a cut file gives what was complete', () => {
    const lines = CONNECTORS.split('\n');
    const source = readText(lines.slice(0, 56).join('\n'));
    expect(diagnosticsOf(source)).toEqual(['56 cut-document']);
    const names = source.records[0]?.properties.map(({ name }) => name);
    expect(names).toContain('AddressSpaces');
    expect(names).not.toContain('SourceTransportServers');
    expect(readText(lines.slice(0, 100).join('\n')).records).toHaveLength(2);
  });

  test('more objects may have stood after the cut: nothing passes', () => {
    const text = CONNECTORS.split('\n').slice(0, 86).join('\n');
    const { results } = check([{ name: 'paste', text }], { do: 'remove', server: 'HUB09' }, {});
    expect(results.find(({ id }) => id === 'ServerIsSourceForSendConnector')?.outcome).toBe('unknown');
  });

  test('a cut list at the top', () => {
    const lines = caseText('clixml/list.xml').split('\n');
    const source = readText(lines.slice(0, 26).join('\n'));
    expect(source.records.map((one) => property(one, 'Name').value)).toEqual(['HUB01', 'EX01']);
    expect(diagnosticsOf(source)).toEqual(['26 cut-document']);
  });

  test('tags that do not match stop the reading there', () => {
    const source = readText(
      object('A.ExchangeServer', '<S N="Name">A</S>', '<S N="Fqdn">a<b></S>', '<S N="Site">x</S>'),
    );
    expect(diagnosticsOf(source)).toEqual(['5 broken-document']);
    expect(source.records[0]?.properties.map(({ name }) => name)).toEqual(['Name']);
  });

  test('entities are never declared nor expanded', () => {
    const bomb = `<!DOCTYPE Objs [<!ENTITY a "EX01"><!ENTITY b "&a;&a;">]>${object('A.ExchangeServer', '<S N="Name">&b;</S>')}`;
    const source = readText(bomb);
    expect(diagnosticsOf(source)).toEqual(['1 broken-document']);
    expect(source.records).toEqual([]);
    const external = `<?xml version="1.0"?>\n<!DOCTYPE Objs SYSTEM "file:///c:/secret.dtd">\n${CONNECTORS}`;
    expect(diagnosticsOf(readText(external))).toEqual(['2 broken-document']);
  });

  test('an entity that XML does not know', () => {
    const source = readText(object('A.ExchangeServer', '<S N="Name">&nbsp;</S>'));
    expect(diagnosticsOf(source)).toEqual(['4 broken-document']);
  });

  test.each([
    ['a quote', CONNECTORS.replace(/^/gm, '> ')],
    ['a fence', `\`\`\`xml\n${CONNECTORS}\`\`\`\n`],
    ["a page's source", CONNECTORS.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['one line', CONNECTORS.replace(/\n\s*/g, '')],
    ['BOM and CRLF', `\ufeff${CONNECTORS.replaceAll('\n', '\r\n')}`],
  ])('%s around it', (_, text) => {
    const sources = readText(text).records.map((one) => property(one, 'SourceTransportServers').items);
    expect(sources).toEqual([['HUB01'], ['HUB01', 'HUB02']]);
  });

  test('several files, and a list, in one paste', () => {
    const source = readText(
      `${CONNECTORS}\n${caseText('clixml/list.xml')}\nName       : HUB03\nServerRole : Mailbox\n`,
    );
    expect(source.blocks.map(({ format, records }) => [format, records])).toEqual([
      ['clixml', 2],
      ['clixml', 2],
      ['format-list', 1],
    ]);
  });

  test('values that look like prompts', () => {
    const source = readText(
      object('A.ExchangeServer', '<S N="Name">A</S>', '<S N="B">x', 'PS C:\\>Get-Mailbox</S>'),
    );
    expect(source.blocks).toHaveLength(1);
    expect(source.diagnostics).toEqual([]);
  });
});

test('evidence of a list is the property with its items', () => {
  const result = check(
    [{ name: 'paste', text: CONNECTORS }],
    { do: 'remove', server: 'HUB01' },
    {},
  ).results.find(({ id }) => id === 'ServerIsSourceForSendConnector');
  expect(result).toMatchObject({
    outcome: 'fail',
    evidence: [
      { source: 'paste', line: 44, text: 'SourceTransportServers : {HUB01}' },
      { source: 'paste', line: 92, text: 'SourceTransportServers : {HUB01, HUB02}' },
    ],
  });
});

test('neither size nor depth matters', () => {
  const one = CONNECTORS.split('\n').slice(1, 100).join('\n');
  const many = `${OBJS}\n${`${one}\n`.repeat(500)}</Objs>`;
  const deep = `${OBJS}\n${'<Obj><LST>'.repeat(50_000)}`;
  const twice = Array.from(
    { length: 60 },
    (_, i) => `<Obj N="p${i}" RefId="${i + 1}"><LST><Ref RefId="${i}"/><Ref RefId="${i}"/></LST></Obj>`,
  );
  const doubled = object('A.B', '<Obj N="p" RefId="0"><LST><S>x</S></LST></Obj>', ...twice);
  const repeated = object(
    'A.B',
    `<Obj N="p" RefId="1"><ToString>${'x'.repeat(1e6)}</ToString></Obj>`,
    `<Obj N="q"><LST>${'<Ref RefId="1"/>'.repeat(20_000)}</LST></Obj>`,
  );
  const heads = `${OBJS}\n`.repeat(20_000);
  const started = performance.now();
  expect(readText(many).records).toHaveLength(1000);
  expect(readText(deep).diagnostics).not.toEqual([]);
  expect(property(readText(doubled).records[0], 'p59').complete).toBe(false);
  expect(property(readText(repeated).records[0], 'q').complete).toBe(false);
  expect(readText(heads).diagnostics).not.toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
