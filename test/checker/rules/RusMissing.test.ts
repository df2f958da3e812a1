import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'RusMissing';
const PREPARE = { do: 'prepare-ad', to: '2016' } as const;
const ORGANIZATION = 'CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com';

const server = (name: string, serialNumber: string) => `
dn: CN=${name},CN=Servers,CN=AG,CN=Administrative Groups,${ORGANIZATION}
objectClass: msExchExchangeServer
cn: ${name}
${serialNumber === '' ? '' : `serialNumber: ${serialNumber}\n`}`;
const OLD = server('EX03', 'Version 6.5 (Build 7638.2: Service Pack 2)');
const LATER = server('EX07', 'Version 8.3 (Build 30083.6)');
const container = (domain: string) => `
dn: CN=Microsoft Exchange System Objects,${domain}
objectClass: msExchSystemObjectsContainer
cn: Microsoft Exchange System Objects
`;
const service = (name: string, link: string) => `
dn: CN=Recipient Update Service (${name}),CN=Recipient Update Services,CN=Address Lists Container,${ORGANIZATION}
objectClass: msExchAddressListService
cn: Recipient Update Service (${name})
${link}`;
const ROOT = 'DC=contoso,DC=com';
const PARIS = 'DC=paris,DC=contoso,DC=com';
const FOREST = service('Enterprise Configuration', `msExchDomainLink: CN=Configuration,${ROOT}\n`);
const verdict = (...parts: readonly string[]) => judge(ID, parts.join(''), PREPARE);

describe('with an Exchange 2003 server', () => {
  const both = [LATER, OLD, container(ROOT), container(PARIS)];

  test('a domain without a service', () => {
    const paste = [...both, FOREST, service('CONTOSO', `msExchDomainLink: ${ROOT}\n`)];
    expect(verdict(...paste)).toEqual({ outcome: 'warn', says: 'warn', lines: [15, 9] });
    const result = resultOf(ID, paste.join(''), PREPARE);
    expect(result).toMatchObject({ severity: 'warning', summary: { args: { domains: [PARIS], count: 1 } } });
    expect(commandsOf(result)).toEqual([undefined, 'repadmin /showrepl']);
  });

  test('each has one, under either name of the attribute and in any letter case', () => {
    const services = [
      service('CONTOSO', `msExchangeDomainLink: ${ROOT.toLowerCase()}\n`),
      service('PARIS', 'msExchDomainLink: DC=Paris, DC=contoso, DC=com\n'),
    ];
    expect(verdict(...both, ...services)).toMatchObject({ outcome: 'pass', says: 'pass' });
  });

  test('services whose domain isn’t shown leave it open', () => {
    expect(
      verdict(...both, service('CONTOSO', `msExchDomainLink: ${ROOT}\n`), service('PARIS', '')),
    ).toMatchObject({
      outcome: 'unknown',
      says: 'unknownLinks',
    });
  });

  test('domains or services aren’t in the paste', () => {
    const lacking = (...parts: readonly string[]) => {
      const { summary, missing } = resultOf(ID, [LATER, OLD, ...parts].join(''), PREPARE);
      return [summary, missing.map(({ what }) => ('key' in what ? what.key : ''))];
    };
    const summary = expect.objectContaining({ key: 'unknownLists' }) as unknown;
    expect(lacking()).toEqual([summary, ['missing.domains', 'missing.services']]);
    expect(lacking(FOREST)).toEqual([summary, ['missing.domains']]);
    expect(lacking(container(ROOT))).toEqual([summary, ['missing.services']]);
  });

  test('Get-ADObject shows the domains', () => {
    const paste = `
PS C:\\>(Get-ADForest).Domains | ForEach-Object { Get-ADObject -Server $_ -LDAPFilter '(objectClass=msExchSystemObjectsContainer)' } | Format-List DistinguishedName,ObjectClass

DistinguishedName : CN=Microsoft Exchange System Objects,${PARIS}
ObjectClass       : msExchSystemObjectsContainer

[PS] C:\\>Get-ExchangeServer | fl Name,AdminDisplayVersion,ServerRole

Name                : EX03
AdminDisplayVersion : Version 6.5 (Build 7638.2: Service Pack 2)
ServerRole          : None
`;
    const keys = resultOf(ID, paste, PREPARE).missing.map(({ what }) => ('key' in what ? what.key : ''));
    expect(keys).toEqual(['missing.services']);
  });
});

describe('without one', () => {
  test('nothing is asked for', () => {
    expect(verdict(LATER, container(PARIS))).toEqual({ outcome: 'pass', says: 'passNoOldServer', lines: [] });
  });

  test('a server of unknown version may be one', () => {
    expect(verdict(LATER, server('EX03', '')).says).toBe('common.coexistence.unknownVersion');
  });

  test('no servers in the paste', () => {
    expect(verdict(container(ROOT), FOREST).says).toBe('common.unlisted');
  });
});

test('scope: not for removal, and no check of Exchange SE', () => {
  expect(judge(ID, LATER, { do: 'install', to: 'SE' }).says).toBe('common.otherTarget');
  expect(reportOf(LATER, { do: 'remove' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
