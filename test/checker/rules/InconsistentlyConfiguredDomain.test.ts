import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { policyList, recipientPolicies } from './addressPolicyCases.ts';

const ID = 'InconsistentlyConfiguredDomain';
const PREPARE = { do: 'prepare-ad', to: '2016' } as const;
const verdict = (paste: string) => judge(ID, paste, PREPARE);

describe('one domain in two policies', () => {
  test.each([
    ['marked in one', 'SMTP:@fabrikam.com', 'SMTP:@fabrikam.com', '', 'fail', 'fail', [4, 5, 8, 9]],
    [
      'marked in one, in another letter case',
      'SMTP:@Fabrikam.com',
      'smtp:@FABRIKAM.com',
      '',
      'fail',
      'fail',
      [4, 5, 8, 9],
    ],
    ['marked in both', 'SMTP:@fabrikam.com', 'SMTP:@fabrikam.com', 'SMTP:@fabrikam.com', 'pass', 'pass', []],
    ['marked in none', 'SMTP:@fabrikam.com', '', '', 'pass', 'pass', []],
    ['another domain is marked', 'SMTP:@fabrikam.com', 'SMTP:@fabrikam.com.au', '', 'pass', 'pass', []],
    [
      'as a further address of one',
      'smtp:@fabrikam.com',
      'SMTP:@fabrikam.com',
      '',
      'unknown',
      'unknownSecondary',
      [4, 5, 8, 9],
    ],
  ])('%s', (_, template, first, second, outcome, says, lines) => {
    const paste = recipientPolicies(
      ['Sales', template, first],
      ['Default Policy', 'SMTP:%m@fabrikam.com, X400:c=US;a= ;p=Contoso;o=Exchange;', second],
    );
    expect(verdict(paste)).toEqual({ outcome, says, lines });
  });

  test('the sentence names domain and policies', () => {
    const paste = recipientPolicies(['Sales', 'SMTP:@a.com', 'SMTP:@a.com'], ['HR', 'SMTP:@a.com', '']);
    const result = resultOf(ID, paste, PREPARE);
    expect(result.summary).toMatchObject({
      args: { domains: ['a.com'], policies: ['Sales', 'HR'], count: 1 },
    });
    expect(commandsOf(result)).toEqual([
      expect.stringContaining('msExchNonAuthoritativeDomains'),
      undefined,
      undefined,
      'repadmin /showrepl',
    ]);
  });

  test('in an LDIF export, an attribute without a value isn’t there', () => {
    const policy = (name: string, marked: string) => `
dn: CN=${name},CN=Recipient Policies,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
objectClass: top
objectClass: msExchRecipientPolicy
cn: ${name}
gatewayProxy: SMTP:@fabrikam.com
${marked}distinguishedName: CN=${name},CN=Recipient Policies,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
instanceType: 4
whenCreated: 20050101000000.0Z
`;
    const marked = policy('Sales', 'msExchNonAuthoritativeDomains: SMTP:@fabrikam.com\n');
    expect(verdict(policy('HR', '') + marked)).toEqual({
      outcome: 'fail',
      says: 'fail',
      lines: [5, 1, 14, 15],
    });
    // More may have followed the last object.
    expect(verdict(marked + policy('HR', '')).says).toBe('unknownPolicies');
  });
});

describe('the shell alone, which doesn’t show the marks', () => {
  test('a domain of one policy can’t contradict', () => {
    expect(verdict(policyList(['Sales', 'SMTP:@a.com'], ['HR', 'SMTP:@b.com'])).says).toBe('pass');
    expect(verdict(policyList(['Default Policy', 'SMTP:@a.com'])).says).toBe('pass');
  });

  test('a domain of two may', () => {
    const paste = policyList(['Sales', 'SMTP:@a.com'], ['HR', 'SMTP:@a.com', 'smtp:@b.com']);
    expect(verdict(paste)).toEqual({ outcome: 'unknown', says: 'unknownPolicies', lines: [3, 6] });
    expect(resultOf(ID, paste, PREPARE).missing[0]?.command).toContain('(objectClass=msExchRecipientPolicy)');
  });

  test('templates that were cut', () => {
    const paste = policyList(['Sales', 'SMTP:@a.com'], ['HR', 'SMTP:@b.com']).replace(
      '@b.com}',
      '@b.com...}',
    );
    expect(verdict(paste)).toEqual({ outcome: 'unknown', says: 'unknownPolicies', lines: [6] });
  });

  test('no policies', () => {
    expect(verdict('[PS] C:\\>Get-OrganizationConfig | fl\n\nIsMixedMode : False\n').says).toBe(
      'common.unlisted',
    );
  });
});

test('marks of no policy are enough, even where templates were cut', () => {
  const paste = recipientPolicies(['Sales', 'SMTP:@a.com...', ''], ['HR', 'SMTP:@a.com', '']);
  expect(verdict(paste).says).toBe('pass');
});

test('scope: preparation, and no check of Exchange SE', () => {
  const paste = policyList(['Default Policy', 'SMTP:@a.com']);
  expect(judge(ID, paste, { do: 'prepare-schema', to: 'SE' })).toMatchObject({ says: 'common.otherTarget' });
  expect(judge(ID, paste, { do: 'prepare-schema' })).toMatchObject({ says: 'common.unknownTarget' });
  expect(reportOf(paste, { do: 'install', to: '2016' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
