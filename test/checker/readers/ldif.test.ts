import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/checker/readers/detect.ts';
import { objectTypeOfClasses } from '../../../src/checker/readers/ldapClasses.ts';
import { diagnosticsOf, property, readCase, readText } from '../readCase.ts';

const DN = 'CN=To Internet,CN=Connections,DC=contoso,DC=com';
const EX1 = 'CN=EX1,CN=Servers,DC=contoso,DC=com';

/** One Send connector with some attributes, as ldifde ends it. */
const connector = (...lines: readonly string[]) =>
  readText(`dn: ${DN}\nobjectClass: msExchRoutingSMTPConnector\n${lines.join('\n')}\n\n`);

describe('an export of servers and connectors', () => {
  const source = readCase('ldif/organization.ldf');

  test('is read whole', () => {
    expect(source).toMatchObject({ format: 'ldif', diagnostics: [], blocks: [{ records: 5 }] });
    expect(source.records.map(({ type, line }) => [type, line])).toEqual([
      ['ExchangeServer', 1],
      ['ExchangeServer', 32],
      ['ExchangeServer', 52],
      ['SendConnector', 68],
      ['SendConnector', 91],
    ]);
  });

  test('folded lines are joined without a blank; the property keeps its first line', () => {
    expect(property(source.records[0], 'legacyExchangeDN')).toEqual({
      name: 'legacyExchangeDN',
      value:
        '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=EX1',
      items: [
        '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=EX1',
      ],
      complete: true,
      line: 24,
      lastLine: 26,
    });
  });

  test('repeated lines are the values of one property', () => {
    const sources = property(source.records[4], 'msExchSourceBridgeheadServersDN');
    expect(sources.items?.map((dn) => dn.slice(0, 7))).toEqual(['CN=EX10', 'CN=EX1,']);
    expect([sources.line, sources.lastLine]).toEqual([105, 112]);
  });

  test('base64 is text, bytes are left out', () => {
    expect(property(source.records[4], 'cn').value).toBe('Partenaire étranger');
    expect(property(source.records[4], 'dn').value).toMatch(/^CN=Partenaire étranger,CN=Connections,/);
    expect(source.records[0]?.properties.map(({ name }) => name)).not.toContain('objectGUID');
  });
});

test('objects whose first lines are the same up to a class keep their own types', () => {
  const CLASSES = ['top', 'msExchConnector', 'mailGateway', 'msExchRoutingSMTPConnector'];
  const object = (classes: number, i: number): string =>
    [
      `dn: CN=${i},CN=Connections,DC=contoso,DC=com`,
      'changetype: add',
      ...CLASSES.slice(0, classes).map((name) => `objectClass: ${name}`),
      `cn: ${i}\n\n`,
    ].join('\n');
  const counts = [3, 4, 3, 3, 4, 4, 1, 4, 3];
  const types = { 1: null, 3: 'ForeignConnector', 4: 'SendConnector' } as const;
  expect(readText(counts.map(object).join('')).records.map(({ type }) => type)).toEqual(
    counts.map((count) => types[count as keyof typeof types]),
  );
});

describe('what ldp.exe prints', () => {
  const source = readCase('ldif/ldp.txt');

  test('both of its forms', () => {
    expect(source.diagnostics).toEqual([]);
    expect(source.records.map(({ type, line, lastLine }) => [type, line, lastLine])).toEqual([
      ['ExchangeServer', 3, 8],
      ['SendConnector', 12, 17],
    ]);
    expect(property(source.records[0], 'networkAddress').items).toHaveLength(5);
    expect(property(source.records[1], 'routingList')).toMatchObject({ items: ['SMTP:*;1'], line: 17 });
    expect(property(source.records[1], 'msExchSourceBridgeheadServersDN').items).toHaveLength(2);
  });

  test.each([
    ['3> member: CN=A; CN=B; ', ['CN=A', 'CN=B'], false],
    ['1> routingList: X400:c=US;a= ;p=Contoso;1; ', ['X400:c=US;a= ;p=Contoso;1'], true],
    ['1> routingList: <ldp: Binary blob 16 bytes>; ', [], false],
  ])('%s', (line, items, complete) => {
    const [record] = readText(`Dn: ${DN}\n\t${line}\n`).records;
    expect(record?.properties[1]).toMatchObject({ items, complete });
  });
});

describe('quirks', () => {
  test.each([
    ['no blank after the colon', 'cn:EX1', ['EX1'], true],
    ['attribute without a value', 'cn: ', [], true],
    ['damaged base64', 'cn:: Q049RVg!!', [], false],
    ['base64 of bytes', 'cn:: //79/A==', [], false],
    ['value in a file', 'cn:< file:///c:/cn.txt', [], false],
    ['first part of many values', `member;range=0-1499: ${EX1}`, [EX1], false],
    ['last part of many values', `member;range=1500-*: ${EX1}`, [EX1], true],
    ['DN with bytes', `otherWellKnownObjects: B:32:45FA417B2EE54149A2D5C4F1C7D5F3A1:${EX1}`, [EX1], true],
    ['escaped comma', 'cn: Sales\\, Europe', ['Sales\\, Europe'], true],
  ])('%s', (_, line, items, complete) => {
    expect(connector(line).records[0]?.properties[2]).toMatchObject({ items, complete });
  });

  test('a fold that lost its blank: the value is not known whole, and the line is named', () => {
    const source = connector('msExchSourceBridgeheadServersDN: CN=EX10,CN=Serv', 'ers,DC=contoso,DC=com');
    expect(diagnosticsOf(source)).toEqual(['4 orphan-line']);
    expect(property(source.records[0], 'msExchSourceBridgeheadServersDN').complete).toBe(false);
  });

  test('empty lines after every line part nothing', () => {
    const source = readText(
      `dn: ${DN}\n\nobjectClass: msExchRoutingSMTPConnector\n\ncn: A\n\nhomeMTA: ${EX1}\n\n`,
    );
    expect(source.records).toMatchObject([{ type: 'SendConnector', line: 1, lastLine: 7 }]);
  });

  test('an empty line ends an object: what follows without a name belongs to none', () => {
    const source = readText(`dn: ${DN}\ncn: A\nobjectClass: top\nhomeMTA: ${EX1}\n\nroutingList: SMTP:*;1\n`);
    expect(diagnosticsOf(source)).toEqual(['6 orphan-line']);
  });

  test('words around an export', () => {
    const source = readText(`Hello, this is the export:\n\ndn: ${DN}\nobjectClass: mailGateway\ncn: Fax\n\n`);
    expect(diagnosticsOf(source)).toEqual(['1 orphan-line']);
    expect(source.records).toMatchObject([{ type: 'ForeignConnector', line: 3 }]);
  });

  test('what ldifde says around an export to the console', () => {
    const source = readText(
      `C:\\>ldifde -f con -r "(objectClass=mailGateway)"\nConnecting to "DC01.contoso.com"\nLogging in as current user using SSPI\nExporting directory to file con\nSearching for entries...\nWriting out entries\ndn: ${DN}\nobjectClass: mailGateway\ncn: Fax\n\n1 entries exported\n`,
    );
    expect(source.diagnostics).toEqual([]);
    expect(source.records).toMatchObject([{ line: 7, lastLine: 9 }]);
  });

  test.each(['delete', 'modrdn'])('changetype: %s leaves no object', (change) => {
    expect(readText(`dn: ${DN}\nchangetype: ${change}\nnewrdn: CN=X\n\n`).records).toEqual([]);
  });

  test('deleted objects are left out', () => {
    const dn = 'CN=EX9\\0ADEL:75fb5c4b-8cf6-4acf-9fa1-9c9042fa93ad,CN=Deleted Objects,DC=contoso,DC=com';
    expect(readText(`dn: ${dn}\nobjectClass: msExchExchangeServer\n\n`).records).toEqual([]);
  });

  test.each(['dn: CN=HUB01,DC=contoso,DC=com\nchangetype: add', 'version: 1\n\ndn:: Q049SFVCMDE=\n'])(
    'recognised by its beginning: %j',
    (text) => {
      expect(detect(text).blocks).toMatchObject([{ format: 'ldif' }]);
    },
  );
});

describe('changetype: modify', () => {
  const source = readCase('ldif/modify.ldf');

  test('tells changes, not what an object is', () => {
    expect(source.records).toMatchObject([{ type: null, line: 3 }]);
    expect(diagnosticsOf(source)).toEqual(['3 unknown-object-type']);
  });

  test.each([
    ['msExchSourceBridgeheadServersDN', ['CN=EX10,CN=Servers,DC=contoso,DC=com'], true],
    ['routingList', ['SMTP:*;1'], false],
    ['description', [], true],
  ])('operations without the hyphen between them: %s', (name, items, complete) => {
    expect(property(source.records[0], name)).toMatchObject({ items, complete });
  });

  test('deleted values are not values', () => {
    const names = source.records[0]?.properties.map(({ name }) => name);
    expect(names).not.toContain('msExchSmtpSmartHost');
  });
});

describe('what an export was asked for', () => {
  const group = (name: string, ...lines: readonly string[]) =>
    `dn: CN=${name},DC=contoso,DC=com\nobjectClass: group\n${lines.join('\n')}\n\n`;

  test('every attribute, where those are shown that every object has', () => {
    const [record] = readText(
      group('A', 'instanceType: 4', 'objectCategory: CN=Group,CN=Schema,DC=contoso,DC=com'),
    ).records;
    expect(record?.asked).toBe('every');
  });

  test('else what other objects show', () => {
    const { records } = readText(group('A', 'cn: A') + group('B', 'msExchExpansionServerName: /o=x'));
    expect(records.map(({ asked }) => asked?.includes('msexchexpansionservername'))).toEqual([true, true]);
  });

  test('objects of other types tell nothing', () => {
    const { records } = readText(group('A', 'cn: A') + `dn: ${DN}\nobjectClass: mailGateway\nmail: x\n\n`);
    expect(records.map(({ asked }) => asked?.includes('mail'))).toEqual([false, true]);
  });

  test('an object that stands there twice: two exports, nothing is sure', () => {
    const { records } = readText(
      group('A', 'cn: A') + group('B', 'cn: B') + group('B', 'msExchExpansionServerName: /o=x'),
    );
    expect(records.map(({ asked }) => asked)).toEqual([[], [], []]);
  });

  test('names that differ in case alone, or in where they are folded, are of one object', () => {
    const shown = 'objectClass: group\ncn: A\n\n';
    const { records } = readText(
      `dn: CN=A,DC=contoso,DC=com\n${shown}dn: CN=a,DC=con\n toso,DC=com\n${shown}`,
    );
    expect(records.map(({ asked }) => asked)).toEqual([[], []]);
  });

  test('objects of one name in several containers are several', () => {
    const { records } = readText(
      ['A', 'B', 'A,OU=C', 'B,OU=C'].map((name) => group(name, 'cn: x', 'mail: a@contoso.com')).join(''),
    );
    expect(records.map(({ asked }) => asked?.includes('mail'))).toEqual([true, true, true, true]);
  });

  test('the last object may have been cut', () => {
    const { records } = readText((group('A', 'cn: A') + group('B', 'cn: B')).trimEnd());
    expect(records.map(({ asked }) => asked !== undefined)).toEqual([true, false]);
  });
});

test.each([
  [['top', 'msExchConnector', 'mailGateway', 'msExchRoutingSMTPConnector'], 'SendConnector'],
  [['top', 'msExchConnector', 'mailGateway'], 'ForeignConnector'],
  [['ms-Exch-Exchange-Server'], 'ExchangeServer'],
  [['top', 'group'], 'DistributionGroup'],
  [['top', 'person', 'user'], null],
  [['constructor'], null],
])('class %j is %s', (classes, type) => {
  expect(objectTypeOfClasses(classes)).toBe(type);
});
