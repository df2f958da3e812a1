import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'OffLineABServerDeleted';
const INSTALL = { do: 'install', to: '2019', server: 'EX02' } as const;
const GUID = '6f1c0d3e-5b2a-4c47-9a51-0e3f6c1d2b7a';
const SERVERS = 'CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Contoso';

const inDirectory = (value: string) => `
PS C:\\>Get-ADObject -LDAPFilter '(objectClass=msExchOAB)' -Properties offLineABServer | Format-List Name,offLineABServer

Name            : Default Offline Address List
offLineABServer : ${value}
`;
const inShell = (value: string, version = '') => `
[PS] C:\\>Get-OfflineAddressBook | fl Name,Server,ExchangeVersion

Name            : Default Offline Address List
Server          : ${value}
ExchangeVersion : ${version}
`;
const verdict = (paste: string) => judge(ID, paste, INSTALL);

describe('as the directory has it', () => {
  test.each([
    [
      'a deleted object',
      `CN=EX07\\0ADEL:${GUID},CN=Deleted Objects,CN=Configuration,DC=contoso,DC=com`,
      'fail',
    ],
    ['a deleted object that wasn’t moved', `CN=EX07\\0ADEL:${GUID},${SERVERS}`, 'fail'],
    [
      'an object among the deleted ones',
      'CN=EX07,CN=Deleted Objects,CN=Configuration,DC=contoso,DC=com',
      'fail',
    ],
    ['a server', `CN=EX10,${SERVERS}`, 'pass'],
    ['a server whose name only looks like it', `CN=EXDEL,${SERVERS}`, 'pass'],
    ['none', '', 'pass'],
  ])('%s', (_, value, outcome) => {
    expect(verdict(inDirectory(value))).toEqual({
      outcome,
      says: outcome,
      lines: outcome === 'fail' ? [4] : [],
    });
  });

  test('LDIF without the attribute', () => {
    const paste = `
dn: CN=Default Offline Address List,CN=Offline Address Lists,CN=Address Lists Container,CN=Contoso
objectClass: top
objectClass: msExchOAB
cn: Default Offline Address List
`;
    expect(verdict(paste)).toMatchObject({ outcome: 'unknown', says: 'unknownServer' });
  });
});

describe('as the shell prints it', () => {
  test.each([
    ['a deleted server', `contoso.com/Configuration/Deleted Objects/EX07 DEL:${GUID}`, '', 'fail', 'fail'],
    ['a server', 'EX10', '0.1 (8.0.535.0)', 'pass', 'pass'],
    ['nothing: a deleted server may be printed so', '', '', 'unknown', 'unknownServer'],
    ['nothing in a book of Exchange 2010', '', '0.10 (14.0.100.0)', 'unknown', 'unknownServer'],
    ['nothing in a book of Exchange 2013, which has none', '', '0.20 (15.0.0.0)', 'pass', 'pass'],
  ])('%s', (_, value, version, outcome, says) => {
    expect(verdict(inShell(value, version))).toMatchObject({ outcome, says });
  });

  test('nothing, and the directory tells', () => {
    expect(verdict(inShell('') + inDirectory('')).outcome).toBe('pass');
  });

  test('no offline address books', () => {
    const paste =
      '[PS] C:\\>Get-OfflineAddressBook | fl\n[PS] C:\\>Get-OrganizationConfig | fl\n\nIsMixedMode : False\n';
    expect(verdict(paste)).toEqual({ outcome: 'pass', says: 'passNone', lines: [] });
    expect(verdict(paste.replace(/^.*\n/, '')).says).toBe('common.unlisted');
  });
});

test('the steps name the book, and end with its removal', () => {
  const result = resultOf(ID, inDirectory('CN=EX07,CN=Deleted Objects,DC=contoso'), INSTALL);
  expect(result).toMatchObject({ severity: 'error', server: null });
  expect(commandsOf(result).slice(3, 6)).toEqual([
    "Move-OfflineAddressBook -Identity 'Default Offline Address List' -Server '<server>'",
    "Set-OfflineAddressBook -Identity 'Default Offline Address List' -GeneratingMailbox '<arbitration mailbox>'",
    "Remove-OfflineAddressBook -Identity 'Default Offline Address List'",
  ]);
});

test('scope: installation, and no check of Exchange 2016', () => {
  const paste = inDirectory('');
  expect(judge(ID, paste, { do: 'install', to: '2016' }).says).toBe('common.otherTarget');
  expect(judge(ID, paste, { do: 'install' }).says).toBe('common.unknownTarget');
  expect(reportOf(paste, { do: 'upgrade', to: '2019' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
