import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { serverList } from './coexistenceCases.ts';
import { forest, logged } from './forestPastes.ts';
import {
  DOMAIN_ADMINS,
  ENTERPRISE_ADMINS,
  filteredToken,
  ORGANIZATION_MANAGEMENT,
  SERVER_MANAGEMENT,
  token,
} from './tokenPastes.ts';

const ID = 'GlobalServerInstall';
const INSTALL = { do: 'install', server: 'EX1', to: '2019' } as const;
const others = `${serverList(['EX10', 'Version 15.2 (Build 1748.10)']).trimStart()}\n`;
/** The integrity level stands on line 11. */
const outsider = token(DOMAIN_ADMINS);

describe('the account', () => {
  test.each([
    ['Organization Management', token(ORGANIZATION_MANAGEMENT), 'pass', 'passOrganization', [10]],
    ['Enterprise Admins', token(ENTERPRISE_ADMINS), 'pass', 'passEnterprise', [10]],
    ['Server Management', token(SERVER_MANAGEMENT), 'pass', 'passServerManagement', [10]],
    ['Domain Admins only, no server object', outsider + others, 'fail', 'fail', [11]],
    ['a filtered token', filteredToken(ENTERPRISE_ADMINS) + others, 'unknown', 'unknownAccount', [11]],
    ['not in the paste', others, 'unknown', 'unknownAccount', []],
    ['one group known to lack', logged({ ExOrgAdmin: 'False' }) + others, 'unknown', 'unknownAccount', [1]],
    [
      'by the log of Setup',
      logged({
        ExOrgAdmin: 'False',
        EnterpriseAdmin: 'False',
        ServerManagement: 'False',
        ServerAlreadyExists: 'False',
      }),
      'fail',
      'fail',
      [4, 1, 2, 3],
    ],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, INSTALL)).toEqual({ outcome, says, lines });
  });
});

describe('rights on the object of the server', () => {
  test.each([
    ['it exists', serverList(['EX1', '']).trimStart() + outsider, INSTALL, 'unknownRights'],
    ['it is upgraded', outsider, { do: 'upgrade', server: 'EX1' }, 'unknownRights'],
    [
      'the log says that it exists',
      logged({ ServerAlreadyExists: 'True' }) + outsider,
      INSTALL,
      'unknownRights',
    ],
    ['which server isn’t known', outsider + others, { do: 'install' }, 'unknownServer'],
    ['no list of servers', outsider, INSTALL, 'common.unlisted'],
  ] as const)('%s', (_, paste, scenario, says) => {
    expect(judge(ID, paste, scenario)).toMatchObject({ outcome: 'unknown', says });
  });

  test('which server: the log says that none exists', () => {
    const log = logged({ ServerAlreadyExists: 'False' });
    expect(judge(ID, log + outsider, { do: 'install' })).toMatchObject({ outcome: 'fail', says: 'fail' });
  });
});

test('the fix', () => {
  const result = resultOf(ID, forest() + outsider + others, INSTALL);
  expect(result).toMatchObject({ severity: 'error', server: null });
  expect(commandsOf(result)).toEqual([
    'whoami /groups',
    "Add-RoleGroupMember 'Organization Management' -Member '<account>'",
    `Add-ADGroupMember -Identity "$((Get-ADDomain 'contoso.com').DomainSID)-519" -Members '<account>' -Server 'contoso.com'`,
    'whoami /groups',
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /NewProvisionedServer:EX1',
    "Add-RoleGroupMember 'Delegated Setup' -Member '<account>'",
  ]);
});

test('scope: runs that only prepare Active Directory don’t look at it', () => {
  for (const action of ['prepare-ad', 'prepare-schema', 'prepare-domain', 'remove'] as const)
    expect(reportOf(outsider, { do: action }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
