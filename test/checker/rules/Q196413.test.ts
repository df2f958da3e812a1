import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExchange55 } from '../../../src/checker/readers/exchange55.ts';
import type { Answer } from '../../../src/checker/rule.ts';
import { Q196413 } from '../../../src/checker/rules/Q196413.ts';
import { buildSites55 } from '../../../src/checker/topology/exchange55.ts';
import { everySentenceIsSaid, noteSaid } from '../support/said.ts';
import type { Point } from '../../../src/checker/types.ts';

const LYON = '/o=Northwind/ou=Lyon/cn=Configuration';
const PARIS = '/o=Northwind/ou=Paris/cn=Configuration';
const TO_PARIS = 'Northwind§Paris§1§X400:c=FR;a= ;p=Northwind;o=Paris;';

const HEADER =
  'Obj-Class,Directory Name,Obj-Dist-Name,Home-MTA,Connected-Domains,Routing-List,Local-Bridge-Head,Remote-Site,Responsible-Local-DXA';
const EX1 = `Computer,EX1,${LYON}/cn=Servers/cn=EX1,,,,,,`;
const EX2 = `Computer,EX2,${LYON}/cn=Servers/cn=EX2,,,,,,`;
const CONNECTIONS = `Container,Connections,${LYON}/cn=Connections,,,,,,`;
const REPLICATION = `Container,Directory Replication,${LYON}/cn=Directory Replication,,,,,,`;

const mta = (server: string) => (server === '' ? '' : `${LYON}/cn=Servers/cn=${server}/cn=Microsoft MTA`);
const connector = (className: string, name: string, server: string, domains = '', spaces = '') =>
  `${className},${name},${LYON}/cn=Connections/cn=${name},${mta(server)},${domains},${spaces},,,`;
const replicationToParis = (server: string) =>
  `Replication-Connector,Replication to Paris,${LYON}/cn=Directory Replication/cn=Replication to Paris,,,,${server},/o=Northwind/ou=Paris,`;

function judge(server: string, lines: readonly string[]): Answer {
  const { records } = readExchange55('topo.csv', lines, 1);
  const answer = Q196413.judge({
    server,
    scenario: { do: 'move-server', server, to: null },
    topology: {
      records,
      listed: new Set(),
      emptyMailboxLists: new Set(),
      servers: [],
      connectors: [],
      groups: [],
      runs: [],
      sites55: buildSites55(records),
      shellErrors: [],
    },
  });
  noteSaid({ severity: 'error', ...answer, id: 'Q196413' });
  return answer;
}

/** [case, outcome, key, lines of the evidence] of each point, those that hold of every move left out. */
function pointsOf({ points }: Answer): readonly (readonly unknown[])[] {
  const summary = ({ case: name, outcome, text, evidence }: Point) => [
    name,
    outcome,
    'key' in text ? text.key : text.verbatim,
    evidence.map(({ line }) => line),
  ];
  return (points ?? []).filter((point) => point.case !== 'always').map(summary);
}

const keysOf = (messages: readonly { readonly text: Point['text'] }[]) =>
  messages.map(({ text }) => ('key' in text ? text.key : text.verbatim));
const stepsOf = ({ fix }: Answer) => keysOf(fix);
const missingOf = ({ missing }: Answer) => missing.map(({ what }) => what);

/** EX1 and EX2 in Lyon, with containers, so that only the rows under test decide. From line 6 on. */
const withOthers = (...rows: readonly string[]) =>
  judge('EX1', [HEADER, EX1, EX2, CONNECTIONS, REPLICATION, ...rows]);
/** EX1 alone in Lyon. From line 5 on. */
const asLast = (...rows: readonly string[]) => judge('EX1', [HEADER, EX1, CONNECTIONS, REPLICATION, ...rows]);

describe('other servers stay in the site', () => {
  test('C99: nothing is tied to the server', () => {
    const answer = withOthers(
      connector('RFC1006-X400-Link', 'To Paris', 'EX2', TO_PARIS),
      replicationToParis('EX2'),
    );
    expect(answer).toMatchObject({
      outcome: 'pass',
      summary: { key: 'pass', args: { server: 'EX1', site: 'Lyon' } },
      fix: [],
      missing: [],
    });
    expect(pointsOf(answer)).toEqual([['C99', 'pass', 'point.C99', [2]]]);
  });

  test('every answer says what holds of every move', () => {
    const always = withOthers().points?.filter((point) => point.case === 'always') ?? [];
    expect(keysOf(always)).toEqual(['point.reconfigure', 'point.servicePack']);
    expect(always.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
  });

  test.each([
    ['Site-Connector', 'To Paris'],
    ['RFC1006-X400-Link', 'To Paris'],
    ['TP4-X400-Link', 'To Paris'],
    ['RAS-X400-Link', 'Dial Paris'],
    ['Internet-Mail-Connector', 'Internet Mail Connector (EX1)'],
    ['Mail-Gateway', 'MS Mail AppleTalk'],
    ['Mail-Gateway', 'cc:Mail Connector (EX1)'],
    ['Mail-Gateway', 'Connector for Lotus Notes (EX1)'],
    ['Mail-Gateway', 'Connector for Novell GroupWise (EX1)'],
    ['Mail-Gateway', 'Connector for SNADS (EX1)'],
    ['Mail-Gateway', 'Connector for PROFS (EX1)'],
  ])('C2: %s "%s" on the server', (className, name) => {
    const answer = withOthers(connector(className, name, 'EX1'));
    expect(answer).toMatchObject({
      outcome: 'fail',
      summary: { key: 'fail', args: { objects: [name], count: 1 } },
    });
    expect(pointsOf(answer)).toEqual([['C2', 'fail', 'point.C2', [6]]]);
    expect(answer.evidence).toEqual([
      { source: 'topo.csv', line: 6, text: connector(className, name, 'EX1') },
    ]);
    expect(stepsOf(answer)).toEqual(['fix.help', 'fix.routes']);
    expect(answer.fix[1]?.text).toMatchObject({ args: { servers: ['EX2'], objects: [name] } });
  });

  test('EX1 is not EX10', () => {
    const lines = [HEADER, EX1, EX1.replaceAll('EX1', 'EX10'), CONNECTIONS, REPLICATION];
    const row = connector('Internet-Mail-Connector', 'Internet Mail Connector (EX10)', 'EX10');
    expect(judge('EX1', [...lines, row]).outcome).toBe('pass');
    expect(judge('ex10', [...lines, row]).outcome).toBe('fail');
  });

  test('C3: local bridgehead of a directory replication connector', () => {
    const answer = withOthers(replicationToParis('EX1'));
    expect(pointsOf(answer)).toEqual([['C3', 'fail', 'point.C3', [6]]]);
    expect(stepsOf(answer)).toEqual(['fix.help', 'fix.replication']);
  });

  test('C4: MS Mail connector, to be uninstalled here before it is installed elsewhere', () => {
    const answer = withOthers(connector('MS-Mail-Connector', 'MS Mail Connector (EX1)', 'EX1'));
    expect(pointsOf(answer)).toEqual([['C4', 'fail', 'point.C4', [6]]]);
    expect(stepsOf(answer)).toEqual(['fix.help', 'fix.msMailUninstall', 'fix.msMailInstall', 'fix.adminsch']);
  });

  test('C4a: MS Mail connector on both: the order was reversed', () => {
    const answer = withOthers(
      connector('MS-Mail-Connector', 'MS Mail Connector (EX1)', 'EX1'),
      connector('MS-Mail-Connector', 'MS Mail Connector (EX2)', 'EX2'),
    );
    expect(pointsOf(answer)).toEqual([
      ['C4', 'fail', 'point.C4', [6]],
      ['C4a', 'fail', 'point.C4a', [6, 7]],
    ]);
    expect(answer.summary).toMatchObject({ args: { objects: ['MS Mail Connector (EX1)'] } });
    expect(stepsOf(answer)).toEqual(['fix.help', 'fix.msMailUninstall', 'fix.adminsch']);
  });

  test('C4b: Adminsch on the server, the MS Mail connector not', () => {
    const adminsch = (server: string) =>
      `Mailbox-Agent,ADMINSCH,/o=Northwind/ou=Lyon/cn=Recipients/cn=ADMINSCH,${mta(server)},,,,,`;
    const msMail = connector('MS-Mail-Connector', 'MS Mail Connector (EX2)', 'EX2');
    const answer = withOthers(msMail, adminsch('EX1'));
    expect(answer).toMatchObject({
      outcome: 'warn',
      summary: { key: 'warn', args: { objects: ['ADMINSCH'], count: 1 } },
    });
    expect(pointsOf(answer)).toEqual([['C4b', 'warn', 'point.C4b', [7]]]);
    expect(withOthers(msMail, adminsch('EX2')).outcome).toBe('pass');
  });

  test('C5: Site Connector that any server may use', () => {
    const answer = withOthers(connector('Site-Connector', 'Site Connector (Paris)', ''));
    expect(answer.outcome).toBe('warn');
    expect(pointsOf(answer)).toEqual([['C5', 'warn', 'point.C5', [6]]]);
    expect(stepsOf(answer)).toEqual(['fix.anyServer']);
  });
});

describe('last server of the site', () => {
  const toParis = (spaces = '') => connector('RFC1006-X400-Link', 'To Paris', 'EX1', TO_PARIS, spaces);

  test('C6 and C7: directory replication and what carries it may stay', () => {
    const answer = asLast(replicationToParis('EX1'), toParis('X400:c=FR;a= ;p=Northwind;o=Paris;;1'));
    expect(answer).toMatchObject({
      outcome: 'pass',
      summary: { key: 'passLast', args: { objects: ['Replication to Paris', 'To Paris'] } },
      fix: [],
    });
    expect(pointsOf(answer)).toEqual([
      ['C6', 'pass', 'point.C6', [5]],
      ['C7', 'pass', 'point.C7', [6, 5]],
    ]);
  });

  test('C7: a Site Connector without a server of its own carries it too', () => {
    const answer = asLast(
      replicationToParis('EX1'),
      connector('Site-Connector', 'Site Connector (PARIS)', ''),
    );
    expect(pointsOf(answer)).toEqual([
      ['C6', 'pass', 'point.C6', [5]],
      ['C7', 'pass', 'point.C7', [6, 5]],
    ]);
  });

  test('C7a: it serves foreign address spaces as well', () => {
    const answer = asLast(
      replicationToParis('EX1'),
      toParis('X400:c=FR;a= ;p=Northwind;o=Paris;;1%X400:c=FR;a=Atlas;p=Fabrikam;;1'),
    );
    expect(answer.outcome).toBe('warn');
    expect(pointsOf(answer).at(-1)).toEqual(['C7a', 'warn', 'point.C7a', [6]]);
    expect(answer.points?.find((point) => point.case === 'C7a')?.text).toMatchObject({
      args: { spaces: ['X400:c=FR;a=Atlas;p=Fabrikam;'] },
    });
    expect(stepsOf(answer)).toEqual(['fix.foreignRoutes']);
  });

  test.each([
    ['Internet-Mail-Connector', 'Internet Mail Connector (EX1)'],
    ['MS-Mail-Connector', 'MS Mail Connector (EX1)'],
    ['Mail-Gateway', 'cc:Mail Connector (EX1)'],
  ])('C8: %s that carries no replication', (className, name) => {
    const answer = asLast(replicationToParis('EX1'), toParis(), connector(className, name, 'EX1'));
    expect(answer).toMatchObject({ outcome: 'fail', summary: { args: { objects: [name] } } });
    expect(pointsOf(answer)).toEqual([
      ['C6', 'pass', 'point.C6', [5]],
      ['C7', 'pass', 'point.C7', [6, 5]],
      ['C8', 'fail', 'point.C8', [7]],
    ]);
    expect(stepsOf(answer)).toEqual(['fix.help', 'fix.removeOthers']);
  });

  test('C9: without a directory replication connector none is exempt', () => {
    const answer = asLast(toParis());
    expect(answer.outcome).toBe('fail');
    expect(pointsOf(answer)).toEqual([
      ['C8', 'fail', 'point.C8', [5]],
      ['C9', 'fail', 'point.C9', [5]],
    ]);
  });

  test('C9: then the sites that it connects to do not matter', () => {
    const row = connector('RFC1006-X400-Link', 'To Paris', 'EX1').split(',').slice(0, 4).join(',');
    expect(pointsOf(asLast(row)).map(([name]) => name)).toEqual(['C8', 'C9']);
  });

  test('what names no server runs on the only one', () => {
    expect(
      pointsOf(asLast(replicationToParis(''), connector('Mail-Gateway', 'cc:Mail Connector', ''))),
    ).toEqual([
      ['C6', 'pass', 'point.C6', [5]],
      ['C8', 'fail', 'point.C8', [6]],
    ]);
  });

  test('nothing installed', () => {
    expect(pointsOf(asLast())).toEqual([['C99', 'pass', 'point.C99', [2]]]);
  });
});

describe('last or not', () => {
  const fax = connector('Mail-Gateway', 'Fax Gateway (EX1)', 'EX1', '', 'FAX:*;1');

  test('C1: third-party gateway, known by its address type; reported once', () => {
    for (const [answer, line] of [
      [withOthers(fax), 6],
      [asLast(replicationToParis('EX1'), fax), 6],
    ] as const) {
      expect(answer.outcome).toBe('fail');
      expect(pointsOf(answer).filter(([name]) => name !== 'C6')).toEqual([
        ['C1', 'fail', 'point.C1', [line]],
      ]);
      expect(stepsOf(answer)).toEqual(['fix.help', 'fix.gateways']);
    }
  });

  test('C11: gateway of unknown make, on the server it is a connector all the same', () => {
    const answer = withOthers(connector('Mail-Gateway', 'Gateway1', 'EX1', '', 'SMTP:*.example;1'));
    expect(pointsOf(answer)).toEqual([
      ['C2', 'fail', 'point.C2', [6]],
      ['C11', 'warn', 'point.C11', [6]],
    ]);
    expect(stepsOf(answer)).toEqual(['fix.help', 'fix.vendor', 'fix.routes']);
  });

  test.each([
    ['Calendar-Connector', 'Calendar Connector (EX1)'],
    ['Newsfeed', 'Newsfeed nntp.example'],
  ])('C2a: %s', (className, name) => {
    for (const answer of [
      withOthers(connector(className, name, 'EX1')),
      asLast(replicationToParis('EX1'), connector(className, name, 'EX1')),
    ]) {
      expect(answer.outcome).toBe('warn');
      expect(pointsOf(answer)).toContainEqual(['C2a', 'warn', 'point.C2a', [6]]);
      expect(stepsOf(answer)).toEqual(['fix.review']);
    }
  });

  test('C2b: no server can be told', () => {
    const answer = withOthers(connector('RFC1006-X400-Link', 'To Paris', ''));
    expect(answer.outcome).toBe('warn');
    expect(pointsOf(answer)).toEqual([['C2b', 'warn', 'point.C2bHome', [6]]]);
  });

  test('C2b: the class is unknown, unless another server has it', () => {
    expect(pointsOf(withOthers(connector('Something-New', 'Something', 'EX1')))).toEqual([
      ['C2b', 'warn', 'point.C2bType', [6]],
    ]);
    expect(pointsOf(withOthers(connector('Something-New', 'Something', '')))).toEqual([
      ['C2b', 'warn', 'point.C2bType', [6]],
    ]);
    expect(withOthers(connector('Something-New', 'Something', 'EX2')).outcome).toBe('pass');
  });

  test('C10: dirsync objects go before the MS Mail connector', () => {
    const dirsync = (className: string, name: string, server: string) =>
      `${className},${name},${LYON}/cn=Connections/cn=${name},,,,,,${LYON}/cn=Servers/cn=${server}/cn=Microsoft DXA`;
    const answer = withOthers(
      connector('MS-Mail-Connector', 'MS Mail Connector (EX1)', 'EX1'),
      dirsync('DXA-Site-Server', 'Dirsync Server', 'EX1'),
      dirsync('Remote-DXA', 'PO1 Requestor', 'EX1'),
      dirsync('DX-Requestor', 'Requestor', 'EX2'),
    );
    expect(pointsOf(answer)).toEqual([
      ['C4', 'fail', 'point.C4', [6]],
      ['C10', 'warn', 'point.C10', [7]],
      ['C10', 'warn', 'point.C10', [8]],
    ]);
    expect(stepsOf(answer).slice(0, 3)).toEqual(['fix.help', 'fix.dirsync', 'fix.msMailUninstall']);
  });

  test('C12: connectors of other sites that point at the server', () => {
    const answer = judge('EX1', [
      'Obj-Class,Directory Name,Obj-Dist-Name,Home-MTA,Target-MTAs,Local-Bridge-Head,Remote-Bridge-Head,Remote-Site',
      `Computer,EX1,${LYON}/cn=Servers/cn=EX1,,,,,`,
      `Computer,EX2,${LYON}/cn=Servers/cn=EX2,,,,,`,
      `Container,Connections,${LYON}/cn=Connections,,,,,`,
      `Container,Directory Replication,${LYON}/cn=Directory Replication,,,,,`,
      `Replication-Connector,Replication to Lyon,${PARIS}/cn=Directory Replication/cn=Replication to Lyon,,,PARIS-EX1,EX1,/o=Northwind/ou=Lyon`,
      `Site-Connector,Site Connector (Lyon),${PARIS}/cn=Connections/cn=Site Connector (Lyon),,EX2§1%EX1§5,,,`,
      `Site-Connector,Old,${PARIS}/cn=Connections/cn=Old,,EX10§1,,,`,
    ]);
    expect(answer.outcome).toBe('warn');
    expect(pointsOf(answer)).toEqual([
      ['C12', 'warn', 'point.C12Replication', [6]],
      ['C12', 'warn', 'point.C12Target', [7]],
    ]);
    expect(stepsOf(answer)).toEqual(['fix.otherSites']);
  });
});

describe('C0: what the export lacks is never a pass', () => {
  const COMMAND = 'c:\\exchsrvr\\bin\\admin.exe /e c:\\topo.csv /o c:\\topo.ini';

  test('the site of the server', () => {
    for (const answer of [judge('EX1', []), judge('EX3', [HEADER, EX1, EX2, CONNECTIONS, REPLICATION])]) {
      expect(answer).toMatchObject({ outcome: 'unknown', summary: { key: 'unknown' }, fix: [] });
      expect(answer.missing).toMatchObject([{ what: { key: 'common.lacks55.site' }, command: COMMAND }]);
      expect(pointsOf(answer)).toEqual([['C0', 'unknown', 'common.lacks55.site', []]]);
    }
  });

  test('the connectors and the directory replication connectors', () => {
    const answer = judge('EX1', [HEADER, EX1, EX2]);
    expect(answer.outcome).toBe('unknown');
    expect(missingOf(answer)).toMatchObject([
      { key: 'common.lacks55.connections' },
      { key: 'common.lacks55.replication' },
    ]);
  });

  test('the servers of the site: a dump of one connector', () => {
    const answer = judge('LYON-EX1', [
      'RFC1006-X400-Link   2/7/97  11:46 AM',
      "  Directory Name:   'To Paris'",
      `  Obj-Dist-Name:   '${LYON}/cn=Connections/cn=To Paris'`,
      `  Home-MTA:   '${mta('LYON-EX1')}'`,
    ]);
    expect(answer.outcome).toBe('unknown');
    expect(missingOf(answer).map((what) => 'key' in what && what.key)).toEqual([
      'common.lacks55.siteServers',
      'common.lacks55.connections',
      'common.lacks55.replication',
    ]);
  });

  test('servers that other objects name and the export does not list', () => {
    const answer = asLast(connector('RFC1006-X400-Link', 'To Paris', 'EX7'));
    expect(missingOf(answer)).toMatchObject([{ key: 'common.lacks55.siteServers' }]);
    expect(
      judge('EX1', [
        HEADER,
        CONNECTIONS,
        REPLICATION,
        connector('X400-Link', 'A', 'EX1'),
        connector('X400-Link', 'B', 'EX2'),
      ]).outcome,
    ).toBe('fail');
  });

  test('the columns that tell the server of a connector', () => {
    const answer = judge('EX1', [
      'Obj-Class,Directory Name,Obj-Dist-Name',
      ...[EX1, EX2, CONNECTIONS, REPLICATION].map((row) => row.replace(/,+$/, '')),
      `RFC1006-X400-Link,To Paris,${LYON}/cn=Connections/cn=To Paris`,
    ]);
    expect(answer.outcome).toBe('unknown');
    expect(missingOf(answer)).toEqual([
      {
        key: 'common.lacks55.columns',
        args: { columns: ['Home-Server', 'Home-MTA'], objects: ['To Paris'] },
      },
    ]);
  });

  test('the local bridgehead of a directory replication connector', () => {
    expect(missingOf(withOthers(replicationToParis('')))).toMatchObject([
      { args: { columns: ['Local-Bridge-Head'] } },
    ]);
  });

  test('which sites a connector of the last server connects to, and what else it serves', () => {
    const short = (row: string) => row.split(',').slice(0, 4).join(',');
    const answer = asLast(
      replicationToParis('EX1'),
      short(connector('RFC1006-X400-Link', 'To Paris', 'EX1')),
    );
    expect(answer.outcome).toBe('unknown');
    expect(missingOf(answer)).toMatchObject([
      { args: { columns: ['Connected-Domains'], objects: ['To Paris'] } },
    ]);
    const unnamed = asLast(replicationToParis('EX1'), short(connector('Site-Connector', 'Line 1', '')));
    expect(missingOf(unnamed)).toMatchObject([{ args: { columns: ['Domain-Name'] } }]);
    const served = connector('RFC1006-X400-Link', 'To Paris', 'EX1', TO_PARIS)
      .split(',')
      .slice(0, 5)
      .join(',');
    expect(missingOf(asLast(replicationToParis('EX1'), served))).toMatchObject([
      { args: { columns: ['Routing-List'] } },
    ]);
  });

  test('the Adminsch mailbox, where the MS Mail connector is on a server that stays', () => {
    const answer = withOthers(connector('MS-Mail-Connector', 'MS Mail Connector (EX2)', 'EX2'));
    expect(answer.outcome).toBe('unknown');
    expect(missingOf(answer)).toMatchObject([{ key: 'common.lacks55.adminsch' }]);
  });

  test('the server that answers for a dirsync object', () => {
    const answer = withOthers(
      `DXA-Site-Server,Dirsync Server,${LYON}/cn=Connections/cn=Dirsync Server,,,,,,`,
    );
    expect(missingOf(answer)).toMatchObject([
      { args: { columns: ['Responsible-Local-DXA'], objects: ['Dirsync Server'] } },
    ]);
  });

  test('a failure is one whatever is missing', () => {
    const answer = judge('EX1', [
      HEADER,
      EX1,
      EX2,
      connector('Internet-Mail-Connector', 'Internet Mail Connector (EX1)', 'EX1'),
    ]);
    expect(answer.outcome).toBe('fail');
    expect(pointsOf(answer)).toEqual([
      ['C0', 'unknown', 'common.lacks55.replication', []],
      ['C2', 'fail', 'point.C2', [4]],
    ]);
  });
});

test.each(['fails', 'passes', 'unknown'])('the sample %s.csv of the article', (name) => {
  const outcomes: Readonly<Record<string, string>> = { fails: 'fail', passes: 'pass', unknown: 'unknown' };
  const sample = readFileSync(`content/Q196413/samples/${name}.csv`, 'utf8');
  expect(judge('LYON-EX1', sample.trimEnd().split('\n')).outcome).toBe(outcomes[name]);
});

everySentenceIsSaid('Q196413');
