import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { account, exchangeServer } from './computerCases.ts';

const ID = 'ComputerNameDiscrepancy';
const EX1 = { do: 'install', server: 'EX1' } as const;
const UNKNOWN = { outcome: 'unknown', says: 'common.computerNames.unknown' };

describe('both names of the computer account', () => {
  test.each([
    ['EX1', 'EX1.contoso.com', 'pass'],
    ['SOLO-E19A', 'Solo-E19A.solo.com', 'pass'],
    ['EX1', 'EX1', 'pass'],
    ['EX1', 'EX10.contoso.com', 'fail'],
    ['EX1', 'MAIL.contoso.com', 'fail'],
    ['EXCHANGESERVER1', 'ExchangeServer1.contoso.com', 'pass'],
    ['EXCHANGESERVER0', 'ExchangeServer01.contoso.com', 'failLong'],
  ])('%s and %s: %s', (server, hostName, says) => {
    const outcome = says === 'failLong' ? 'fail' : says;
    expect(judge(ID, account(server, hostName), { do: 'install', server })).toEqual({
      outcome,
      says,
      lines: [5],
    });
  });

  test('the account name counts before the name of the object', () => {
    expect(judge(ID, account('EX1', 'EX1.contoso.com', 'EX1$'), EX1).outcome).toBe('pass');
    const renamed = account('Server 1', 'EX2.contoso.com', 'EX1$');
    expect(resultOf(ID, renamed, EX1).summary).toEqual({
      key: 'fail',
      args: { server: 'EX1', netBIOS: 'EX1', hostName: 'EX2.contoso.com' },
    });
  });

  test('a long name is found by its host name, too', () => {
    const paste = account('EXCHANGESERVER0', 'ExchangeServer01.contoso.com');
    expect(judge(ID, paste, { do: 'install', server: 'exchangeserver01' }).says).toBe('failLong');
  });

  test('of another computer, the host name is no name of this one', () => {
    const paste = account('EX2', 'EX1.contoso.com') + account('EX1', 'EX1.contoso.com');
    expect(judge(ID, paste, EX1)).toMatchObject({ outcome: 'pass', lines: [11] });
  });

  test('two namesakes in different domains of which one differs', () => {
    const paste = `
PS C:\\> Get-ADComputer -Filter * | fl DistinguishedName,DNSHostName

DistinguishedName : CN=EX1,OU=Exchange,DC=contoso,DC=com
DNSHostName       : EX1.contoso.com

DistinguishedName : CN=EX1,CN=Computers,DC=emea,DC=contoso,DC=com
DNSHostName       : MAIL.emea.contoso.com
`;
    expect(judge(ID, paste, EX1)).toEqual({ ...UNKNOWN, lines: [4, 7] });
    expect(judge(ID, paste.replace('MAIL', 'EX1'), EX1)).toMatchObject({ outcome: 'pass', lines: [4, 7] });
  });
});

describe('the Exchange server', () => {
  test('its name and its Fqdn', () => {
    const UPGRADE = { do: 'upgrade', server: 'EX1' } as const;
    expect(judge(ID, exchangeServer('EX1', 'ex1.contoso.com'), UPGRADE)).toEqual({
      outcome: 'pass',
      says: 'pass',
      lines: [4],
    });
    expect(judge(ID, exchangeServer('EX1', 'mail.contoso.com'), UPGRADE)).toEqual({
      outcome: 'fail',
      says: 'fail',
      lines: [4],
    });
  });

  test('a name that comes from the Fqdn tells nothing', () => {
    const paste = exchangeServer('EX1', 'ex1.contoso.com').replace(/^Name .*\n/m, '');
    expect(judge(ID, paste, EX1)).toEqual({ ...UNKNOWN, lines: [3] });
  });

  test('one source that differs is enough', () => {
    const paste = account('EX1', 'MAIL.contoso.com') + exchangeServer('EX1', 'ex1.contoso.com');
    expect(judge(ID, paste, EX1)).toMatchObject({ outcome: 'fail', lines: [5] });
  });
});

describe('what can’t be told', () => {
  test('no DNS host name, or two', () => {
    expect(judge(ID, account('EX1', ''), EX1)).toEqual({ ...UNKNOWN, lines: [3] });
    const two = exchangeServer('EX1', 'ex1.contoso.com') + exchangeServer('EX1', 'ex1.fabrikam.com');
    expect(judge(ID, two, EX1)).toEqual({ ...UNKNOWN, lines: [4, 11] });
  });

  test('no such computer: the command that shows it', () => {
    const result = resultOf(ID, account('EX10', 'EX10.contoso.com'), { ...EX1, server: "EX'1" });
    expect(result).toMatchObject({ outcome: 'unknown', evidence: [] });
    expect(result.missing.map(({ command }) => command)).toEqual([
      "Get-ADComputer -Identity 'EX''1' -Properties DNSHostName | Format-List Name,SamAccountName,DNSHostName",
    ]);
  });
});

test('the fix: compare first; a server with Exchange keeps its name', () => {
  const SHOW = '[System.Environment]::MachineName; [System.Net.Dns]::GetHostName()';
  const paste = account('EX1', 'MAIL.contoso.com') + exchangeServer('EX1', 'mail.contoso.com');
  expect(commandsOf(resultOf(ID, paste, EX1))).toEqual([
    SHOW,
    undefined,
    "Rename-Computer -NewName '<name of 15 characters or fewer>' -Restart",
  ]);
  expect(commandsOf(resultOf(ID, paste, { ...EX1, do: 'upgrade' }))).toEqual([SHOW, undefined, undefined]);
});

test('not when a server is removed', () => {
  const paste = exchangeServer('EX1', 'mail.contoso.com');
  expect(reportOf(paste, { do: 'remove' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
