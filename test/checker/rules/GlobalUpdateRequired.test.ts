import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { logged } from './forestPastes.ts';
import { organizationLevel, runOf } from './levelPastes.ts';
import { DOMAIN_ADMINS, ENTERPRISE_ADMINS, filteredToken, SCHEMA_ADMINS, token } from './tokenPastes.ts';

const ID = 'GlobalUpdateRequired';
const PREPARE = { do: 'prepare-ad', to: '2019' } as const;
const UPGRADE = { do: 'upgrade', to: '2019' } as const;
/** The integrity level stands on line 12. */
const outsider = token(DOMAIN_ADMINS, SCHEMA_ADMINS);

describe('the account, in a run that prepares the organization', () => {
  test.each([
    ['an enterprise administrator', token(ENTERPRISE_ADMINS), 'pass', 'passMember', [10]],
    ['a schema and domain administrator only', outsider, 'fail', 'fail', [12]],
    ['another group whose identifier ends alike', token(['CONTOSO\\Backup', 2519]), 'fail', 'fail', [11]],
    ['not elevated', filteredToken(ENTERPRISE_ADMINS), 'unknown', 'unknownAccount', [11]],
    ['not in the paste', organizationLevel(16763), 'unknown', 'unknownAccount', []],
    ['by the log of Setup', logged({ EnterpriseAdmin: 'False' }), 'fail', 'fail', [1]],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome, says, lines });
  });
});

describe('whether an installation or upgrade prepares the organization', () => {
  const of = (level: number, to: '2016' | '2019' | 'SE', paste = outsider) =>
    judge(ID, paste + organizationLevel(level), { do: 'upgrade', to });

  test.each([
    [16209, '2016', 'fail', 'fail'],
    [16210, '2016', 'unknown', 'unknownRun'],
    [16222, '2016', 'unknown', 'unknownRun'],
    [16223, '2016', 'pass', 'passPrepared'],
    [16763, '2016', 'pass', 'passPrepared'],
    [16750, '2019', 'fail', 'fail'],
    [16763, '2019', 'pass', 'passPrepared'],
    [16762, 'SE', 'fail', 'fail'],
    // A later build of Exchange SE may raise it.
    [16763, 'SE', 'unknown', 'unknownRun'],
  ] as const)('level %i, Exchange %s: %s', (level, to, outcome, says) => {
    const lines = outcome === 'pass' ? [19] : [19, 12];
    expect(of(level, to)).toEqual({ outcome, says, lines });
  });

  test.each([
    ['15.1.2375.7', 16221, 'fail'],
    ['15.1.2375.7', 16222, 'passPrepared'],
    // CU10 to CU21 of Exchange 2013 share a level.
    ['15.0.1395.4', 16129, 'fail'],
    ['15.0.1395.4', 16130, 'passPrepared'],
    ['15.2.2562.17', 16762, 'fail'],
    ['15.2.2562.35', 16763, 'passPrepared'],
    ['15.2.2600.1', 16763, 'unknownRun'],
  ])('the build of Setup from its log: %s, level %i: %s', (build, level, says) => {
    const log = runOf(build) + logged({ EnterpriseAdmin: 'False' });
    expect(judge(ID, `${log}\n${organizationLevel(level)}`, {}).says).toBe(says);
  });

  test('the log of Setup says it', () => {
    const no = logged({ PrepareOrganization: 'False', PrepareAllDomains: 'False' });
    expect(judge(ID, no + outsider, UPGRADE)).toEqual({
      outcome: 'pass',
      says: 'passPrepared',
      lines: [1, 2],
    });
    const domains = logged({ PrepareOrganization: 'False', PrepareAllDomains: 'True' });
    expect(judge(ID, domains + outsider, UPGRADE)).toEqual({ outcome: 'fail', says: 'fail', lines: [2, 14] });
    const yes = logged({ PrepareOrganization: 'True' });
    expect(judge(ID, yes, UPGRADE)).toEqual({ outcome: 'unknown', says: 'unknownAccount', lines: [1] });
  });

  test('what is missing', () => {
    const commands = (paste: string, to: '2019' | null) =>
      resultOf(ID, paste, { do: 'upgrade', to }).missing.map(({ command }) => command?.slice(0, 14));
    expect(commands(outsider, '2019')).toEqual(['$c=(Get-ADRoot']);
    expect(commands(organizationLevel(16762), '2019')).toEqual(["(Get-Item '<me", 'whoami /groups']);
    expect(commands(outsider, null)).toEqual([undefined]);
  });
});

describe('/PrepareDomain', () => {
  test.each([
    ['which switch is used isn’t known', outsider, 'unknown', 'unknownDomains'],
    ['an enterprise administrator', token(ENTERPRISE_ADMINS), 'pass', 'passMember'],
    ['all domains', logged({ PrepareAllDomains: 'True' }) + outsider, 'fail', 'fail'],
    [
      'one domain',
      logged({ PrepareAllDomains: 'False', PrepareOrganization: 'False' }) + outsider,
      'pass',
      'passPrepared',
    ],
  ])('%s', (_, paste, outcome, says) => {
    expect(judge(ID, paste, { do: 'prepare-domain' })).toMatchObject({ outcome, says });
  });
});

test('the fix', () => {
  const result = resultOf(ID, outsider, PREPARE);
  expect(result).toMatchObject({ severity: 'error', server: null });
  expect(commandsOf(result)).toEqual([
    'whoami /groups',
    `Add-ADGroupMember -Identity "$((Get-ADDomain '<forest root domain>').DomainSID)-519" -Members '<account>' -Server '<forest root domain>'`,
    'whoami /groups',
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAD',
    'repadmin /replsummary',
  ]);
});

test('scope: not when only the schema is prepared', () => {
  for (const action of ['prepare-schema', 'remove'] as const)
    expect(reportOf(outsider, { do: action }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
