import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const EX1 = { do: 'remove', server: 'EX1' } as const;
const CONTAINER = '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers';

interface Kind {
  /** Error ID of the rule. */
  readonly id: 'ServerIsGroupExpansionServer' | 'ServerIsDynamicGroupExpansionServer';
  /** Noun of the groups' cmdlets. */
  readonly noun: 'DistributionGroup' | 'DynamicDistributionGroup';
  /** Noun of the groups that this rule must not count. */
  readonly other: 'DistributionGroup' | 'DynamicDistributionGroup';
}

/** The two checks differ in the kind of group alone: the same cases hold for both. */
export function describeExpansionServerRule({ id: ID, noun, other }: Kind): void {
  /** A group as its cmdlet prints it with fl; its expansion server stands on line 4. */
  const group = (expansionServer: string) => `
[PS] C:\\>Get-${noun} -ResultSize Unlimited | fl Name,ExpansionServer

Name            : All Staff
ExpansionServer : ${expansionServer}
`;

  const server = (roles: string, legacyDN: string) => `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion,ExchangeLegacyDN

Name                : EX1
ServerRole          : ${roles}
AdminDisplayVersion : Version 15.1 (Build 2507.6)
ExchangeLegacyDN    : ${legacyDN}
`;

  describe('with the ExchangeLegacyDN of the server, compared whole', () => {
    test.each([
      ['the same', `${CONTAINER}/cn=EX1`, 'fail', 'fail', [4]],
      ['in another letter case', `${CONTAINER}/cn=EX1`.toUpperCase(), 'fail', 'fail', [4]],
      ['another server', `${CONTAINER}/cn=EX10`, 'pass', 'pass', []],
      [
        'a server of this name in another organization',
        '/o=Fabrikam/ou=AG/cn=Configuration/cn=Servers/cn=EX1',
        'pass',
        'pass',
        [],
      ],
      ['empty: any server expands the group', '', 'pass', 'pass', []],
    ])('%s', (_, expansionServer, outcome, says, lines) => {
      const paste = group(expansionServer) + server('Mailbox', `${CONTAINER}/cn=EX1`);
      expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
    });
  });

  describe('with the name of the server alone, compared with the end of the value', () => {
    test.each([
      ['legacyExchangeDN', `${CONTAINER}/cn=ex1`, 'fail'],
      ['EX10 beside EX1', `${CONTAINER}/cn=EX10`, 'pass'],
      ['plain name', 'EX1', 'fail'],
      ['DN', 'CN=EX1,CN=Servers,CN=Contoso', 'fail'],
    ])('%s', (_, expansionServer, outcome) => {
      expect(judge(ID, group(expansionServer), EX1).outcome).toBe(outcome);
    });
  });

  describe('what can’t be told', () => {
    test('groups without ExpansionServer', () => {
      const paste = `
[PS] C:\\>Get-${noun} | fl Name,PrimarySmtpAddress

Name               : All Staff
PrimarySmtpAddress : all.staff@contoso.com
`;
      expect(judge(ID, paste, EX1)).toEqual({
        outcome: 'unknown',
        says: 'unknownExpansionServer',
        lines: [3],
      });
    });

    test('no such group in the paste: both collecting commands, the whole forest first', () => {
      const paste = `
[PS] C:\\>Get-${other} | fl Name,ExpansionServer

Name            : Others
ExpansionServer : ${CONTAINER}/cn=EX1
`;
      const result = resultOf(ID, paste, EX1);
      expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.unlisted' } });
      expect(result.missing.map(({ command }) => command)).toEqual([
        'Set-ADServerSettings -ViewEntireForest $true',
        `Get-${noun} -ResultSize Unlimited | Format-List Name,PrimarySmtpAddress,ExpansionServer`,
      ]);
    });
  });

  test('a list that was printed and is empty passes', () => {
    const empty = `[PS] C:\\>Get-${noun} -ResultSize Unlimited | fl Name,ExpansionServer`;
    const paste = empty + server('Mailbox', `${CONTAINER}/cn=EX1`);
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'common.noneExist', lines: [] });
  });

  test('a legacyExchangeDN that is compared whole and a plain name both count', () => {
    const paste = `
[PS] C:\\>Get-${noun} | fl Name,ExpansionServer

Name            : Plain
ExpansionServer : EX1

Name            : Whole
ExpansionServer : ${CONTAINER}/cn=EX1

Name            : Elsewhere
ExpansionServer : /o=Fabrikam/ou=AG/cn=Configuration/cn=Servers/cn=EX1
${server('Mailbox', `${CONTAINER}/cn=EX1`)}`;
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'fail', says: 'fail', lines: [7, 4] });
  });

  test('an Edge server expands no groups', () => {
    const paste = group(`${CONTAINER}/cn=EX1`) + server('Edge', `${CONTAINER}/cn=EX1`);
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'notApplicable', says: 'notApplicable', lines: [9] });
  });

  test('the fix: look, then clear each group', () => {
    const paste = `
[PS] C:\\>Get-${noun} | fl Name,ExpansionServer

Name            : All Staff
ExpansionServer : ${CONTAINER}/cn=EX1

Name            : Boss's team
ExpansionServer : ${CONTAINER}/cn=EX1
`;
    const result = resultOf(ID, paste, EX1);
    expect(result.summary).toEqual({
      key: 'fail',
      args: { server: 'EX1', groups: ['All Staff', "Boss's team"], count: 2 },
    });
    expect(commandsOf(result)).toEqual([
      "Set-ADServerSettings -ViewEntireForest $true; $dn = (Get-ExchangeServer 'EX1').ExchangeLegacyDN; " +
        `Get-${noun} -ResultSize Unlimited | Where-Object { $_.ExpansionServer -eq $dn } | ` +
        'Format-List Name,PrimarySmtpAddress,ExpansionServer',
      `Set-${noun} -Identity 'All Staff' -ExpansionServer $null`,
      `Set-${noun} -Identity 'Boss''s team' -ExpansionServer $null`,
    ]);
  });

  everySentenceIsSaid(ID);
}
