import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { directoryServer, NO_SERVERS, shellServer, UNRELATED } from './serverObjectCases.ts';

interface RoleExists {
  readonly id: string;
  /** Its bit of msExchCurrentServerRoles. */
  readonly bit: number;
  /** All bits of Exchange 2016 but this one. */
  readonly others: number;
  /** What the rule says of a server object without it. */
  readonly without: { readonly outcome: 'pass' | 'unknown'; readonly says: string };
}

const EX1 = { do: 'install', server: 'EX1', to: '2019' } as const;

/** Checks of a new installation: the server object already has a part of a role. */
export function describeRoleExistsCases({ id: ID, bit, others, without }: RoleExists): void {
  describe('bits of the server object', () => {
    test.each([bit, 16439, 16423])('%i: it has it', (bits) => {
      expect(judge(ID, directoryServer('EX1', bits), EX1)).toEqual({
        outcome: 'fail',
        says: 'fail',
        lines: [4],
      });
    });

    test.each([others, 64, 0])('%i: it hasn’t', (bits) => {
      expect(judge(ID, directoryServer('EX1', bits), EX1)).toEqual({ ...without, lines: [4] });
    });
  });

  describe('which server object counts', () => {
    test('the one with the name of the computer, in any form and letter case', () => {
      for (const server of ['ex1', 'EX1.contoso.com'])
        expect(judge(ID, shellServer('EX1', 'Mailbox'), { ...EX1, server }).outcome).toBe('fail');
    });

    test('EX10 isn’t EX1', () => {
      expect(judge(ID, shellServer('EX10', 'Mailbox'), EX1)).toEqual({
        outcome: 'pass',
        says: 'common.serverObject.none',
        lines: [],
      });
    });

    test('no server in the organization', () => {
      expect(judge(ID, NO_SERVERS, EX1)).toMatchObject({ outcome: 'pass', says: 'common.serverObject.none' });
    });
  });

  test('without a list of servers: unknown, with the command', () => {
    const result = resultOf(ID, UNRELATED, EX1);
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.unlisted' } });
    expect(result.missing[0]?.command).toMatch(/^Get-ExchangeServer \| Format-List .*ServerRole/);
  });

  test('roles that aren’t printed or contradict each other: unknown, with the command that tells the parts', () => {
    const paste = `
[PS] C:\\>Get-ExchangeServer | fl Name,Edition,AdminDisplayVersion

Name                : EX1
Edition             : Standard
AdminDisplayVersion : Version 15.2 (Build 1544.4)
`;
    const result = resultOf(ID, paste, EX1);
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.serverObject.unknown' } });
    expect(result.evidence.map(({ line }) => line)).toEqual([3]);
    expect(result.missing.map(({ command }) => command)).toEqual([
      "Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(&(objectClass=msExchExchangeServer)(cn=EX1))' " +
        '-Properties msExchCurrentServerRoles,serialNumber | Format-List DistinguishedName,msExchCurrentServerRoles,serialNumber',
    ]);
    const differing = directoryServer('EX1', 16439) + directoryServer('EX1', others);
    expect(judge(ID, differing, EX1)).toEqual({
      outcome: 'unknown',
      says: 'common.serverObject.unknown',
      lines: [4, 10],
    });
  });

  test('the fix looks, then tells the cases apart: no command that changes anything', () => {
    const result = resultOf(ID, directoryServer("EX'1", 16439), { ...EX1, server: "EX'1" });
    expect(result).toMatchObject({ severity: 'error', summary: { args: { server: "EX'1" } } });
    expect(commandsOf(result)).toEqual([
      "Get-ExchangeServer -Identity 'EX''1' | Format-List Name,ServerRole,AdminDisplayVersion",
      "Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup' -ErrorAction SilentlyContinue | Format-List MsiProductMajor,MsiProductMinor,MsiBuildMajor,MsiBuildMinor",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('only when Exchange is installed, and only for a computer that is named', () => {
    const paste = shellServer('EX1', 'Mailbox');
    for (const action of ['upgrade', 'remove', 'prepare-ad'] as const)
      expect(reportOf(paste, { do: action, server: 'EX1' }).results.map(({ id }) => id)).not.toContain(ID);
    expect(judge(ID, paste, { do: 'install', to: '2019' }).says).toBe('common.noComputer');
  });
}
