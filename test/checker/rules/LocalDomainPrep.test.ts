import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { computer, logged } from './forestPastes.ts';
import { organizationLevel, systemObjects } from './levelPastes.ts';
import { DOMAIN_ADMINS, ENTERPRISE_ADMINS, filteredToken, token } from './tokenPastes.ts';

const ID = 'LocalDomainPrep';
const UPGRADE = { do: 'upgrade', server: 'EX1', to: '2019' } as const;
const LOCAL = 'F63C3A12-7852-4654-B208-125C32EB409A';
const ex1 = computer({ Name: 'EX1', DistinguishedName: 'CN=EX1,CN=Computers,DC=contoso,DC=com' });
/** Tells that CONTOSO is contoso.com. */
const domain = `
PS C:\\> Get-ADDomain | fl DNSRoot,NetBIOSName,DomainMode,PDCEmulator

DNSRoot     : contoso.com
NetBIOSName : CONTOSO
DomainMode  : Windows2016Domain
PDCEmulator : DC01.contoso.com

`.slice(1);
const due = logged({ PrepareDomain: LOCAL });
const of = (paste: string, scenario: Parameters<typeof judge>[2] = UPGRADE) => {
  const { outcome, says } = judge(ID, paste, scenario);
  return `${outcome}: ${says}`;
};

describe('the account, where the domain of the computer is prepared', () => {
  test.each([
    ['neither domain nor enterprise administrator', token(), 'fail: fail'],
    ['an administrator of another domain', token(['EMEA\\Domain Admins', 512]), 'fail: fail'],
    ['a domain administrator', token(DOMAIN_ADMINS), 'unknown: unknownAccess'],
    ['in French Windows', token(['CONTOSO\\Admins du domaine', 512]), 'unknown: unknownAccess'],
    ['an enterprise administrator', token(ENTERPRISE_ADMINS), 'unknown: unknownEnterprise'],
    ['both', token(DOMAIN_ADMINS, ENTERPRISE_ADMINS), 'unknown: unknownAccess'],
    ['not elevated', filteredToken(DOMAIN_ADMINS), 'unknown: unknownAccount'],
    ['not in the paste', '', 'unknown: unknownAccount'],
  ])('%s', (_, groups, says) => {
    expect(of(due + ex1 + domain + groups)).toBe(says);
  });

  test('whose domain CONTOSO is must be known', () => {
    expect(of(due + ex1 + token(DOMAIN_ADMINS))).toBe('unknown: unknownAccount');
    expect(of(due + ex1 + token())).toBe('fail: fail');
  });

  test.each([
    ['True', 'True', 'pass: pass'],
    ['True', 'False', 'unknown: unknownAccess'],
    ['False', 'True', 'fail: fail'],
  ])('by the log: LocalDomainAdmin %s, HasExchangeServersUSGBasicAccess %s', (admin, access, says) => {
    const settings = {
      LocalDomainAdmin: admin,
      HasExchangeServersUSGBasicAccess: access,
      EnterpriseAdmin: 'False',
    };
    expect(of(due + logged(settings))).toBe(says);
  });
});

describe('whether the domain of the computer is prepared', () => {
  test.each([
    ['the log says so', due, 'fail: fail'],
    ['the log says that none is', logged({ PrepareDomain: '' }), 'pass: passNotDue'],
    ['the log names a domain', logged({ PrepareDomain: 'contoso.com' }), 'unknown: unknownRun'],
    ['the container is behind every build', ex1 + systemObjects('contoso.com', 13235), 'fail: fail'],
    ['it may be behind', ex1 + systemObjects('contoso.com', 13236), 'unknown: unknownRun'],
    ['it is at the last level', ex1 + systemObjects('contoso.com', 13243), 'unknown: unknownRun'],
    [
      'so is the organization',
      ex1 + systemObjects('contoso.com', 13243) + organizationLevel(16763),
      'pass: passNotDue',
    ],
    [
      'the organization is behind',
      ex1 + systemObjects('contoso.com', 13243) + organizationLevel(16762),
      'unknown: unknownRun',
    ],
    ['another domain is behind', ex1 + systemObjects('emea.contoso.com', 13235), 'unknown: unknownRun'],
  ])('%s', (_, paste, says) => {
    expect(of(paste + token())).toBe(says);
  });

  test.each(['prepare-ad', 'prepare-domain'] as const)('%s: only the log tells', (action) => {
    const paste = ex1 + systemObjects('contoso.com', 13243) + organizationLevel(16763) + token();
    expect(of(paste, { ...UPGRADE, do: action })).toBe('unknown: unknownRun');
    expect(of(due + paste, { ...UPGRADE, do: action })).toBe('fail: fail');
  });
});

test('evidence and fix', () => {
  const result = resultOf(ID, due + token(), UPGRADE);
  expect(result).toMatchObject({ severity: 'error', server: 'EX1' });
  expect(result.evidence.map(({ line }) => line)).toEqual([1, 11]);
  expect(commandsOf(result)).toEqual([
    'whoami /groups',
    `Add-ADGroupMember -Identity "$((Get-ADDomain -Current LocalComputer).DomainSID)-512" -Members '<account>'`,
    "Add-RoleGroupMember 'Organization Management' -Member '<account>'",
    `Add-ADGroupMember -Identity "$((Get-ADDomain '<forest root domain>').DomainSID)-519" -Members '<account>' -Server '<forest root domain>'`,
    'whoami /groups',
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareDomain',
    'repadmin /replsummary',
  ]);
});

test('scope: not when only the schema is prepared', () => {
  for (const action of ['prepare-schema', 'remove'] as const)
    expect(reportOf(due + token(), { ...UPGRADE, do: action }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
