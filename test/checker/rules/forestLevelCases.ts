import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/checker/types.ts';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { directoryObject, forest } from './forestPastes.ts';

interface Limit {
  /** Error ID of the rule. */
  readonly id: 'ForestLevelNotWin2003Native' | 'ForestLevelNotWin2012R2';
  readonly to: Target;
  /** A version whose Setup lacks the check. */
  readonly not: Target;
  /** ForestMode and msDS-Behavior-Version just below the limit, and at it. */
  readonly below: readonly [mode: string, level: number];
  readonly at: readonly [mode: string, level: number];
}

/** The two checks differ in the lowest level alone. */
export function describeForestLevelRule({ id: ID, to, not, below, at }: Limit): void {
  const INSTALL = { do: 'install', to } as const;
  const partitions = (level: number) =>
    directoryObject({
      DistinguishedName: 'CN=Partitions,CN=Configuration,DC=contoso,DC=com',
      'msDS-Behavior-Version': String(level),
    });

  describe('ForestMode of Get-ADForest', () => {
    test.each([
      ['below the limit', below[0], 'fail'],
      ['its number, as JSON prints it', String(below[1]), 'fail'],
      ['Windows 2000', 'Windows2000Forest', 'fail'],
      ['at the limit', at[0], 'pass'],
      ['above the limit', 'Windows2016Forest', 'pass'],
      ['a level of 2025', 'Windows2025Forest', 'pass'],
    ])('%s', (_, ForestMode, outcome) => {
      expect(judge(ID, forest({ ForestMode }), INSTALL)).toEqual({ outcome, says: outcome, lines: [4] });
    });
  });

  test.each([
    [below[1], 'fail'],
    [at[1], 'pass'],
  ])('msDS-Behavior-Version %i of CN=Partitions', (level, outcome) => {
    expect(judge(ID, partitions(level), INSTALL)).toEqual({ outcome, says: outcome, lines: [4] });
  });

  test('the level of a domain isn’t that of the forest', () => {
    const paste = directoryObject({ DistinguishedName: 'DC=contoso,DC=com', 'msDS-Behavior-Version': '7' });
    expect(judge(ID, paste, INSTALL).outcome).toBe('unknown');
  });

  test('the fix looks, then raises each domain that isn’t high enough, then the forest', () => {
    const domain = `
PS C:\\> Get-ADDomain -Server emea.contoso.com | fl DNSRoot,DomainMode,PDCEmulator

DNSRoot     : emea.contoso.com
DomainMode  : Windows2016Domain
PDCEmulator : DC11.emea.contoso.com
`;
    const result = resultOf(ID, forest({ ForestMode: below[0] }) + domain, INSTALL);
    expect(result.summary).toEqual({ key: 'fail', args: { level: below[0], minimum: at[0] } });
    expect(commandsOf(result).slice(4)).toEqual([
      "Set-ADDomainMode -Identity 'contoso.com' -DomainMode Windows2012R2Domain -WhatIf",
      "Set-ADForestMode -Identity 'contoso.com' -ForestMode Windows2012R2Forest -WhatIf",
      'repadmin /showrepl',
    ]);
  });

  describe('what can’t be told', () => {
    test.each([
      ['no forest in the paste', '', 'common.unlisted', []],
      ['a mode that isn’t known', forest({ ForestMode: 'UnknownForest' }), 'unknownLevel', [4]],
      [
        'two forests',
        forest() + forest({ Name: 'fabrikam.com', ForestMode: 'Windows2000Forest' }),
        'unknownSeveral',
        [4, 13],
      ],
      ['a level of the directory that differs', forest() + partitions(0), 'unknownSeveral', [4, 13]],
    ])('%s', (_, text, says, lines) => {
      const paste =
        text === ''
          ? '[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion\n\nName : EX1\nServerRole : Mailbox\nAdminDisplayVersion : Version 15.1 (Build 2507.6)\n'
          : text;
      expect(judge(ID, paste, INSTALL)).toEqual({ outcome: 'unknown', says, lines });
    });
  });

  test('versions whose Setup lacks it, and no version', () => {
    const outcome = (scenario: object) => judge(ID, forest(), { do: 'prepare-ad', ...scenario }).outcome;
    expect(outcome({ to: not })).toBe('notApplicable');
    expect(outcome({})).toBe('unknown');
    expect(outcome({ to })).toBe('pass');
  });

  everySentenceIsSaid(ID);
}
