import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { logged } from './forestPastes.ts';
import {
  DOMAIN_ADMINS,
  ENTERPRISE_ADMINS,
  filteredToken,
  ORGANIZATION_MANAGEMENT,
  token,
} from './tokenPastes.ts';

const ID = 'CannotUninstallDelegatedServer';
const REMOVE = { do: 'remove', server: 'EX1' } as const;
/** The integrity level stands on line 11. */
const outsider = token(DOMAIN_ADMINS);

describe('the account', () => {
  test.each([
    ['Organization Management', token(ORGANIZATION_MANAGEMENT), 'pass', 'pass', [10]],
    [
      'a group whose name only begins so',
      token(['CONTOSO\\Organization Management 2', 1140]),
      'fail',
      'fail',
      [11],
    ],
    ['Domain Admins only', outsider, 'fail', 'fail', [11]],
    [
      'Enterprise Admins alone: whether that is enough isn’t known',
      token(ENTERPRISE_ADMINS),
      'unknown',
      'unknownEnterprise',
      [11, 10],
    ],
    ['a token without elevation', filteredToken(DOMAIN_ADMINS), 'unknown', 'unknownAccount', [11]],
    [
      'by the log of Setup',
      logged({ ExOrgAdmin: 'False', EnterpriseAdmin: 'False' }),
      'fail',
      'fail',
      [1, 2],
    ],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, REMOVE)).toEqual({ outcome, says, lines });
  });

  test('not in the paste: unknown, with the command that tells', () => {
    const result = resultOf(
      ID,
      'Name : EX1\nServerRole : Mailbox\nAdminDisplayVersion : Version 15.1 (Build 2507.6)\n',
      REMOVE,
    );
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'unknownAccount' } });
    expect(result.missing.map(({ command }) => command)).toEqual(['whoami /groups']);
  });
});

test('the fix looks before it changes', () => {
  expect(commandsOf(resultOf(ID, outsider, REMOVE))).toEqual([
    'whoami /groups',
    "Get-RoleGroupMember 'Organization Management' | Format-Table Name,RecipientType",
    "Add-RoleGroupMember 'Organization Management' -Member '<account>'",
    'whoami /groups',
  ]);
});

test('a single role: Setup looks only when all are removed', () => {
  expect(judge(ID, outsider, { ...REMOVE, role: 'mailbox' })).toMatchObject({
    outcome: 'notApplicable',
    says: 'notApplicable',
  });
});

test('asked at removal only', () => {
  expect(reportOf(outsider, { do: 'install', server: 'EX1' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
