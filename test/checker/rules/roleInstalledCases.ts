import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/checker/types.ts';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { directoryServer, NO_SERVERS, shellServer, UNRELATED } from './serverObjectCases.ts';

interface RoleInstalled {
  readonly id: string;
  readonly to: Target;
  /** Its bit of msExchCurrentServerRoles. */
  readonly bit: number;
  /** All bits of Exchange 2016 but this one. */
  readonly others: number;
  /** What `ServerRole : Mailbox` of 2016 tells. */
  readonly byMailbox: { readonly outcome: 'pass' | 'unknown'; readonly says: string };
}

/** Checks of an upgrade: the server object lacks a part of the Mailbox role. */
export function describeRoleInstalledCases({ id: ID, to, bit, others, byMailbox }: RoleInstalled): void {
  const EX1 = { do: 'upgrade', server: 'EX1', to } as const;

  describe('bits of the server object', () => {
    test.each([bit, 16439])('%i: it has it', (bits) => {
      expect(judge(ID, directoryServer('EX1', bits), EX1)).toEqual({
        outcome: 'pass',
        says: 'pass',
        lines: [4],
      });
    });

    test.each([others, 0])('%i: it hasn’t', (bits) => {
      expect(judge(ID, directoryServer('EX1', bits), EX1)).toEqual({
        outcome: 'fail',
        says: 'fail',
        lines: [4],
      });
    });

    test.each([1, 16384, 16385])('%i: the Client Access role of Exchange 2013 alone', (bits) => {
      expect(judge(ID, directoryServer('EX1', bits, '15.0 (Build 31497.2)'), EX1)).toEqual({
        outcome: 'unknown',
        says: 'common.roleInstalled.unknownFrontEnd',
        lines: [4],
      });
    });
  });

  describe('ServerRole alone', () => {
    test('Mailbox of Exchange 2016', () => {
      expect(judge(ID, shellServer('EX1', 'Mailbox', '15.1 (Build 2507.6)'), EX1)).toEqual({
        ...byMailbox,
        lines: [4],
      });
    });

    test('ClientAccess of Exchange 2013', () => {
      expect(judge(ID, shellServer('EX1', 'ClientAccess', '15.0 (Build 1497.2)'), EX1)).toEqual({
        outcome: 'unknown',
        says: 'common.roleInstalled.unknownFrontEnd',
        lines: [4],
      });
    });

    test('Edge: not concerned', () => {
      expect(judge(ID, shellServer('EX1', 'Edge'), EX1)).toEqual({
        outcome: 'notApplicable',
        says: 'common.roleInstalled.notApplicableEdge',
        lines: [4],
      });
    });

    test('not printed: unknown, with the command that tells the parts', () => {
      const paste = shellServer('EX1', '').replace('ServerRole          : \n', 'Edition : Standard\n');
      const result = resultOf(ID, paste, EX1);
      expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.serverObject.unknown' } });
      expect(result.missing[0]?.command).toMatch(/^Get-ADObject .*\(cn=EX1\)/);
    });
  });

  test('a server of Exchange 2010 is never upgraded in place', () => {
    expect(judge(ID, shellServer('EX1', 'ClientAccess', '14.3 (Build 123.4)'), EX1)).toEqual({
      outcome: 'notApplicable',
      says: 'common.roleInstalled.notApplicableOlder',
      lines: [4],
    });
  });

  test('no server object: the fix looks for a deleted one', () => {
    const result = resultOf(ID, NO_SERVERS, EX1);
    expect(result).toMatchObject({ outcome: 'fail', summary: { key: 'common.roleInstalled.failNoObject' } });
    expect(commandsOf(result).map((command) => command?.slice(0, 30))).toEqual([
      undefined,
      "Get-ExchangeServer -Identity '",
      'repadmin /showrepl',
      'Get-ADObject -SearchBase (Get-',
    ]);
  });

  test('without a list of servers: unknown', () => {
    expect(judge(ID, UNRELATED, EX1)).toMatchObject({ outcome: 'unknown', says: 'common.unlisted' });
  });

  test('every server is asked; EX1 isn’t EX10', () => {
    const paste = directoryServer('EX10', others) + directoryServer('EX1', 16439);
    const results = reportOf(paste, { do: 'upgrade', to }).results.filter(({ id }) => id === ID);
    expect(results.map(({ server, outcome, evidence }) => [server, outcome, evidence[0]?.line])).toEqual([
      ['EX10', 'fail', 4],
      ['EX1', 'pass', 10],
    ]);
  });

  test('the fix only looks', () => {
    const result = resultOf(ID, directoryServer("EX'1", others), { ...EX1, server: "EX'1" });
    expect(result.severity).toBe('error');
    expect(commandsOf(result)).toEqual([
      undefined,
      "Get-ExchangeServer -Identity 'EX''1' | Format-List Name,ServerRole,AdminDisplayVersion",
      "Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(&(objectClass=msExchExchangeServer)(cn=EX''1))' " +
        "-Properties msExchCurrentServerRoles,serialNumber -Server '<DC used by Setup>' | Format-List DistinguishedName,msExchCurrentServerRoles,serialNumber",
      'repadmin /showrepl',
      undefined,
    ]);
  });

  test('only when a server is upgraded', () => {
    for (const action of ['install', 'remove', 'prepare-ad'] as const)
      expect(
        reportOf(shellServer('EX1', 'Mailbox'), { ...EX1, do: action }).results.map(({ id }) => id),
      ).not.toContain(ID);
  });
}
