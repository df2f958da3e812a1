import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { policyList } from './addressPolicyCases.ts';

const ID = 'ServerFQDNMatchesSMTPPolicy';
const MAIL = { do: 'upgrade', server: 'MAIL' } as const;

const server = (name: string, fqdn: string) => `
[PS] C:\\>Get-ExchangeServer | fl Name,Fqdn

Name : ${name}
Fqdn : ${fqdn}
`;
const of = (...templates: readonly string[]) => policyList(['Default Policy', ...templates]);

describe('with the full name of the server', () => {
  test.each([
    ['the same', 'SMTP:%m@mail.contoso.com', 'fail'],
    ['as a further address, in another letter case', 'smtp:@Mail.Contoso.COM', 'fail'],
    ['the parent domain', 'SMTP:%m@contoso.com', 'pass'],
    ['a domain below', 'SMTP:%m@a.mail.contoso.com', 'pass'],
    ['the same label elsewhere', 'SMTP:%m@mail.fabrikam.com', 'pass'],
    ['of another type', 'X400:@mail.contoso.com', 'pass'],
  ])('%s', (_, template, outcome) => {
    const paste = of('SMTP:@northwind.com', template) + server('MAIL', 'MAIL.contoso.com');
    expect(judge(ID, paste, MAIL)).toEqual({
      outcome,
      says: outcome,
      lines: outcome === 'fail' ? [4, 9] : [],
    });
  });

  test('of this computer, not of other servers', () => {
    const paste =
      of('SMTP:@mail1.contoso.com') +
      server('MAIL10', 'MAIL10.contoso.com') +
      server('MAIL1', 'MAIL1.contoso.com');
    expect(judge(ID, paste, { do: 'upgrade', server: 'MAIL10' }).outcome).toBe('pass');
    expect(judge(ID, paste, { do: 'upgrade', server: 'MAIL1' }).outcome).toBe('fail');
  });

  test('from the account of a computer that is no Exchange server yet, which may still be renamed', () => {
    const paste = `${of('SMTP:@mail.contoso.com')}
PS C:\\>Get-ADComputer MAIL | fl Name,DNSHostName

Name        : MAIL
DNSHostName : mail.contoso.com
`;
    const result = resultOf(ID, paste, { do: 'install', server: 'MAIL' });
    expect(result).toMatchObject({ outcome: 'fail', server: 'MAIL', severity: 'error' });
    expect(commandsOf(result)).toContain("Rename-Computer -NewName '<name>' -Restart");
    const installed = of('SMTP:@mail.contoso.com') + server('MAIL', 'MAIL.contoso.com');
    expect(commandsOf(resultOf(ID, installed, MAIL))).not.toContain(
      "Rename-Computer -NewName '<name>' -Restart",
    );
  });

  test('a disabled template leaves it open', () => {
    const paste = `${of('SMTP:@contoso.com').trimEnd()}
DisabledEmailAddressTemplates : {smtp:@mail.contoso.com}
${server('MAIL', 'MAIL.contoso.com')}`;
    expect(judge(ID, paste, MAIL)).toMatchObject({ outcome: 'unknown', says: 'unknownDisabled' });
  });
});

describe('without it', () => {
  const verdict = (template: string, name: string) =>
    judge(ID, of(template), { do: 'prepare-ad', server: name });

  test.each([
    [
      'a domain that begins with the short name',
      'SMTP:@mail.contoso.com',
      'MAIL',
      'unknown',
      'unknownFullName',
    ],
    ['a domain that begins with another name', 'SMTP:@mail1.contoso.com', 'MAIL', 'pass', 'pass'],
    [
      '15 characters: the rest was cut',
      'SMTP:@exchangeserver01-a.contoso.com',
      'EXCHANGESERVER0',
      'unknown',
      'unknownFullName',
    ],
    ['14 characters: nothing was', 'SMTP:@exchangeserver0.contoso.com', 'EXCHANGESERVER', 'pass', 'pass'],
  ])('%s', (_, template, name, outcome, says) => {
    expect(verdict(template, name)).toMatchObject({ outcome, says });
  });

  test('two domains have a computer of the name', () => {
    const paste = `${of('SMTP:@mail.contoso.com')}
PS C:\\>Get-ADComputer -Filter "Name -eq 'MAIL'" | fl Name,DNSHostName

Name        : MAIL
DNSHostName : mail.contoso.com

Name        : MAIL
DNSHostName : mail.paris.contoso.com
`;
    expect(judge(ID, paste, { do: 'install', server: 'MAIL' }).says).toBe('unknownFullName');
  });
});

test('what can’t be told of the policies', () => {
  const cut = of('SMTP:@contoso.com').replace('}', '...}') + server('MAIL', 'MAIL.contoso.com');
  expect(judge(ID, cut, MAIL).says).toBe('common.addressPolicies.unknownTemplates');
  expect(judge(ID, server('MAIL', 'MAIL.contoso.com'), MAIL).says).toBe('common.unlisted');
});

test('scope: not for removal, and only for a computer that is named', () => {
  const results = (action: 'prepare-schema' | 'remove') =>
    reportOf(of('SMTP:@contoso.com'), { do: action }).results.filter(({ id }) => id === ID);
  expect(results('remove')).toEqual([]);
  expect(results('prepare-schema')[0]?.summary).toMatchObject({ key: 'common.noComputer' });
});

everySentenceIsSaid(ID);
