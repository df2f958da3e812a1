import { describe, expect, test } from 'vitest';
import { evaluate, UnknownServerError } from '../../src/checker/evaluate.ts';
import { read } from '../../src/checker/read.ts';
import type { Scenario } from '../../src/checker/types.ts';
import { reportOf } from './support/paste.ts';

const CONNECTORS = `
[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers,AddressSpaces

Identity               : To Internet
SourceTransportServers : {EX01}
AddressSpaces          : {SMTP:*;1}
`;

const SERVERS = `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : EX02
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)

Name                : EX01
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
`;

/** A run of Setup on EX01; `more` begins on line 6. */
const log = (mode: string, version = '15.2.1748.10', ...more: readonly string[]) =>
  [
    'Starting Microsoft Exchange Server 2019 Setup',
    `Setup version: ${version}.`,
    `Command Line Parameter Name='mode', Value='${mode}'.`,
    "Setup will search for an Exchange Server object for the local machine with name 'EX01'.",
    'Performing Microsoft Exchange Server Prerequisite Check',
    ...more,
    'End of Setup',
  ]
    .map((line) => `[03/12/2026 09:12:03.0168] [0] ${line}`)
    .join('\n');

const evaluated = (id: string, value: 'True' | 'False') =>
  `Evaluated [Rule:${id}] [HasException:False] [Value:"${value}"] [ParentValue:"<NULL>"] [Thread:1] [Duration:00:00:00]`;

const several = (sources: Readonly<Record<string, string>>, scenario: Partial<Scenario> = {}) =>
  evaluate(
    read(
      Object.entries(sources).map(([name, text]) => ({ name, text })),
      {},
    ),
    scenario,
  );

/** `<outcome> <ID> <server>` of each result. */
/** Results in their order; of some checks only, where they are named. */
const lines = ({ results }: ReturnType<typeof reportOf>, ...ids: readonly string[]) =>
  results
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map(({ outcome, id, server }) => `${outcome} ${id} ${server ?? '-'}`);

describe('scenario', () => {
  test('without a word about it, a server is to be removed', () => {
    expect(reportOf(CONNECTORS).scenario).toEqual({ do: 'remove', server: null, to: null });
  });

  test.each([
    ['15.0.1497.2', '2013'],
    ['15.1.2507.6', '2016'],
    ['15.2.1748.10', '2019'],
    ['15.2.2562.17', 'SE'],
    ['16.0.1.0', null],
  ])('a setup log tells it: version %s is %s', (version, to) => {
    const { scenario } = reportOf(log('Install', version));
    expect(scenario).toMatchObject({ do: 'install', server: 'EX01', to, inferredFrom: { line: 3 } });
  });

  test('an uninstallation has no target version', () => {
    expect(reportOf(log('Uninstall')).scenario).toMatchObject({ do: 'remove', to: null });
  });

  test('given values win over the log', () => {
    const { scenario } = reportOf(log('Install'), { do: 'upgrade', server: 'EX09', to: 'SE' });
    expect(scenario).toEqual({ do: 'upgrade', server: 'EX09', to: 'SE' });
  });

  test('null counts as not given', () => {
    expect(reportOf(log('Install'), { do: null, server: null, to: null }).scenario).toMatchObject({
      do: 'install',
      server: 'EX01',
      to: '2019',
    });
  });

  test('a log whose mode can’t be told', () => {
    const report = reportOf(
      evaluated('RebootPending', 'False').replace(/^/, '[03/12/2026 09:12:03.0168] [1] '),
    );
    expect(report.scenario).toEqual({ do: null, server: null, to: null });
    expect(lines(report)).toEqual(['pass RebootPending -']);
  });

  test('an Exchange 5.5 export is about moving a server', () => {
    const paste = `Obj-Class,Directory Name,Obj-Dist-Name,Home-MTA
Computer,PAR1,/o=Contoso/ou=Paris/cn=Configuration/cn=Servers/cn=PAR1,
Computer,PAR2,/o=Contoso/ou=Paris/cn=Configuration/cn=Servers/cn=PAR2,
`;
    const report = reportOf(paste);
    expect(report.scenario.do).toBe('move-server');
    expect(report.servers).toEqual(['PAR1', 'PAR2']);
    expect(report.results.filter(({ id }) => !/^Q\d{6}$/.test(id))).toEqual([]);
    expect(lines(report, 'Q196413')).toEqual(['unknown Q196413 PAR1', 'unknown Q196413 PAR2']);
  });
});

describe('what is judged', () => {
  test('a log alone, nothing asked: Setup’s verdicts only', () => {
    expect(lines(reportOf(log('Uninstall', '15.2.1748.10', evaluated('RebootPending', 'False'))))).toEqual([
      'pass RebootPending EX01',
    ]);
  });

  test('a log alone, an action asked: the rules say what they need', () => {
    const report = reportOf(log('Uninstall'), { do: 'remove' });
    expect(lines(report, 'ServerIsSourceForSendConnector')).toEqual([
      'unknown ServerIsSourceForSendConnector EX01',
    ]);
    expect(new Set(report.results.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
  });

  test('of several runs in one log the last one counts', () => {
    const old = log('Install', '15.2.1748.10', evaluated('RebootPending', 'True'));
    const recent = log('Install', '15.2.1748.10', evaluated('RebootPending', 'False'));
    expect(lines(reportOf(`${old}\n${recent}`))).toEqual(['pass RebootPending EX01']);
  });

  test('logs of two servers each count', () => {
    const first = log('Install', '15.2.1748.10', evaluated('RebootPending', 'False'));
    const second = first.replaceAll('EX01', 'EX02');
    expect(lines(several({ 'a.log': first, 'b.log': second }))).toEqual([
      'pass RebootPending EX01',
      'pass RebootPending EX02',
    ]);
  });

  test('the matrix: every server, the worst outcome first, then servers and rules in order', () => {
    const report = reportOf(CONNECTORS + SERVERS);
    expect(report.servers).toEqual(['EX02', 'EX01']);
    const ids = ['ServerIsSourceForSendConnector', 'ServerIsGroupExpansionServer'];
    expect(lines(report, ...ids)).toEqual([
      'fail ServerIsSourceForSendConnector EX01',
      'unknown ServerIsGroupExpansionServer EX02',
      'unknown ServerIsGroupExpansionServer EX01',
      'pass ServerIsSourceForSendConnector EX02',
    ]);
  });

  test('one server', () => {
    const report = reportOf(CONNECTORS + SERVERS, { do: 'remove', server: 'ex02.contoso.com' });
    expect(report.scenario.server).toBe('EX02');
    const servers = new Set(report.results.map(({ server }) => server));
    // null: what concerns the account or the organization.
    expect(servers).toEqual(new Set(['EX02', null]));
  });

  test('no server named anywhere: unknown, with the command that names them', () => {
    const report = reportOf(`
[PS] C:\\>Get-DistributionGroup | fl Name,ExpansionServer

Name            : All Staff
ExpansionServer :
`);
    const result = report.results.find(({ id }) => id === 'ServerIsGroupExpansionServer');
    expect(result).toMatchObject({
      server: null,
      outcome: 'unknown',
      summary: { key: 'common.noServer' },
    });
    expect(result?.missing[0]?.command).toMatch(/^Get-ExchangeServer \| Format-List Name,/);
  });

  test('nothing to read, nothing asked: no result', () => {
    expect(reportOf('').results).toEqual([]);
  });

  test('the same input gives the same report, byte for byte', () => {
    const paste = CONNECTORS + SERVERS;
    expect(JSON.stringify(reportOf(paste))).toBe(JSON.stringify(reportOf(paste)));
  });
});

describe('the same check from our rule and from Setup', () => {
  const ID = 'ServerIsSourceForSendConnector';
  const message = 'This server is the source of a Send connector.';
  const uninstall = (...rules: readonly string[]) => log('Uninstall', '15.1.2507.6', ...rules);
  const of = (paste: string, setup: string) =>
    several({ 'connectors.txt': paste, 'setup.log': setup })
      .results.filter(({ id }) => id === ID)
      .map(
        ({ outcome, origin, evidence }) =>
          `${outcome} ${origin} ${evidence.map(({ source }) => source).join(' ')}`,
      );
  const elsewhere = CONNECTORS.replace('EX01', 'EX02');
  const failed = `Failed [Rule:${ID}] [Message:${message}]`;

  test('Setup’s fail stands in for our pass', () => {
    expect(of(elsewhere, uninstall(failed))).toEqual(['fail setup-log setup.log']);
  });

  test('Setup’s pass stands in for our unknown', () => {
    expect(of(SERVERS, uninstall(evaluated(ID, 'False')))).toEqual(['pass setup-log setup.log']);
  });

  test('our fail stays, and Setup’s lines confirm it', () => {
    expect(of(CONNECTORS, uninstall(failed))).toEqual(['fail rule connectors.txt setup.log']);
  });

  test('our fail and Setup’s pass are both kept', () => {
    expect(of(CONNECTORS, uninstall(evaluated(ID, 'False')))).toEqual([
      'fail rule connectors.txt',
      'pass setup-log setup.log',
    ]);
  });

  test('True without a message isn’t a verdict: it adds nothing to our fail', () => {
    expect(of(CONNECTORS, uninstall(evaluated(ID, 'True')))).toEqual(['fail rule connectors.txt']);
  });

  test('True without a message contradicts our pass', () => {
    expect(of(elsewhere, uninstall(evaluated(ID, 'True')))).toEqual([
      'unknown setup-log setup.log',
      'pass rule ',
    ]);
  });

  test('a verdict on another server leaves ours alone', () => {
    const other = uninstall(failed).replaceAll("name 'EX01'", "name 'EX02'");
    const results = several({ 'a.txt': CONNECTORS + SERVERS, 'b.log': other }, { do: 'remove' }).results;
    expect(
      results
        .filter(({ id }) => id === ID)
        .map(({ server, outcome, origin }) => `${server} ${outcome} ${origin}`),
    ).toEqual(['EX02 fail setup-log', 'EX01 fail rule']);
  });
});

describe('a server that isn’t there', () => {
  const asking =
    (server: string, paste = SERVERS) =>
    () =>
      reportOf(paste, { do: 'remove', server });

  test('with server records: refused, with the closest name', () => {
    expect(asking('EX1')).toThrow(UnknownServerError);
    try {
      asking('XE01')();
    } catch (error) {
      expect(error).toMatchObject({
        name: 'UnknownServerError',
        name_: 'XE01',
        known: ['EX02', 'EX01'],
        suggestion: 'EX01',
      });
    }
  });

  test('nothing close: no suggestion', () => {
    try {
      asking('MAILBOX9')();
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name_: 'MAILBOX9', suggestion: null });
    }
  });

  test('a server that is only to be installed can’t be there yet', () => {
    expect(reportOf(SERVERS, { do: 'install', server: 'EX99' }).scenario.server).toBe('EX99');
  });

  test('without server records: a diagnostic on line 1, and the rules go on', () => {
    const report = reportOf(CONNECTORS, { do: 'remove', server: 'EX99' });
    expect(report.sources[0]?.diagnostics).toEqual([
      { line: 1, code: 'server-not-named', args: { server: 'EX99' } },
    ]);
    expect(lines(report)).toContain('pass ServerIsSourceForSendConnector EX99');
  });

  test('named by a connector alone, it is there', () => {
    expect(reportOf(CONNECTORS, { do: 'remove', server: 'ex01' }).sources[0]?.diagnostics).toEqual([]);
  });
});
