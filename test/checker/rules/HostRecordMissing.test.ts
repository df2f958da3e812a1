import { describe, expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { account, exchangeServer } from './computerCases.ts';

const ID = 'HostRecordMissing';
const EX1 = { do: 'install', server: 'EX1' } as const;

/** Resolve-DnsName as it prints by itself; the record stands on line 5. */
const resolved = (name: string, type = 'A', section = 'Answer') => `
PS C:\\> Resolve-DnsName -Name '${name}' -Server '10.0.0.10'

Name                                           Type   TTL   Section    IPAddress
----                                           ----   ---   -------    ---------
${name.padEnd(46)} ${type.padEnd(6)} 1200  ${section.padEnd(10)} 10.0.0.21

`;

describe('a host record in the paste', () => {
  test('as Resolve-DnsName prints it', () => {
    expect(judge(ID, resolved('ex1.contoso.com'), EX1)).toEqual({
      outcome: 'pass',
      says: 'pass',
      lines: [5],
    });
  });

  test('as a list', () => {
    const paste = `
PS C:\\> Resolve-DnsName -Name 'EX1.contoso.com' -Type A | fl

Name       : EX1.contoso.com
Type       : A
TTL        : 1200
DataLength : 4
Section    : Answer
IPAddress  : 10.0.0.21
`;
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'pass', lines: [3] });
  });

  test('as the zone lists it, without its name', () => {
    const paste = `
PS C:\\> Get-DnsServerResourceRecord -ZoneName 'contoso.com' -RRType A -ComputerName DC01

HostName                  RecordType Type       Timestamp            TimeToLive      RecordData
--------                  ---------- ----       ---------            ----------      ----------
EX10                      A          1          0                    01:00:00        10.0.0.30
EX1                       A          1          0                    01:00:00        10.0.0.21

`;
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'pass', lines: [6] });
  });

  test.each([
    ['of EX10', resolved('EX10.contoso.com')],
    ['of a computer in another domain', resolved('EX1.fabrikam.com') + account('EX1', 'EX1.contoso.com')],
    ['of another type', resolved('EX1.contoso.com', 'AAAA')],
    ['beside the answer', resolved('EX1.contoso.com', 'A', 'Additional')],
  ])('%s: doesn’t count', (_, paste) => {
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'unknown', says: 'unknown', lines: [] });
  });

  test('the name with the domain is compared where it is known', () => {
    const paste = resolved('EX1.contoso.com') + exchangeServer('EX1', 'ex1.Contoso.com');
    expect(judge(ID, paste, { ...EX1, do: 'upgrade' }).outcome).toBe('pass');
  });
});

test('otherwise unknown, with the commands that ask as Setup does', () => {
  const result = resultOf(ID, exchangeServer('EX1', 'ex1.contoso.com'), EX1);
  expect(result).toMatchObject({ outcome: 'unknown', severity: 'warning', server: 'EX1' });
  expect(result.missing.map(({ command }) => command)).toEqual([
    'Get-DnsClientServerAddress -AddressFamily IPv4 | Format-Table InterfaceAlias,ServerAddresses',
    "Resolve-DnsName -Name 'ex1.contoso.com' -Type A -Server '<primary DNS server>'",
  ]);
  expect(resultOf(ID, account("EX'2", ''), { ...EX1, server: "EX'1" }).missing[1]?.command).toBe(
    "Resolve-DnsName -Name 'EX''1' -Type A -Server '<primary DNS server>'",
  );
});

test('not when a server is removed', () => {
  const paste = exchangeServer('EX1', 'ex1.contoso.com');
  expect(reportOf(paste, { do: 'remove' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
