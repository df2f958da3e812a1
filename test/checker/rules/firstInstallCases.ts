import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/checker/types.ts';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { serverList, shown } from './coexistenceCases.ts';
import { logged } from './forestPastes.ts';
import {
  filteredToken,
  levelLine,
  ORGANIZATION_MANAGEMENT,
  SERVER_MANAGEMENT,
  token,
} from './tokenPastes.ts';

interface FirstInstall {
  readonly id: Parameters<typeof everySentenceIsSaid>[0];
  /** Setting of Setup's log that names a server. */
  readonly setting: string;
  /** Bit of the part in msExchCurrentServerRoles. */
  readonly bit: number;
  /** Role of Exchange 2013, as the shell prints it, that has the part; the other one doesn't. */
  readonly role2013: 'Mailbox' | 'ClientAccess';
  /** The last version with the part, where that isn't the current one. */
  readonly last?: '2016';
}

/** `Version 15.1 (Build 2507.6)`, roles by their bits: the roles stand on line 5, the version on line 4. */
const inDirectory = (bits: number, build: string) => {
  const [major = '', minor = '', number = '', revision = ''] = build.split('.');
  return `
PS C:\\> Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(objectClass=msExchExchangeServer)' -Properties msExchCurrentServerRoles,serialNumber | fl

Name                     : EX01
serialNumber             : {Version ${major}.${minor} (Build ${30_000 + Number(number)}.${revision})}
msExchCurrentServerRoles : ${bits}

`;
};

const SINCE_2019: readonly [build: string, to: Target, says: string][] = [
  ['15.2.1748.10', '2019', 'pass'],
  ['15.2.1544.4', '2019', 'unknownBuild'],
  ['15.2.2562.17', '2019', 'pass'],
  // A later cumulative update of Exchange SE may be the one that runs.
  ['15.2.2562.17', 'SE', 'unknownBuild'],
  ['15.2.1748.10', 'SE', 'unknownAccount'],
];

/** The first server with a part of Exchange at the build of Setup: six checks that differ in the part only. */
export function describeFirstInstallRule(rule: FirstInstall): void {
  const { id: ID, setting, bit, role2013, last } = rule;
  const INSTALL = { do: 'install', to: '2016' } as const;
  const outsider = token(SERVER_MANAGEMENT);
  const member = token(ORGANIZATION_MANAGEMENT);
  const says = (outcome: string, key: string) => ({
    outcome,
    says: key === 'fail' ? key : `common.firstInstall.${key}`,
  });
  const other2013 = role2013 === 'Mailbox' ? 'ClientAccess' : 'Mailbox';

  describe('servers at the build of Setup or above', () => {
    test.each<[string, Target, string]>([
      ['15.1.2507.6', '2016', 'pass'],
      ['15.1.2507.61', '2016', 'pass'],
      ['15.1.2375.7', '2016', 'unknownBuild'],
      ['15.1.225.42', '2016', 'unknownBuild'],
      ['15.0.1497.2', '2016', 'unknownAccount'],
      ['15.0.1497.2', '2013', 'pass'],
      ['15.0.1473.3', '2013', 'unknownBuild'],
      ['14.3.123.4', '2013', 'unknownAccount'],
      ['15.1.225.42', '2013', 'pass'],
    ])('%s, Setup of Exchange %s: %s', (build, to, key) => {
      const roles = build.startsWith('15.1')
        ? 'Mailbox'
        : build.startsWith('15.0')
          ? role2013
          : 'Mailbox, HubTransport';
      const paste = serverList(['EX1', shown(build), roles], ['EX10', shown('14.3.123.4'), 'Edge']);
      const lower = build.startsWith('15.0') && to === '2016';
      expect(judge(ID, paste, { do: 'install', to })).toEqual({
        ...says(key === 'pass' ? 'pass' : 'unknown', key),
        lines: key === 'unknownAccount' && !lower ? [] : [5],
      });
    });

    test.each<[string, Target, string]>(last === undefined ? SINCE_2019 : [])(
      '%s, Setup of Exchange %s: %s',
      (build, to, key) => {
        expect(judge(ID, serverList(['EX1', shown(build)]), { do: 'install', to })).toEqual({
          ...says(key === 'pass' ? 'pass' : 'unknown', key),
          lines: [5],
        });
      },
    );

    test('equal is enough, and the revision doesn’t count: the build of Setup from its log', () => {
      const of = (build: string) =>
        judge(
          ID,
          `[05/14/2024 09:00:00.0016] [0] Starting Microsoft Exchange Server 2016 Setup
[05/14/2024 09:00:00.0032] [0] Setup version: 15.1.2375.24.
[05/14/2024 09:00:00.0048] [0] Command Line Parameter Name='mode', Value='Install'.

${serverList(['EX1', shown(build)]).trimStart()}`,
          {},
        ).says;
      expect(of('15.1.2374.99')).toBe('common.firstInstall.unknownAccount');
      expect(of('15.1.2375.7')).toBe('common.firstInstall.pass');
      expect(of('15.1.2507.6')).toBe('common.firstInstall.pass');
    });

    test('the part counts, not the server: roles by their bits', () => {
      const of = (bits: number) => judge(ID, inDirectory(bits, '15.0.1497.2'), { do: 'install', to: '2013' });
      const all = role2013 === 'Mailbox' ? 54 : 16_385;
      expect(of(all)).toEqual({ ...says('pass', 'pass'), lines: [4] });
      expect(all & bit).toBe(bit);
      expect(of(64)).toEqual({ ...says('unknown', 'unknownAccount'), lines: [] });
      expect(of(role2013 === 'Mailbox' ? 16_385 : 54).outcome).toBe('unknown');
      expect(judge(ID, inDirectory(0, '15.1.2507.6'), INSTALL).says).toBe('common.firstInstall.unknownBuild');
    });

    test.each(['Edge', 'None', other2013])('%s has no such part', (roles) => {
      const paste = serverList(['EX1', shown('15.0.1497.2'), roles]);
      expect(judge(ID, paste, { do: 'install', to: '2013' })).toEqual({
        ...says('unknown', 'unknownAccount'),
        lines: [],
      });
    });

    test('Exchange 2019 has no Unified Messaging', () => {
      const paste = serverList(['EX1', shown('15.2.1748.10')]);
      expect(judge(ID, paste, INSTALL).says).toBe(
        `common.firstInstall.${last === undefined ? 'pass' : 'unknownAccount'}`,
      );
    });

    test('a server whose version isn’t in the paste may be one', () => {
      const paste = serverList(['EX1', ''], ['EX2', shown('15.0.1497.2'), role2013]);
      const result = resultOf(ID, paste, INSTALL);
      expect(result.summary).toMatchObject({
        key: 'common.firstInstall.unknownBuild',
        args: { servers: ['EX1'] },
      });
      expect(result.missing.map(({ command }) => command?.split(' ')[0])).toEqual([
        '(Get-Item',
        'Get-ExchangeServer',
        'whoami',
      ]);
    });

    test('the setting in the log of Setup', () => {
      const named = logged({ [setting]: 'CN=EX01,CN=Servers,CN=Contoso' });
      expect(judge(ID, named, INSTALL)).toEqual({ ...says('pass', 'passLogged'), lines: [1] });
      const none = logged({ [setting]: '', ExOrgAdmin: 'False' });
      expect(judge(ID, none, INSTALL)).toEqual({ ...says('fail', 'fail'), lines: [1, 2] });
      expect(judge(ID, logged({ [setting]: '' }), INSTALL).says).toBe('common.firstInstall.unknownAccount');
    });

    test('without a list of servers: unknown', () => {
      const result = resultOf(ID, outsider, INSTALL);
      expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.unlisted' } });
    });
  });

  describe('the account', () => {
    const old = serverList(['EX1', shown('15.0.1497.2'), role2013]);

    test('a member of Organization Management may do it, whatever servers there are', () => {
      expect(judge(ID, member, INSTALL)).toEqual({ ...says('pass', 'passMember'), lines: [10] });
      const elsewhere = token(['CONTOSO\\Organization Management EMEA', 1118]);
      expect(judge(ID, old + '\n' + elsewhere, INSTALL).outcome).toBe('fail');
    });

    test('nobody else, an enterprise administrator of unknown effect included', () => {
      expect(judge(ID, old + '\n' + outsider, INSTALL)).toEqual({
        ...says('fail', 'fail'),
        lines: [5, 7 + levelLine(1) - 1],
      });
      expect(resultOf(ID, old + '\n' + outsider, INSTALL)).toMatchObject({ severity: 'error', server: null });
    });

    test('a prompt that isn’t elevated tells nothing', () => {
      const result = resultOf(ID, old + '\n' + filteredToken(ORGANIZATION_MANAGEMENT), INSTALL);
      expect(result).toMatchObject({
        outcome: 'unknown',
        missing: [{ what: { key: 'common.account.notElevated' }, command: 'whoami /groups' }],
      });
    });

    test('an upgrade of a server without the part isn’t concerned', () => {
      const paste = serverList(
        ['EX1', shown('15.0.1473.3'), role2013],
        ['EX10', shown('15.0.1473.3'), other2013],
      );
      const upgrade = (server: string) =>
        judge(ID, `${paste}\n${outsider}`, { do: 'upgrade', to: '2013', server });
      expect(upgrade('EX10')).toEqual({ ...says('notApplicable', 'notApplicable'), lines: [8] });
      // The newest cumulative update of 2013 may run: whether the build is enough isn't known.
      expect(upgrade('EX1')).toMatchObject(says('unknown', 'unknownBuild'));
    });

    test('Exchange 2013 can install one role without the other', () => {
      const paste = serverList(['EX1', shown('14.3.123.4')]) + '\n' + outsider;
      expect(judge(ID, paste, { do: 'install', to: '2013' })).toMatchObject(says('unknown', 'unknownRole'));
    });

    test('the fix: look, use a member, sign in again, or provision a later server', () => {
      expect(commandsOf(resultOf(ID, old + '\n' + outsider, { ...INSTALL, server: 'EX02' }))).toEqual([
        'Get-ExchangeServer | Format-List Name,ServerRole,AdminDisplayVersion',
        'whoami /groups',
        "Add-RoleGroupMember 'Organization Management' -Member '<account>'",
        'whoami /groups',
        'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /NewProvisionedServer:EX02',
        "Add-RoleGroupMember 'Delegated Setup' -Member '<account>'",
      ]);
    });
  });

  test('scope', () => {
    const paste = serverList(['EX1', shown('15.2.1748.10')]);
    for (const action of ['remove', 'prepare-ad', 'prepare-schema', 'prepare-domain'] as const)
      expect(reportOf(paste, { do: action, to: '2016' }).results.map(({ id }) => id)).not.toContain(ID);
    const gates = last === undefined ? 'common.firstInstall.unknownBuild' : 'common.unknownTarget';
    expect(judge(ID, paste, { do: 'install' })).toMatchObject({ outcome: 'unknown', says: gates });
    if (last !== undefined)
      expect(judge(ID, paste, { do: 'install', to: 'SE' }).outcome).toBe('notApplicable');
  });

  everySentenceIsSaid(ID);
}
