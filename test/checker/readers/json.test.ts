import { describe, expect, test } from 'vitest';
import { check } from '../../../src/checker/check.ts';
import { buildTopology } from '../../../src/checker/topology/build.ts';
import { caseText, diagnosticsOf, property, readCase, readText } from '../readCase.ts';

const CONNECTOR = (sources: string): string => `[PS] C:\\>Get-SendConnector | ConvertTo-Json
{
    "Identity":  "To Internet",
    "SourceTransportServers":  ${sources}
}
`;

/** SourceTransportServers of a connector, on line 4 of the paste. */
const sourcesOf = (sources: string) => {
  const source = readText(CONNECTOR(sources));
  const { items, complete } = property(source.records[0], 'SourceTransportServers');
  return { items, complete, says: diagnosticsOf(source) };
};

const only = (member: string) => readText(`{\n  "Name": "HUB01",\n  ${member}\n}`).records[0];

describe('connectors of Windows PowerShell 5.1', () => {
  const source = readCase('json/connectors-51.txt');
  const [internet, fabrikam] = source.records;

  test('each element of the array is a record with its lines', () => {
    expect(source.diagnostics).toEqual([]);
    expect(source.blocks).toEqual([
      { format: 'json', fromLine: 2, toLine: 83, records: 2, what: 'SendConnector' },
    ]);
    expect(source.records.map(({ type, line, lastLine }) => [type, line, lastLine])).toEqual([
      ['SendConnector', 3, 74],
      ['SendConnector', 75, 82],
    ]);
  });

  test('two blanks after the colon, objects of directory IDs: their names', () => {
    expect(property(internet, 'SourceTransportServers')).toEqual({
      name: 'SourceTransportServers',
      value: '{HUB01, HUB02}',
      items: ['HUB01', 'HUB02'],
      complete: true,
      line: 43,
      lastLine: 62,
    });
    expect(property(internet, 'Identity').value).toBe('To Internet');
  });

  test('a directory ID whose name names no server keeps its DN', () => {
    expect(property(internet, 'HomeMTA').value).toMatch(/^CN=Microsoft MTA,CN=HUB01,CN=Servers,/);
  });

  test('address spaces and smart hosts become what Format-List prints', () => {
    expect(property(internet, 'AddressSpaces').items).toEqual(['SMTP:*;1']);
    expect(property(internet, 'SmartHosts').items).toEqual(['[10.0.0.10]', 'relay.fabrikam.com']);
  });

  test('booleans, sizes and dates', () => {
    expect(property(internet, 'Enabled').value).toBe('True');
    expect(property(internet, 'MaxMessageSize').value).toBe('35 MB (36,700,160 bytes)');
    expect(property(internet, 'WhenChanged').value).toBe('2022-03-23T17:00:30.000Z');
  });

  test('escapes are undone', () => {
    expect(property(internet, 'Comment').value).toBe("R&D <'rue de l'été'>");
  });

  test('a collection of one item may be a text, an empty one an empty array', () => {
    expect(property(fabrikam, 'SourceTransportServers').items).toEqual(['HUB02']);
    expect(property(fabrikam, 'SmartHosts')).toMatchObject({ items: [], complete: true });
  });
});

describe('a server of PowerShell 7', () => {
  const source = readCase('json/server-7.json');

  test('a single object is a record, told by its properties', () => {
    expect(source.records.map(({ type, line, lastLine }) => [type, line, lastLine])).toEqual([
      ['ExchangeServer', 1, 14],
    ]);
    expect(source.diagnostics).toEqual([]);
  });

  test('the version object reads as the shell prints it', () => {
    expect(property(source.records[0], 'AdminDisplayVersion').value).toBe('Version 15.1 (Build 2375.7)');
    expect(buildTopology([source]).servers[0]?.version).toMatchObject({ value: [15, 1, 2375, 7] });
  });

  test('numbers of enumerations become names', () => {
    expect(property(source.records[0], 'ServerRole').value).toBe('Mailbox');
    expect(property(source.records[0], 'Edition').value).toBe('Enterprise');
  });
});

describe('values', () => {
  test.each([
    ['ServerRole', '54', 'Mailbox, ClientAccess, UnifiedMessaging, HubTransport'],
    ['ServerRole', '64', 'Edge'],
    ['ServerRole', '0', 'None'],
    ['ServerRole', '"Mailbox"', 'Mailbox'],
    // A role that isn't in the table isn't guessed.
    ['ServerRole', '258', '258'],
    ['Edition', '2', 'StandardEvaluation'],
    ['TransportRole', '16384', 'FrontendTransport'],
    ['TransportRole', '32', 'HubTransport'],
    ['PublicFoldersEnabled', '1', 'Local'],
    ['DomainType', '0', 'Authoritative'],
    ['DomainType', '2', 'InternalRelay'],
    ['ObjectVersion', '2', '2'],
    ['serverRole', '2', 'Mailbox'],
  ])('%s %s is %s', (name, number, text) => {
    expect(property(only(`"${name}": ${number}`), name).value).toBe(text);
  });

  test.each([
    ['a scalar', '{"value": "HUB01", "PSComputerName": "hub01", "RunspaceId": "x"}', 'HUB01'],
    ['an enumeration with its name', '{"value": 2, "Value": "Mailbox"}', 'Mailbox'],
    [
      'a date',
      '{"value": "\\/Date(1648054830000)\\/", "DisplayHint": 2, "DateTime": "mercredi 23 mars 2022"}',
      '2022-03-23T17:00:30.000Z',
    ],
  ])('a wrapper of PSObject around %s', (_, json, text) => {
    expect(property(only(`"X": ${json}`), 'X').value).toBe(text);
  });

  test('an array that 5.1 wraps with its count', () => {
    const record = only('"SmartHosts": {"value": ["a.contoso.com", "b.contoso.com"], "Count": 2}');
    expect(property(record, 'SmartHosts').items).toEqual(['a.contoso.com', 'b.contoso.com']);
    expect(readText('{"value": [{"Name": "A"}, {"Name": "B"}], "Count": 2}').records).toHaveLength(2);
  });

  test('null is empty', () => {
    expect(property(only('"Comment": null'), 'Comment')).toMatchObject({ value: '', complete: true });
  });

  test('an object that nobody knows is not known, not empty', () => {
    expect(property(only('"X": {"A": 1}'), 'X')).toMatchObject({ value: '', complete: false });
  });
});

describe('depth that was lost', () => {
  test('names without blanks are taken apart', () => {
    expect(sourcesOf('"EX01 EX02"')).toEqual({ items: ['EX01', 'EX02'], complete: true, says: [] });
  });

  test('so are DNs and address spaces', () => {
    expect(sourcesOf('"CN=EX01,CN=Servers,CN=First Group,DC=a,DC=b CN=EX02,CN=Servers,DC=a,DC=b"')).toEqual({
      items: ['CN=EX01,CN=Servers,CN=First Group,DC=a,DC=b', 'CN=EX02,CN=Servers,DC=a,DC=b'],
      complete: true,
      says: [],
    });
    const spaces = only('"AddressSpaces": "SMTP:*;1 X400:c=US;a= ;p=Contoso;3"');
    expect(property(spaces, 'AddressSpaces').items).toEqual(['SMTP:*;1', 'X400:c=US;a= ;p=Contoso;3']);
  });

  test.each([
    ['paths with blanks', '"a.com/Configuration/Services/Microsoft Exchange/EX01 a.com/Configuration/EX02"'],
    [
      'a type in place of the collection',
      '"Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.Directory.ADObjectId]"',
    ],
    ['an object in place of a list', '{ "Count": 2, "IsReadOnly": false }'],
    ['types in a list', '["System.Object[]", "System.Object[]"]'],
  ])('%s: not known', (_, sources) => {
    const read = sourcesOf(sources);
    expect(read.complete).toBe(false);
    expect(read.says).toEqual(['4 lost-structure']);
    expect(
      check([{ name: 'paste', text: CONNECTOR(sources) }], { do: 'remove', server: 'EX01' }, {}).results.find(
        ({ id }) => id === 'ServerIsSourceForSendConnector',
      )?.outcome,
    ).toBe('unknown');
  });

  test("PowerShell 7's warning is reported, before and after", () => {
    const warning = 'WARNING: Resulting JSON is truncated as serialization has exceeded the set depth of 2.';
    const json = '[\n  {\n    "Name": "HUB01",\n    "ServerRole": 2\n  }\n]';
    const before = readText(`PS C:\\> Get-ExchangeServer | ConvertTo-Json\n${warning}\n${json}\n`);
    expect(diagnosticsOf(before)).toEqual(['2 shell-error']);
    expect(before.records[0]).toMatchObject({ type: 'ExchangeServer', line: 4 });
    const after = readText(`PS C:\\> Get-ExchangeServer | ConvertTo-Json\n${json}\n${warning}\n`);
    expect(diagnosticsOf(after)).toEqual(['8 shell-error']);
    expect(after.records).toHaveLength(1);
  });
});

describe('pastes that are not one whole document', () => {
  const record = (name: string): string => `{\n  "Name": "${name}",\n  "ServerRole": 2,\n  "Edition": 3\n}`;
  const names = (text: string) =>
    readText(text).records.map((one) => [property(one, 'Name').value, property(one, 'Name').line]);

  test('BOM', () => {
    expect(names(`\ufeff${record('A')}`)).toEqual([['A', 2]]);
  });

  test('several documents after each other', () => {
    expect(names(`${record('A')}\n${record('B')}\n\n[${record('C')}]`)).toEqual([
      ['A', 2],
      ['B', 7],
      ['C', 13],
    ]);
  });

  test('the first bracket was lost', () => {
    expect(names(`${record('A').slice(2)},\n${record('B')}\n]`)).toEqual([
      ['A', 1],
      ['B', 6],
    ]);
    expect(names(`${record('A')},\n${record('B')}\n]`)).toHaveLength(2);
  });

  test('the prompt follows on the same line', () => {
    const source = readText(`[${record('A')}][PS] C:\\Windows\\system32>`);
    expect(source.records).toHaveLength(1);
    expect(diagnosticsOf(source)).toEqual(['1 unknown-object-type']);
  });

  test('the text before it and after it is reported', () => {
    const source = readText(`My servers:\n\n[${record('A')}]\n\nRegards`);
    expect(diagnosticsOf(source)).toEqual(['1 orphan-line', '3 unknown-object-type', '9 orphan-line']);
    expect(source.blocks).toMatchObject([{ format: 'json', fromLine: 3, toLine: 7 }]);
  });

  test('a list follows without a prompt', () => {
    const source = readText(`${record('A')}\nIdentity               : To B\nSourceTransportServers : {B}\n`);
    expect(source.records.map(({ format, line }) => [format, line])).toEqual([
      ['json', 1],
      ['format-list', 6],
    ]);
  });

  test('a string that the console broke', () => {
    const text = CONNECTOR('[\n"HUB01.contoso.c\nom",\n"HUB02"\n]');
    const sources = property(readText(text).records[0], 'SourceTransportServers');
    expect(sources).toMatchObject({ items: ['HUB01.contoso.com', 'HUB02'], line: 4, lastLine: 8 });
  });

  test('all of it on one line', () => {
    const source = readText('[{"Identity":"To A","SourceTransportServers":["A"]},{"Identity":"To B"}]');
    expect(source.records.map(({ line }) => line)).toEqual([1, 1]);
  });

  test.each([
    ['in a list', '[\n  {\n    "Identity": "To A",\n    "SourceTransportServers": [\n      "A"', 5],
    ['in a string', '[\n  {\n    "Identity": "To A",\n    "SourceTransportServers": [\n      "A",\n"B', 6],
  ])('the end was lost %s: what is there counts, the list is not whole', (_, text, line) => {
    const source = readText(text);
    expect(diagnosticsOf(source)).toEqual([`${line} cut-document`]);
    expect(property(source.records[0], 'Identity')).toMatchObject({ value: 'To A', complete: true });
    const { items, complete } = property(source.records[0], 'SourceTransportServers');
    expect([items, complete]).toEqual([['A'], false]);
  });

  test('more objects may have stood after the cut: nothing passes', () => {
    const whole = '[\n{"Identity": "To A", "SourceTransportServers": ["A"]},\n';
    for (const [text, outcome] of [
      [whole, 'unknown'],
      [`${whole}{"Identity": "To B", "SourceTransportServers": ["A"]}]`, 'pass'],
    ] as const) {
      const { results } = check([{ name: 'paste', text }], { do: 'remove', server: 'B' }, {});
      expect(results.find(({ id }) => id === 'ServerIsSourceForSendConnector')?.outcome).toBe(outcome);
    }
  });

  test('a word that is no JSON', () => {
    const source = readText(
      '{\n  "Identity": "To A",\n  "Enabled": yes,\n  "SourceTransportServers": ["A"]\n}',
    );
    expect(diagnosticsOf(source)).toEqual(['3 broken-document']);
    expect(property(source.records[0], 'Enabled').complete).toBe(false);
    expect(property(source.records[0], 'SourceTransportServers').items).toEqual(['A']);
  });

  test('line ends inside a short document', () => {
    const source = readText('"Identity": "To A",\n"Comment": "a\\r\\nb\\r\\nc\\r\\nd",\n"Enabled": true\n}');
    expect(property(source.records[0], 'Comment').value).toBe('a b c d');
  });

  test('JSON of something else', () => {
    expect(diagnosticsOf(readText('{\n  "name": "x",\n  "private": true\n}'))).toEqual([
      '1 unknown-object-type',
    ]);
  });
});

describe('evidence', () => {
  const evidence = (text: string) =>
    check([{ name: 'paste', text }], { do: 'remove', server: 'HUB01' }, {}).results.find(
      ({ id }) => id === 'ServerIsSourceForSendConnector',
    );

  test('of a list below its property, the property with the list', () => {
    expect(evidence(caseText('json/connectors-51.txt'))).toMatchObject({
      outcome: 'fail',
      evidence: [{ source: 'paste', line: 43, text: 'SourceTransportServers : {HUB01, HUB02}' }],
    });
  });

  test('of a list on one line, that line', () => {
    expect(evidence(CONNECTOR('["HUB01"]'))).toMatchObject({
      outcome: 'fail',
      evidence: [{ source: 'paste', line: 4, text: '"SourceTransportServers":  ["HUB01"]' }],
    });
  });
});

test('neither size nor depth matters', () => {
  const many = `[${'{"Identity":"To A","SourceTransportServers":["A"],"Comment":"x y z"},\n'.repeat(20_000)}{}]`;
  const deep = `{"A":${'['.repeat(200_000)}${'}'.repeat(200_000)}`;
  const nested = `{"A":${'{"value":1,"Value":'.repeat(50_000)}1${'}'.repeat(50_001)}`;
  const oneLine = '{"A":1}'.repeat(20_000);
  const string = `{"SourceTransportServers":"${' x'.repeat(200_000)}${' '.repeat(200_000)}`;
  const started = performance.now();
  expect(readText(oneLine).records).toHaveLength(20_000);
  expect(readText(`${string}\n`).diagnostics).not.toEqual([]);
  expect(readText(`${string}."}\n`).records).toHaveLength(1);
  expect(readText(many).records).toHaveLength(20_000);
  expect(readText(deep).diagnostics).not.toEqual([]);
  expect(readText(nested).records).toHaveLength(1);
  expect(readText('{"A":\n'.repeat(20_000)).diagnostics).not.toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
