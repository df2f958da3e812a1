import { describe, expect, test } from 'vitest';
import {
  computer,
  configuration,
  connector,
  export55,
  mtaDn,
  recipient,
  replication,
  type Row55,
  sayings,
  serverDn,
} from '../support/export55.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const publicMdb = (server: string) => `${serverDn(server)}/cn=Microsoft Public MDB`;

/** Servers as the Active Directory Connector writes them. */
const versions = (servers: Readonly<Record<string, string>>) =>
  Object.entries(servers)
    .map(
      ([name, version]) => `
dn: CN=${name},CN=Servers,CN=Lyon,CN=Administrative Groups,CN=Northwind,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=northwind,DC=example
objectClass: msExchExchangeServer
cn: ${name}
serialNumber: Version 5.5 (Build ${version})
`,
    )
    .join('');
const SP4 = '2653.23: Service Pack 4';
const SAME = versions({ EX1: SP4, EX2: SP4 });

const duty = (name: string, attribute: string, server: string) =>
  configuration(name, { [attribute]: serverDn(server) });
/** EX1 and EX2 in Lyon, everything on EX2. More rows from line 12 on. */
const LYON = [
  computer('EX1'),
  computer('EX2'),
  configuration('Connections'),
  configuration('Directory Replication'),
  duty('Site-Addressing', 'RID-Server', 'EX2'),
  duty('DS Site Configuration', 'Off-Line-AB-Server', 'EX2'),
  duty('Information Store Site Configuration', 'Site-Folder-Server', 'EX2'),
  duty('Site Encryption Configuration', 'KM-Server', 'EX2'),
  recipient('dl', 'Board', { 'Home-MTA': mtaDn('EX2') }),
  recipient('Public-Folder', 'Sales', { 'Home-MDB': publicMdb('EX2') }),
];

const judgeRows = (rows: readonly Row55[], ldif = SAME) =>
  sayings(resultOf('Q189286', `${export55(...rows)}\n${ldif}`, { do: 'remove', server: 'EX1' }));
const judge = (...rows: readonly Row55[]) => judgeRows([...LYON, ...rows]);
/** Lyon with one of its rows replaced. */
const replacing = (row: Row55) =>
  judgeRows(LYON.map((it) => (it['Directory Name'] === row['Directory Name'] ? row : it)));

describe('Q189286', () => {
  test('C99: nothing is tied to the server', () => {
    expect(judge()).toEqual({
      outcome: 'pass',
      says: 'pass',
      objects: [],
      points: [['C99', 'pass', [2]]],
      steps: ['fix.delete'],
      missing: [],
    });
  });

  test('C1: connectors', () => {
    expect(
      judge(
        connector('Internet-Mail-Connector', 'Internet Mail Connector (EX1)', { 'Home-MTA': mtaDn('EX1') }),
        connector('RFC1006-X400-Link', 'To Paris', { 'Home-MTA': mtaDn('EX1') }),
        connector('RFC1006-X400-Link', 'To Rome', { 'Home-MTA': mtaDn('EX10') }),
      ),
    ).toMatchObject({
      outcome: 'fail',
      objects: ['Internet Mail Connector (EX1)', 'To Paris'],
      points: [
        ['C1', 'fail', [12]],
        ['C1', 'fail', [13]],
      ],
      steps: ['fix.backUp', 'fix.connectors', 'fix.delete'],
    });
  });

  test('C2: local and remote bridgehead', () => {
    expect(
      judge(
        replication('Paris', { 'Local-Bridge-Head': 'EX1' }),
        computer('PAR1', 'Paris'),
        replication('Lyon', { 'Local-Bridge-Head': 'PAR1', 'Remote-Bridge-Head': 'EX1' }, 'Paris'),
      ),
    ).toMatchObject({
      points: [
        ['C2', 'fail', [12]],
        ['C2', 'fail', [14]],
      ],
      steps: ['fix.backUp', 'fix.bridgeheads', 'fix.delete'],
    });
  });

  test.each([
    ['Site-Addressing', 'RID-Server', 6],
    ['DS Site Configuration', 'Off-Line-AB-Server', 7],
    ['Information Store Site Configuration', 'Site-Folder-Server', 8],
  ])('C3: %s', (name, attribute, line) => {
    expect(replacing(duty(name, attribute, 'EX1'))).toMatchObject({
      outcome: 'fail',
      points: [['C3', 'fail', [line]]],
      steps: ['fix.backUp', 'fix.duties', 'fix.delete'],
    });
  });

  test('C4: Key Management server', () => {
    expect(replacing(duty('Site Encryption Configuration', 'KM-Server', 'EX1'))).toMatchObject({
      points: [['C4', 'fail', [9]]],
      steps: ['fix.backUp', 'fix.keyManagement', 'fix.delete'],
    });
  });

  test('C5: a list that the server expands', () => {
    expect(judge(recipient('dl', 'Everyone', { 'Home-MTA': mtaDn('EX1') }))).toMatchObject({
      objects: ['Everyone'],
      points: [['C5', 'fail', [12]]],
      steps: ['fix.backUp', 'fix.lists', 'fix.delete'],
    });
  });

  test('C6: public folders, whose replicas only the administrator can see', () => {
    expect(judge(recipient('Public-Folder', 'Plans', { 'Home-MDB': publicMdb('EX1') }))).toMatchObject({
      outcome: 'warn',
      objects: ['Plans'],
      points: [['C6', 'warn', [12]]],
      steps: ['fix.backUp', 'fix.folders', 'fix.delete'],
    });
  });

  test('C7: the only server of the newest version', () => {
    expect(judgeRows(LYON, versions({ EX1: SP4, EX2: '2650.24: Service Pack 3' }))).toMatchObject({
      outcome: 'warn',
      objects: ['EX1'],
      points: [['C7', 'warn', [16]]],
      steps: ['fix.backUp', 'fix.version', 'fix.delete'],
    });
    expect(judgeRows(LYON, versions({ EX1: '2650.24: Service Pack 3', EX2: SP4 })).outcome).toBe('pass');
  });

  test('C8: versions, lists and folders that are not given', () => {
    expect(judgeRows(LYON, '')).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknown55',
      points: [['C8', 'unknown', []]],
      missing: ['point.C8Versions'],
    });
    expect(judgeRows(LYON.slice(0, 8))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.lists', 'common.lacks55.folders'],
    });
    expect(judge(recipient('dl', 'Everyone', {}))).toMatchObject({
      outcome: 'unknown',
      points: [['C8', 'unknown', [12]]],
      missing: ['point.C8'],
    });
  });

  test('C0: connectors, duties and the columns that tell of servers', () => {
    const { missing } = judgeRows([computer('EX1'), computer('EX2')]);
    expect(missing.slice(0, 6)).toEqual([
      'common.lacks55.connections',
      'common.lacks55.replication',
      ...Array<string>(4).fill('common.lacks55.object'),
    ]);
    expect(judge(connector('X400-Link', 'To Paris'), replication('Paris')).missing).toEqual([
      'common.lacks55.columns',
      'common.lacks55.columns',
    ]);
  });
});

everySentenceIsSaid('Q189286');
