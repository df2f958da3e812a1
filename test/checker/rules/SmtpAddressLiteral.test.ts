import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { policyList } from './addressPolicyCases.ts';

const ID = 'SmtpAddressLiteral';
const PREPARE = { do: 'prepare-ad' } as const;

const of = (...templates: readonly string[]) => policyList(['Fax', ...templates]);
const verdict = (paste: string) => judge(ID, paste, PREPARE);

describe('the domain of a template', () => {
  test.each([
    ['SMTP:%m@[10.10.1.1]', 'fail', 'fail'],
    ['smtp:@[10.10.1.1]', 'fail', 'fail'],
    ['smtp:"a@b"@[10.10.1.1]', 'fail', 'fail'],
    ['SMTP:%m@[IPv6:2001:db8::1]', 'fail', 'failUnusual'],
    ['SMTP:%m@contoso.com', 'pass', 'pass'],
    ['SMTP:%m@10.10.1.1', 'pass', 'pass'],
    ['SMTP:[10.10.1.1]@contoso.com', 'pass', 'pass'],
    ['X400:c=US;a=[10.10.1.1];p=Contoso', 'pass', 'pass'],
    ['FAX:@[10.10.1.1]', 'pass', 'pass'],
  ])('%s', (template, outcome, says) => {
    expect(verdict(of('SMTP:@contoso.com', template))).toEqual({
      outcome,
      says,
      lines: outcome === 'fail' ? [4] : [],
    });
  });

  test('the documented form decides beside another one', () => {
    expect(verdict(of('SMTP:@[x]', 'smtp:@[10.10.1.1]')).says).toBe('fail');
  });
});

describe('as the directory has it', () => {
  test('Get-ADObject', () => {
    const paste = `
PS C:\\>Get-ADObject -LDAPFilter '(gatewayProxy=*)' -Properties gatewayProxy | Format-List Name,gatewayProxy

Name         : Default Policy
gatewayProxy : {SMTP:@contoso.com, smtp:@[10.10.1.1]}
`;
    expect(verdict(paste)).toEqual({ outcome: 'fail', says: 'fail', lines: [4] });
  });

  test('LDIF', () => {
    const paste = `
dn: CN=Default Policy,CN=Recipient Policies,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
objectClass: top
objectClass: msExchRecipientPolicy
cn: Default Policy
gatewayProxy: SMTP:@contoso.com
gatewayProxy: smtp:@[10.10.1.1]
`;
    expect(verdict(paste)).toEqual({ outcome: 'fail', says: 'fail', lines: [5] });
  });
});

describe('what can’t be told', () => {
  test('a list that was cut, unless what is shown decides', () => {
    const cut = (first: string) => of(first, 'smtp:@b.com').replace('smtp:@b.com}', 'smtp:@b.com...}');
    expect(verdict(cut('SMTP:@contoso.com'))).toEqual({
      outcome: 'unknown',
      says: 'common.addressPolicies.unknownTemplates',
      lines: [4],
    });
    expect(verdict(cut('SMTP:@[10.10.1.1]')).outcome).toBe('fail');
  });

  test('no policies', () => {
    const paste = '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\nSourceTransportServers : {EX01}\n';
    expect(verdict(paste).says).toBe('common.unlisted');
  });

  test('not even an empty output tells: every organization has a policy', () => {
    const paste =
      '[PS] C:\\>Get-EmailAddressPolicy | fl\n[PS] C:\\>Get-OrganizationConfig | fl\n\nIsMixedMode : False\n';
    expect(verdict(paste).says).toBe('common.unlisted');
  });
});

describe('the fix', () => {
  test('keeps the other templates, because the list is replaced as a whole', () => {
    const result = resultOf(
      ID,
      policyList(["L'Agence", 'SMTP:%m@[10.10.1.1]', 'smtp:%g.%s@contoso.fr']),
      PREPARE,
    );
    expect(result).toMatchObject({ severity: 'error', server: null });
    expect(commandsOf(result)).toEqual([
      expect.stringMatching(/^Get-EmailAddressPolicy /),
      "Set-EmailAddressPolicy -Identity 'L''Agence' -EnabledEmailAddressTemplates 'SMTP:%m@<mail domain>','smtp:%g.%s@contoso.fr'",
      "Update-EmailAddressPolicy -Identity 'L''Agence' -WhatIf",
      "Update-EmailAddressPolicy -Identity 'L''Agence'",
      undefined,
      'repadmin /showrepl',
    ]);
  });

  test('names that templates are missing from a list that was cut', () => {
    const paste = of('SMTP:@[10.10.1.1]', 'smtp:@b.com').replace('smtp:@b.com}', 'smtp:@b.com...}');
    expect(commandsOf(resultOf(ID, paste, PREPARE))[1]).toMatch(/,'smtp:@b\.com','<other templates>'$/);
  });

  test('mentions Exchange System Manager only where there may be no later server', () => {
    const server = `
[PS] C:\\>Get-ExchangeServer | fl Name,AdminDisplayVersion,ServerRole

Name                : EX16
AdminDisplayVersion : Version 15.1 (Build 2507.6)
ServerRole          : Mailbox
`;
    const commands = commandsOf(resultOf(ID, of('SMTP:@[10.10.1.1]') + server, PREPARE));
    expect(commands).not.toContain(undefined);
  });
});

test('scope: installation and preparation, not upgrades', () => {
  const ids = (action: 'install' | 'prepare-schema' | 'upgrade' | 'remove') =>
    reportOf(of('SMTP:@contoso.com'), { do: action }).results.map(({ id }) => id);
  expect(ids('install')).toContain(ID);
  expect(ids('prepare-schema')).toContain(ID);
  expect(ids('upgrade')).not.toContain(ID);
  expect(ids('remove')).not.toContain(ID);
});

everySentenceIsSaid(ID);
