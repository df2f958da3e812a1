import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { logged } from './forestPastes.ts';
import { organizationLevel } from './levelPastes.ts';
import { DOMAIN_ADMINS, ENTERPRISE_ADMINS, token } from './tokenPastes.ts';

const ID = 'AdUpdateRequired';
const PREPARE = { do: 'prepare-ad', to: '2019' } as const;
const ALL = {
  PrepareOrganization: 'True',
  HasExtendedRightsCreateChildPerms: 'False',
  EnterpriseAdmin: 'True',
};

describe('what Setup read', () => {
  test.each([
    ['an enterprise administrator without the right', {}, 'fail', 'fail', [1, 2, 3]],
    ['with the right', { HasExtendedRightsCreateChildPerms: 'True' }, 'pass', 'passRight', [2]],
    ['no enterprise administrator', { EnterpriseAdmin: 'False' }, 'pass', 'passOutsider', [3]],
    ['nothing to prepare', { PrepareOrganization: 'False' }, 'pass', 'passPrepared', [1]],
    ['the right not read', { HasExtendedRightsCreateChildPerms: '' }, 'unknown', 'unknown', [1, 3]],
  ])('%s', (_, settings, outcome, says, lines) => {
    expect(judge(ID, logged({ ...ALL, ...settings }), { do: 'upgrade', to: '2019' })).toEqual({
      outcome,
      says,
      lines,
    });
  });
});

describe('without the log of Setup', () => {
  test.each([
    [
      'the organization is at the last level',
      organizationLevel(16763),
      'upgrade',
      'pass',
      'passPrepared',
      [5],
    ],
    ['just below it', organizationLevel(16762), 'upgrade', 'unknown', 'unknown', [5]],
    ['/PrepareAD all the same', organizationLevel(16763), 'prepare-ad', 'unknown', 'unknown', []],
    ['no enterprise administrator', token(DOMAIN_ADMINS), 'prepare-ad', 'pass', 'passOutsider', [11]],
    ['an enterprise administrator', token(ENTERPRISE_ADMINS), 'prepare-ad', 'unknown', 'unknown', [10]],
  ] as const)('%s', (_, paste, action, outcome, says, lines) => {
    expect(judge(ID, paste, { do: action, to: '2019' })).toEqual({ outcome, says, lines });
  });

  test('what is missing', () => {
    const commands = (paste: string, action: 'upgrade' | 'prepare-ad') =>
      resultOf(ID, paste, { do: action, to: '2019' }).missing.map(({ command }) => command?.slice(0, 10));
    expect(commands(token(ENTERPRISE_ADMINS), 'prepare-ad')).toEqual(['Import-Mod']);
    expect(commands(organizationLevel(16762), 'prepare-ad')).toEqual(['Import-Mod', 'whoami /gr']);
    expect(commands(token(ENTERPRISE_ADMINS), 'upgrade')).toEqual(['$c=(Get-AD', 'Import-Mod']);
  });
});

test('the fix: look at the account and the permissions, then restore and prepare', () => {
  const result = resultOf(ID, logged(ALL), PREPARE);
  expect(result).toMatchObject({ severity: 'error', server: null });
  expect(commandsOf(result).map((command) => command?.split(' ')[0])).toEqual([
    'whoami',
    'Get-ADUser',
    'Import-Module',
    undefined,
    'Setup.exe',
  ]);
});

test('scope', () => {
  for (const action of ['prepare-domain', 'prepare-schema', 'remove'] as const)
    expect(reportOf(token(), { do: action }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
