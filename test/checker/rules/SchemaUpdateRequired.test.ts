import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { forest, logged } from './forestPastes.ts';
import { runOf, schemaLevel } from './levelPastes.ts';
import { ENTERPRISE_ADMINS, filteredToken, SCHEMA_ADMINS, token } from './tokenPastes.ts';

const ID = 'SchemaUpdateRequired';
const UPGRADE = { do: 'upgrade', to: '2019' } as const;
const both = token(SCHEMA_ADMINS, ENTERPRISE_ADMINS);

describe('the account, where the schema has to be extended', () => {
  /** rangeUpper stands on line 4, the groups begin on line 15. */
  const behind = schemaLevel(15334);
  test.each([
    ['in both groups', both, 'pass', 'passMember', [15, 16]],
    ['in Schema Admins only', token(SCHEMA_ADMINS), 'fail', 'fail', [4, 16]],
    ['in Enterprise Admins only', token(ENTERPRISE_ADMINS), 'fail', 'fail', [4, 16]],
    ['in neither', token(), 'fail', 'fail', [4, 15]],
    ['not elevated', filteredToken(SCHEMA_ADMINS), 'unknown', 'unknownAccount', [4, 16]],
    ['not in the paste', '', 'unknown', 'unknownAccount', [4]],
  ])('%s', (_, paste, outcome, says, lines) => {
    for (const action of ['install', 'upgrade', 'prepare-ad', 'prepare-schema'] as const)
      expect(judge(ID, behind + paste, { ...UPGRADE, do: action })).toEqual({ outcome, says, lines });
  });

  test('the sentence names the groups that lack', () => {
    const names = (paste: string) => resultOf(ID, behind + paste, UPGRADE).summary;
    const key = (name: string) => ({ key: `common.account.names.${name}` });
    expect(names(token(SCHEMA_ADMINS))).toMatchObject({ args: { groups: [key('enterprise')] } });
    expect(names(token())).toMatchObject({ args: { groups: [key('schema'), key('enterprise')] } });
  });

  test('one that is known to lack is enough', () => {
    const log = logged({ SchemaAdmin: 'False' });
    expect(judge(ID, log + behind, UPGRADE)).toMatchObject({ outcome: 'fail', says: 'fail' });
    expect(judge(ID, log.replace('False"]', 'True"]') + behind, UPGRADE).says).toBe('unknownAccount');
  });
});

describe('whether the schema has to be extended', () => {
  test.each([
    [15316, '2016', 'fail', 'fail'],
    [15317, '2016', 'unknown', 'unknownRun'],
    [15333, '2016', 'unknown', 'unknownRun'],
    [15334, '2016', 'pass', 'passCurrent'],
    [17003, '2016', 'pass', 'passCurrent'],
    [16999, '2019', 'fail', 'fail'],
    [17003, '2019', 'pass', 'passCurrent'],
    [17002, 'SE', 'fail', 'fail'],
    [17003, 'SE', 'unknown', 'unknownRun'],
  ] as const)('level %i, Exchange %s: %s', (level, to, outcome, says) => {
    expect(judge(ID, schemaLevel(level) + token(), { do: 'install', to })).toMatchObject({ outcome, says });
  });

  test.each([
    ['15.1.2176.2', 15332, 'fail'],
    ['15.1.2176.2', 15333, 'passCurrent'],
    ['15.1.2242.4', 15333, 'passCurrent'],
    ['15.1.2308.8', 15333, 'fail'],
  ])('the build of Setup from its log: %s, level %i: %s', (build, level, says) => {
    const log = runOf(build) + logged({ SchemaAdmin: 'False' });
    expect(judge(ID, `${log}\n${schemaLevel(level)}`, {}).says).toBe(says);
  });

  test('the log of Setup says it, even of a schema without Exchange', () => {
    const no = logged({ PrepareSchema: 'False', SchemaVersionRangeUpper: '' });
    expect(judge(ID, no + token(), UPGRADE)).toEqual({ outcome: 'pass', says: 'passCurrent', lines: [1] });
    const yes = logged({ PrepareSchema: 'True' }) + token(SCHEMA_ADMINS);
    expect(judge(ID, yes, UPGRADE)).toEqual({ outcome: 'fail', says: 'fail', lines: [1, 12] });
  });

  test('/PrepareSchema on a schema that is already current isn’t documented', () => {
    const scenario = { do: 'prepare-schema', to: '2019' } as const;
    expect(judge(ID, schemaLevel(17003) + token(), scenario)).toEqual({
      outcome: 'unknown',
      says: 'unknownCurrent',
      lines: [4],
    });
    expect(judge(ID, schemaLevel(17003) + both, scenario).outcome).toBe('pass');
  });

  test('what is missing', () => {
    const commands = (paste: string, to: '2019' | null) =>
      resultOf(ID, paste, { do: 'upgrade', to }).missing.map(({ command }) => command?.slice(0, 14));
    expect(commands(token(), '2019')).toEqual(['$s=(Get-ADRoot']);
    expect(commands(schemaLevel(17002), '2019')).toEqual(["(Get-Item '<me", 'whoami /groups']);
    expect(commands(forest(), null)).toEqual([undefined, 'whoami /groups']);
  });
});

test('the fix: the groups that lack, in the root domain', () => {
  const result = resultOf(ID, forest() + schemaLevel(15334) + token(), UPGRADE);
  expect(result).toMatchObject({ severity: 'error', server: null });
  expect(commandsOf(result)).toEqual([
    'whoami /groups',
    `Add-ADGroupMember -Identity "$((Get-ADDomain 'contoso.com').DomainSID)-518" -Members '<account>' -Server 'contoso.com'`,
    `Add-ADGroupMember -Identity "$((Get-ADDomain 'contoso.com').DomainSID)-519" -Members '<account>' -Server 'contoso.com'`,
    'whoami /groups',
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareSchema',
    'repadmin /replsummary',
  ]);
});

test('scope', () => {
  for (const action of ['prepare-domain', 'remove'] as const)
    expect(reportOf(token(), { do: action }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
