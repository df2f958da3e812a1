import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { describeMinimumRule, serverList, shown } from './coexistenceCases.ts';

const ID = 'E16E15CoexistenceMinVersionRequirement';
const of = (build: string, to: '2016' | '2019' | 'SE') =>
  judge(ID, serverList(['EX13', shown(build)]), { do: 'install', to });

describeMinimumRule({
  id: ID,
  product: '2013',
  to: '2016',
  notIn: ['2013'],
  roles: 'Mailbox, ClientAccess',
  tooOld: '15.0.1130.6',
  enough: ['15.0.1130.7', '15.0.1130.8'],
});

describe('Exchange 2019', () => {
  test.each([
    ['15.0.1130.6', 'fail', 'fail'],
    ['15.0.1130.7', 'unknown', 'unknownBetween'],
    ['15.0.1395.3', 'unknown', 'unknownBetween'],
    ['15.0.1395.4', 'unknown', 'unknownMedia'],
    ['15.0.1497.2', 'unknown', 'unknownMedia'],
  ])('%s: %s, as long as the cumulative update isn’t known', (build, outcome, says) => {
    expect(of(build, '2019')).toEqual({ outcome, says, lines: [5] });
  });

  test('the media tells the cumulative update', () => {
    const paste = serverList(['EX13', shown('15.0.1497.2')]);
    const { missing } = resultOf(ID, paste, { do: 'install', to: '2019' });
    expect(missing.map(({ command }) => command)).toEqual([
      "(Get-Item '<media>\\Setup\\ServerRoles\\Common\\ExSetup.exe').VersionInfo.ProductVersion",
    ]);
  });

  test('no Exchange 2013 server: nothing to ask', () => {
    expect(of('15.1.2507.6', '2019')).toEqual({
      outcome: 'pass',
      says: 'common.coexistence.none',
      lines: [],
    });
  });

  /** A log of Setup that stopped before it looked at other servers, then the servers; their version on line 11. */
  const withLog = (setup: string, build: string) => `
[05/14/2024 09:00:00.0016] [0] **********************************************
[05/14/2024 09:00:00.0016] [0] Starting Microsoft Exchange Server 2019 Setup
[05/14/2024 09:00:00.0016] [0] **********************************************
[05/14/2024 09:00:00.0032] [0] Setup version: ${setup}.
[05/14/2024 09:00:00.0048] [0] Command Line Parameter Name='mode', Value='Install'.

${serverList(['EX13', shown(build)])}`;

  test.each([
    ['15.2.1544.4', '15.0.1497.2', 'pass', 'common.coexistence.pass'],
    ['15.2.1544.4', '15.0.1395.3', 'unknown', 'unknownBetween'],
    ['15.2.1748.9', '15.0.1395.4', 'pass', 'common.coexistence.pass'],
    ['15.2.1748.10', '15.0.1497.2', 'fail', 'failRefused'],
  ])('Setup %s of a log, Exchange 2013 %s: %s', (setup, build, outcome, says) => {
    expect(judge(ID, withLog(setup, build), {})).toMatchObject({ outcome, says });
  });

  test('an administrator who chooses may have other media than the log', () => {
    expect(judge(ID, withLog('15.2.1544.4', '15.0.1497.2'), { do: 'install', to: '2019' })).toMatchObject({
      outcome: 'unknown',
      says: 'unknownMedia',
    });
  });
});

describe('Exchange SE accepts none', () => {
  test.each(['15.0.516.32', '15.0.1497.2'])('%s', (build) => {
    expect(of(build, 'SE')).toEqual({ outcome: 'fail', says: 'failRefused', lines: [5] });
  });

  test('other versions pass', () => {
    expect(of('15.1.2507.6', 'SE')).toMatchObject({ outcome: 'pass', says: 'common.coexistence.none' });
    expect(of('15.2.1748.10', 'SE')).toMatchObject({ outcome: 'pass', says: 'common.coexistence.none' });
  });

  test('the fix: move off and uninstall instead of update', () => {
    const result = resultOf(ID, serverList(['EX13', shown('15.0.1497.2')]), { do: 'upgrade', to: 'SE' });
    expect(result.fix.map(({ text }) => ('key' in text ? text.key : ''))).toEqual([
      'common.coexistence.fix.listServers',
      'fix.moveOff',
      'fix.uninstall',
      'common.coexistence.fix.leftover',
      'common.coexistence.fix.replicate',
    ]);
    expect(commandsOf(result).at(-1)).toBe('repadmin /showrepl');
  });
});

everySentenceIsSaid(ID);
