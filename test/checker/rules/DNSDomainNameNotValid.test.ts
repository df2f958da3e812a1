import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { account, exchangeServer } from './computerCases.ts';

const ID = 'DNSDomainNameNotValid';
const EX1 = { do: 'install', server: 'EX1' } as const;
const UNKNOWN = { outcome: 'unknown', says: 'common.computerNames.unknown' };

describe('the domain of the DNS host name', () => {
  test.each([
    ['contoso.com', 'pass'],
    ['Emea-1.CONTOSO.com', 'pass'],
    ['local', 'pass'],
    ['con_toso.com', 'fail'],
    ['contoso.com_', 'fail'],
    ['société.fr', 'fail'],
    ['contoso com', 'fail'],
  ])('%s: %s', (domain, outcome) => {
    const answer = { outcome, says: outcome };
    expect(judge(ID, account('EX1', `EX1.${domain}`), EX1)).toEqual({ ...answer, lines: [5] });
    expect(judge(ID, exchangeServer('EX1', `EX1.${domain}`), { ...EX1, do: 'upgrade' })).toEqual({
      ...answer,
      lines: [4],
    });
  });

  test('the name of the computer itself isn’t looked at', () => {
    const paste = account('EX_1', 'EX_1.contoso.com');
    expect(judge(ID, paste, { ...EX1, server: 'EX_1' }).outcome).toBe('pass');
  });

  test('EX10 isn’t EX1', () => {
    const paste = account('EX10', 'EX10.con_toso.com') + account('EX1', 'EX1.contoso.com');
    expect(judge(ID, paste, EX1)).toMatchObject({ outcome: 'pass', lines: [11] });
    expect(judge(ID, paste, { ...EX1, server: 'ex10' })).toMatchObject({ outcome: 'fail', lines: [5] });
  });
});

describe('what can’t be told', () => {
  test.each([
    ['a host name without a domain', account('EX1', 'EX1'), [5]],
    ['no host name', account('EX1', ''), [3]],
    ['another computer', account('EX10', 'EX10.contoso.com'), []],
    [
      'two outputs that differ',
      exchangeServer('EX1', 'ex1.contoso.com') + exchangeServer('EX1', 'ex1.con_toso.com'),
      [4, 11],
    ],
    [
      'account and server in domains of which one is refused',
      account('EX1', 'EX1.contoso.com') + exchangeServer('EX1', 'EX1.con_toso.com'),
      [5, 10],
    ],
  ])('%s', (_, paste, lines) => {
    expect(judge(ID, paste, EX1)).toEqual({ ...UNKNOWN, lines });
  });

  test('the command that shows it', () => {
    expect(resultOf(ID, account('EX1', ''), EX1).missing.map(({ command }) => command)).toEqual([
      "Get-ADComputer -Identity 'EX1' -Properties DNSHostName | Format-List Name,SamAccountName,DNSHostName",
    ]);
  });
});

test('the fix looks; the suffix is corrected only before Exchange is installed', () => {
  const paste = exchangeServer('EX1', 'ex1.con_toso.com');
  const result = resultOf(ID, paste, EX1);
  expect(result).toMatchObject({
    severity: 'error',
    summary: { key: 'fail', args: { server: 'EX1', domain: 'con_toso.com' } },
  });
  expect(commandsOf(result)).toEqual([
    '(Get-ADDomain).DNSRoot',
    '[System.Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().DomainName',
    undefined,
    undefined,
  ]);
  expect(resultOf(ID, paste, { ...EX1, do: 'upgrade' }).fix).toHaveLength(3);
});

test('not when a server is removed', () => {
  expect(
    reportOf(exchangeServer('EX1', 'ex1.con_toso.com'), { do: 'remove' }).results.map(({ id }) => id),
  ).not.toContain(ID);
});

everySentenceIsSaid(ID);
