import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exported, serverList, shown } from './coexistenceCases.ts';

const ID = 'AllServersOfHigherVersionRule';
const PREPARE = { do: 'prepare-ad', to: '2016' } as const;
const of = (...builds: readonly string[]) =>
  judge(ID, serverList(...builds.map((build, index) => [`EX${index}`, shown(build)] as const)), PREPARE);

describe('with the version of Setup chosen, its cumulative update not known', () => {
  test.each([
    ['older versions', ['14.3.123.4', '15.0.1497.2'], 'pass', 'pass', [5, 9]],
    ['newer versions only', ['15.2.221.12', '15.2.2562.17'], 'fail', 'fail', [5, 9]],
    ['newer and older ones', ['15.2.1544.4', '15.0.1497.2'], 'unknown', 'unknownSome', [5]],
    ['Exchange 2016', ['15.1.2507.6'], 'unknown', 'unknownMedia', [5]],
    ['Exchange 2016 and older', ['15.1.2507.6', '15.0.1497.2'], 'unknown', 'unknownMedia', [5]],
    ['newer ones and Exchange 2016', ['15.2.1544.4', '15.1.2507.6'], 'unknown', 'unknownSome', [5, 9]],
  ])('%s: %j: %s', (_, builds, outcome, says, lines) => {
    expect(of(...builds)).toEqual({ outcome, says, lines });
  });

  test('the media tells the cumulative update', () => {
    const { missing } = resultOf(ID, serverList(['EX01', shown('15.1.2507.6')]), PREPARE);
    expect(missing.map(({ command }) => command)).toEqual([
      "(Get-Item '<media>\\Setup\\ServerRoles\\Common\\ExSetup.exe').VersionInfo.ProductVersion",
    ]);
  });

  test('the directory adds 30000 to the build', () => {
    expect(judge(ID, exported('EX01', '15.2.1544.4'), PREPARE).outcome).toBe('fail');
    expect(judge(ID, exported('EX01', '15.0.1497.2'), PREPARE).outcome).toBe('pass');
  });

  test('a server of unknown version', () => {
    expect(judge(ID, serverList(['EX01', ''], ['EX02', shown('15.0.1497.2')]), PREPARE)).toEqual({
      outcome: 'unknown',
      says: 'common.coexistence.unknownVersion',
      lines: [3],
    });
    expect(judge(ID, serverList(['EX01', ''], ['EX02', shown('15.2.1544.4')]), PREPARE)).toMatchObject({
      outcome: 'unknown',
      says: 'unknownSome',
    });
  });
});

describe('with the build of Setup from its log', () => {
  const withLog = (build: string) => `
[05/14/2024 09:00:00.0016] [0] **********************************************
[05/14/2024 09:00:00.0016] [0] Starting Microsoft Exchange Server 2016 Setup
[05/14/2024 09:00:00.0016] [0] **********************************************
[05/14/2024 09:00:00.0032] [0] Setup version: 15.1.2375.7.
[05/14/2024 09:00:00.0048] [0] Command Line Parameter Name='mode', Value='Upgrade'.

${serverList(['EX01', shown(build)])}`;

  test.each([
    ['15.1.2308.8', 'pass'],
    ['15.1.2375.7', 'pass'],
    // A security update raises the revision of the files only.
    ['15.1.2375.37', 'pass'],
    ['15.1.2376.0', 'fail'],
    ['15.1.2507.6', 'fail'],
  ])('%s: %s', (build, outcome) => {
    expect(judge(ID, withLog(build), {})).toMatchObject({ outcome, says: outcome });
  });
});

test('the fix: compare, then use the newest media', () => {
  const result = resultOf(ID, serverList(['EX01', shown('15.2.1544.4')]), PREPARE);
  expect(result).toMatchObject({ severity: 'error', server: null, summary: { args: { servers: ['EX01'] } } });
  expect(commandsOf(result)).toEqual([
    'Get-ExchangeServer | Format-Table Name,ServerRole,Site,AdminDisplayVersion -AutoSize',
    "(Get-Item '<media>\\Setup\\ServerRoles\\Common\\ExSetup.exe').VersionInfo.ProductVersion",
    undefined,
  ]);
});

test('scope: Setup of Exchange 2016, not at an installation', () => {
  const paste = serverList(['EX01', shown('15.2.1544.4')]);
  for (const action of ['upgrade', 'prepare-schema'] as const)
    expect(judge(ID, paste, { do: action, to: '2016' }).outcome).toBe('fail');
  expect(reportOf(paste, { do: 'install', to: '2016' }).results.map(({ id }) => id)).not.toContain(ID);
  for (const to of ['2013', '2019', 'SE'] as const)
    expect(judge(ID, paste, { do: 'upgrade', to }).outcome).toBe('notApplicable');
  expect(judge(ID, '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\n', PREPARE)).toMatchObject({
    outcome: 'unknown',
    says: 'common.unlisted',
  });
});

everySentenceIsSaid(ID);
