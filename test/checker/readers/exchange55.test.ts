import { describe, expect, test } from 'vitest';
import { isExchange55Start, readExchange55 } from '../../../src/checker/readers/exchange55.ts';

const read = (paste: string, firstLine = 1) => readExchange55('topo.csv', paste.split('\n'), firstLine);

/** Properties of the nth object: name -> value. */
function values(paste: string, index = 0): Record<string, string> {
  const properties = read(paste).records[index]?.properties ?? [];
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

describe('directory export', () => {
  test('rows become records with their lines, columns in any order', () => {
    const { records, blocks, diagnostics } = read(
      [
        'Obj-Class,Home-MTA,Directory Name,Obj-Dist-Name',
        'Computer,,LYON-EX1,/o=Northwind/ou=Lyon/cn=Configuration/cn=Servers/cn=LYON-EX1',
        '',
        'MTA,,Microsoft MTA,/o=Northwind/ou=Lyon/cn=Configuration/cn=Servers/cn=LYON-EX1/cn=Microsoft MTA',
      ].join('\n'),
      40,
    );
    expect(records.map(({ type, format, line }) => ({ type, format, line }))).toEqual([
      { type: 'X55Object', format: 'exchange55-csv', line: 41 },
      { type: 'X55Object', format: 'exchange55-csv', line: 43 },
    ]);
    expect(records[0]?.properties[1]).toEqual({
      name: 'Home-MTA',
      value: '',
      items: null,
      complete: true,
      line: 41,
      lastLine: 41,
    });
    expect(blocks).toEqual([
      { format: 'exchange55-csv', fromLine: 40, toLine: 43, records: 2, what: 'X55Object' },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('separated by %s', (_, separator) => {
    const paste =
      ['Obj-Class', 'Directory Name', 'Obj-Dist-Name'].join(separator) +
      '\n' +
      ['Computer', 'EX1', '/o=N/ou=L'].join(separator);
    expect(values(paste)).toEqual({
      'Obj-Class': 'Computer',
      'Directory Name': 'EX1',
      'Obj-Dist-Name': '/o=N/ou=L',
    });
  });

  test('header in the schema spelling, with blanks after commas and a byte order mark', () => {
    expect(values('\uFEFFObj-Class, Common-Name, Obj-Dist-Name\nComputer, EX1, /o=N/ou=L')).toEqual({
      'Obj-Class': 'Computer',
      'Common-Name': 'EX1',
      'Obj-Dist-Name': '/o=N/ou=L',
    });
  });

  test('several values are joined by %, but not in a name', () => {
    const [record] = read(
      'Obj-Class,Directory Name,Obj-Dist-Name,Target-MTAs\nSite-Connector,100% Paris,/o=N/ou=L/cn=100% Paris,PARIS-EX1§1%PARIS-EX2§1',
    ).records;
    expect(record?.properties.map(({ items }) => items)).toEqual([
      null,
      null,
      null,
      ['PARIS-EX1§1', 'PARIS-EX2§1'],
    ]);
  });

  test('quoted values hold separators, quotes and line breaks; the row keeps its first line', () => {
    const paste = [
      'Obj-Class,Directory Name,Obj-Dist-Name,Admin Note',
      'X400-Link,"Lyon, Paris",/o=N/ou=L,"Remote contact: ""Jana""',
      'second line"',
      'Computer,EX1,/o=N/ou=L,',
    ].join('\n');
    expect(values(paste)).toMatchObject({
      'Directory Name': 'Lyon, Paris',
      'Admin Note': 'Remote contact: "Jana"\nsecond line',
    });
    expect(read(paste).records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [2, 3],
      [4, 4],
    ]);
  });

  test('a quote that is never closed costs one row, not the rest', () => {
    const { records, diagnostics } = read(
      'Obj-Class,Directory Name,Obj-Dist-Name\nComputer,"EX1,/o=N/ou=L\nComputer,EX2,/o=N/ou=L',
    );
    expect(records.map(({ line }) => line)).toEqual([2, 3]);
    expect(diagnostics).toEqual([]);
  });

  test('tombstones are dropped (KB Q239639)', () => {
    const paste = [
      'Obj-Class,Directory Name,Obj-Dist-Name,Is-Deleted',
      'Mailbox,Tombstoned,/o=Microsoft/ou=SiteName/cn=Recipients/cn=Tombstoned,1',
      'Mailbox,DavidR,/o=Microsoft/ou=SiteName/cn=Recipients/cn=DavidR',
    ].join('\n');
    const { records, diagnostics } = read(paste);
    expect(records.map(({ line }) => line)).toEqual([3]);
    expect(diagnostics).toEqual([]);
  });

  test('a 1 in the wrong column makes no tombstone', () => {
    expect(
      read('Obj-Class,Directory Name,Obj-Dist-Name,Is-Deleted\nX400-Link,Dupont, Jean,1,/o=N/ou=L').records,
    ).toHaveLength(1);
  });

  test('a short row lacks its last properties, a long one can not be trusted', () => {
    const paste =
      'Obj-Class,Directory Name,Obj-Dist-Name,Home-MTA\nComputer,EX1\nX400-Link,Dupont, Jean,/o=N/ou=L,/o=N';
    const { records, diagnostics } = read(paste);
    expect(records[0]?.properties.map(({ name }) => name)).toEqual(['Obj-Class', 'Directory Name']);
    expect(records[1]?.properties.map(({ complete }) => complete)).toEqual([true, false, false, false]);
    expect(diagnostics).toEqual([
      { line: 2, code: 'ragged-row', args: { expected: 4, found: 2 } },
      { line: 3, code: 'ragged-row', args: { expected: 4, found: 5 } },
    ]);
  });

  test('a cell that Excel cut at 255 characters', () => {
    const { records, diagnostics } = read(
      `Obj-Class,Directory Name,Obj-Dist-Name,Routing-List\nX400-Link,A,/o=N/ou=L,${'x'.repeat(255)}`,
    );
    expect(records[0]?.properties.at(-1)?.complete).toBe(false);
    expect(diagnostics).toEqual([{ line: 2, code: 'truncated-list', args: { property: 'Routing-List' } }]);
  });

  test('columns that objects are named and placed by are missed', () => {
    expect(read('Obj-Class\nMailbox').diagnostics).toEqual([
      { line: 1, code: 'missing-column', args: { property: 'Directory Name' } },
      { line: 1, code: 'missing-column', args: { property: 'Obj-Dist-Name' } },
    ]);
    expect(read('Directory Name,Home-MTA\nEX1,').diagnostics).toEqual([
      { line: 1, code: 'missing-column', args: { property: 'Obj-Class' } },
    ]);
  });

  test('several exports in one paste, each with its header', () => {
    const paste =
      'Obj-Class,Directory Name,Obj-Dist-Name\nComputer,EX1,/o=N/ou=L\nObj-Class;Obj-Dist-Name;Directory Name\nMTA;/o=N/ou=L;Microsoft MTA';
    expect(values(paste, 1)).toEqual({
      'Obj-Class': 'MTA',
      'Obj-Dist-Name': '/o=N/ou=L',
      'Directory Name': 'Microsoft MTA',
    });
  });
});

/** The shape of KB Q199412: long DNs broken over lines, multi-valued attributes, one object after the other. */
const ADMINDMP = `RFC1006-X400-Link   2/7/97  11:46 AM

Object-Class:   values: 4
     [1]   '2A864886F714010320'
     [2]   '2A864886F71401031D'
     [3]   '2A864886F714010333'
     [4]   '550600'
  Directory Name:   'To Paris'
  Admin Note:   'Remote contact: Jean d'Arcy'
  Obj-Dist-Name:   '/o=Northwind/ou=Lyon/cn=Configuration
                    /cn=Connections/cn=To Paris'
  Connected-Domains:   values: 1

     [1]   'Northwind§Paris§1§X400:c=FR;a= ;p=Northwind;o=Paris;'
  Home-MTA:   '/o=Northwind/ou=Lyon/cn=Configuration/cn=Servers/cn=LYON-EX1/cn=Microsoft MTA'
MTA   07.02.1997 11:57

  Directory Name:   'Microsoft MTA'`;

describe('Admindmp.txt', () => {
  test('objects, their classes and their properties with lines', () => {
    const { records, diagnostics } = read(ADMINDMP, 10);
    expect(records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [10, 24],
      [25, 27],
    ]);
    expect(records[0]?.properties.map(({ name, line }) => [name, line])).toEqual([
      ['Obj-Class', 10],
      ['Object-Class', 12],
      ['Directory Name', 17],
      ['Admin Note', 18],
      ['Obj-Dist-Name', 19],
      ['Connected-Domains', 21],
      ['Home-MTA', 24],
    ]);
    expect(values(ADMINDMP)).toMatchObject({
      'Obj-Class': 'RFC1006-X400-Link',
      'Admin Note': "Remote contact: Jean d'Arcy",
      'Obj-Dist-Name': '/o=Northwind/ou=Lyon/cn=Configuration/cn=Connections/cn=To Paris',
    });
    expect(records[0]?.properties[1]?.items).toEqual([
      '2A864886F714010320',
      '2A864886F71401031D',
      '2A864886F714010333',
      '550600',
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('lines before the first object are reported', () => {
    expect(read(`C:\\exchsrvr\\bin>type Admindmp.txt\n${ADMINDMP}`).diagnostics).toEqual([
      { line: 1, code: 'orphan-line', args: {} },
    ]);
  });
});

test.each([
  ['Obj-Class,Directory Name', true],
  ['"Obj-Class";"Directory Name"', true],
  ['RFC1006-X400-Link   2/7/97  11:46 AM', true],
  ['Site-Connector   1998-11-04  17:05', true],
  ['Name,Obj-Classes,Site', false],
  ['d-----        2/7/2024  11:46 AM                Setup', false],
  ['Identity : To Internet', false],
])('%s begins an export: %s', (line, begins) => {
  expect(isExchange55Start(line)).toBe(begins);
});
