import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/checker/types.ts';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'ProvisionedUpdateRequired';

const organization = (level: string, name = 'Contoso') => `
[PS] C:\\>Get-OrganizationConfig | fl Name,ObjectVersion

Name          : ${name}
ObjectVersion : ${level}
`;
const of = (level: number, to: Target) => judge(ID, organization(`${level}`), { do: 'prepare-ad', to });

describe('the level of the organization', () => {
  test.each<[Target, first: number, newest: number]>([
    ['2013', 15449, 16133],
    ['2016', 16210, 16223],
    ['2019', 16751, 16763],
  ])('Exchange %s: from %i on something is prepared, from %i on everything', (to, first, newest) => {
    const says = (outcome: string, key: string) => ({ outcome, says: key, lines: [4] });
    expect(of(first - 1, to)).toEqual(says('unknown', 'unknownUnprepared'));
    expect(of(first, to)).toEqual(says('unknown', 'unknownBuild'));
    expect(of(newest - 1, to)).toEqual(says('unknown', 'unknownBuild'));
    expect(of(newest, to)).toEqual(says('pass', 'pass'));
    expect(of(newest + 1, to)).toEqual(says('pass', 'pass'));
  });

  test('Exchange SE has one level so far', () => {
    expect(of(16762, 'SE').says).toBe('unknownUnprepared');
    expect(of(16763, 'SE').says).toBe('pass');
  });

  test('as Get-ADObject shows it', () => {
    const paste = `
PS C:\\> Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(objectClass=msExchOrganizationContainer)' -Properties objectVersion,msExchProductId | Format-List Name,objectVersion,msExchProductId

Name            : Contoso
objectVersion   : 16223
msExchProductId : 15.01.2507.006
`;
    expect(judge(ID, paste, { do: 'prepare-ad', to: '2016' })).toEqual({
      outcome: 'pass',
      says: 'pass',
      lines: [4],
    });
  });

  test('the sentence names both levels', () => {
    expect(resultOf(ID, organization('15844'), { do: 'upgrade', to: '2016' })).toMatchObject({
      severity: 'error',
      server: null,
      summary: { args: { target: '2016', level: 15844, needed: 16210 } },
    });
  });
});

describe('what can’t be told', () => {
  const PREPARE = { do: 'prepare-ad', to: '2016' } as const;

  test.each([
    ['no level', organization('')],
    ['two organizations', organization('16223') + organization('16223', 'Fabrikam')],
  ])('%s', (_, paste) => {
    const result = resultOf(ID, paste, PREPARE);
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'unknownLevel' } });
    expect(result.missing[0]?.command).toMatch(/^Get-OrganizationConfig .*ObjectVersion/);
  });

  test('two outputs of one organization that differ', () => {
    const paste = organization('16222') + organization('16223');
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome: 'unknown', says: 'unknownLevel', lines: [4] });
  });

  test('no organization', () => {
    expect(judge(ID, '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\n', PREPARE)).toMatchObject({
      outcome: 'unknown',
      says: 'common.unlisted',
    });
  });

  test('no version chosen', () => {
    expect(judge(ID, organization('16223'), { do: 'prepare-ad' })).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknownTarget',
    });
  });
});

test('scope: upgrades and preparation of schema and organization', () => {
  const ids = (action: 'upgrade' | 'prepare-schema' | 'install' | 'remove') =>
    reportOf(organization('16223'), { do: action, to: '2016' }).results.map(({ id }) => id);
  expect(ids('upgrade')).toContain(ID);
  expect(ids('prepare-schema')).toContain(ID);
  expect(ids('install')).not.toContain(ID);
  expect(ids('remove')).not.toContain(ID);
});

everySentenceIsSaid(ID);
