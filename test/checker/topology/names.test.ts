import { describe, expect, test } from 'vitest';
import { distinctServers, sameServer, shortName } from '../../../src/checker/topology/names.ts';

describe('every form of a name reduces to the short name of the server', () => {
  const AG = 'CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso';
  test.each([
    ['name', 'EX01', 'EX01'],
    ['name between blanks', '  EX01 ', 'EX01'],
    ['FQDN', 'EX01.contoso.com', 'EX01'],
    ['FQDN of the root', 'ex01.contoso.com.', 'ex01'],
    ['IP address', '192.0.2.10', '192.0.2.10'],
    ['network address', 'ncacn_ip_tcp:EX01.contoso.com', 'EX01'],
    ['DN', `CN=EX01,CN=Servers,${AG}`, 'EX01'],
    ['DN with blanks', 'cn = EX01, CN = Servers, CN=Contoso', 'EX01'],
    ['DN of the MTA', `CN=Microsoft MTA,CN=EX01,CN=Servers,${AG}`, 'EX01'],
    ['DN of a virtual server', `CN=1,CN=SMTP,CN=Protocols,CN=EX01,CN=Servers,${AG}`, 'EX01'],
    [
      'DN of a virtual server in Exchange 2003',
      'CN=SMTP (EX01-{0F3B7F0E-6F1E-4B0B-9A38-11D9A2E1B5C7}),CN=Connections,CN=Contoso',
      'EX01',
    ],
    ['DN of a computer', 'CN=EX01,OU=Mail,DC=contoso,DC=com', 'EX01'],
    ['DN with an escaped comma', 'CN=EX\\,01,CN=Servers,CN=Contoso', 'EX,01'],
    ['DN with an escaped code', 'CN=EX\\2C01,CN=Servers,CN=Contoso', 'EX,01'],
    [
      'canonical name',
      'contoso.com/Configuration/Services/Microsoft Exchange/Contoso/Servers/EX01/Protocols',
      'EX01',
    ],
    ['canonical name of a computer', 'contoso.com/Mail/EX01', 'EX01'],
    ['server and object', 'EX01\\Default Frontend EX01', 'EX01'],
    ['2007 database', 'EX01\\First Storage Group\\Mailbox Database', 'EX01'],
    [
      'legacyExchangeDN',
      '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=EX01',
      'EX01',
    ],
    [
      'legacyExchangeDN of the MTA',
      '/o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=EX01/cn=Microsoft MTA',
      'EX01',
    ],
    ['legacyExchangeDN of something else', '/O=Contoso/OU=AG/CN=Recipients/CN=EX01', 'EX01'],
    ['object without a server', '\\Default Offline Address Book', ''],
    ['nothing', '', ''],
  ])('%s: %s', (_, text, name) => {
    expect(shortName(text)).toBe(name);
  });
});

describe('same server', () => {
  test.each([
    ['EX01', 'ex01.contoso.com', true],
    ['EX01.contoso.com', '/o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=ex01', true],
    ['EX1', 'EX10', false],
    ['EX10', 'EX1', false],
    ['HUB-EX1', 'EX1', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(sameServer(one, other)).toBe(same);
  });
});

test('a server is listed once, in its first spelling', () => {
  expect(distinctServers(['Ex01.contoso.com', 'EX02', 'EX01', '', '\\Default OAB'])).toEqual([
    'Ex01',
    'EX02',
  ]);
});
