import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'WarnMapiHttpNotEnabled';
const INSTALL = { do: 'install', to: '2019', server: 'EX02' } as const;

const organization = (value: string, name = 'Contoso') => `
[PS] C:\\>Get-OrganizationConfig | fl Name,MapiHttpEnabled

Name            : ${name}
MapiHttpEnabled : ${value}
`;
type Printed = readonly [name: string, version: string, role?: string];
/** Follows an organization: the version of the first server stands on line 9. */
const servers = (...some: readonly Printed[]) => `
[PS] C:\\>Get-ExchangeServer | fl Name,AdminDisplayVersion,ServerRole
${some
  .map(
    ([name, version, role = 'Mailbox']) => `
Name                : ${name}
AdminDisplayVersion : ${version === '' ? '' : `Version ${version})`}
ServerRole          : ${role}
`,
  )
  .join('')}`;
const off = (...some: readonly Printed[]) => organization('False') + servers(...some);
const verdict = (paste: string) => judge(ID, paste, INSTALL);

describe('switched off', () => {
  test.each([
    ['Exchange 2016', '15.1 (Build 225.42', 'warn', 'warn', [4, 9]],
    ['Exchange 2019', '15.2 (Build 1544.4', 'warn', 'warn', [4, 9]],
    ['Exchange 2013 only', '15.0 (Build 1497.2', 'unknown', 'unknownFirst', [4]],
  ])('%s', (_, version, outcome, says, lines) => {
    expect(verdict(off(['EX01', version]))).toEqual({ outcome, says, lines });
  });

  test('Edge Transport servers aren’t considered', () => {
    expect(verdict(off(['EDGE', '15.1 (Build 2507.6', 'Edge'])).says).toBe('unknownFirst');
  });

  test('servers of which version or role isn’t known', () => {
    expect(verdict(off(['EX01', '']))).toEqual({ outcome: 'unknown', says: 'unknownServers', lines: [4, 8] });
    expect(verdict(off(['EX01', '15.1 (Build 2507.6', ''])).says).toBe('unknownServers');
    expect(verdict(off(['EX01', ''], ['EX02', '15.1 (Build 2507.6'])).says).toBe('warn');
  });

  test('no list of servers', () => {
    expect(verdict(organization('False')).says).toBe('common.unlisted');
  });

  test('the steps name the servers', () => {
    const result = resultOf(ID, off(["EX'1", '15.1 (Build 2507.6'], ['EX2', '15.2 (Build 1544.4']), INSTALL);
    expect(result).toMatchObject({ severity: 'warning', server: null, summary: { args: { count: 2 } } });
    expect(commandsOf(result)[1]).toMatch(/^'EX''1','EX2' \| ForEach-Object \{ Set-MapiVirtualDirectory /);
    expect(commandsOf(result).at(-1)).toBe('Set-OrganizationConfig -MapiHttpEnabled $true');
  });
});

test('switched on: the servers don’t matter', () => {
  expect(verdict(organization('True'))).toEqual({ outcome: 'pass', says: 'pass', lines: [4] });
});

describe('what can’t be told of the organization', () => {
  test.each([
    ['an empty value', organization('')],
    [
      'another organization, perhaps that of Exchange Online',
      organization('True') + organization('False', 'fabrikam.onmicrosoft.com'),
    ],
    ['two outputs that differ', organization('True') + organization('False')],
  ])('%s', (_, paste) => {
    expect(verdict(paste)).toMatchObject({ outcome: 'unknown', says: 'unknownSetting' });
  });

  test('no organization', () => {
    expect(verdict(servers(['EX01', '15.1 (Build 2507.6'])).says).toBe('common.unlisted');
  });
});

test('scope: installation and upgrade from Exchange 2016 on', () => {
  const paste = organization('True');
  expect(judge(ID, paste, { do: 'upgrade', to: '2013' }).says).toBe('common.otherTarget');
  expect(judge(ID, paste, { do: 'upgrade', to: 'SE' }).says).toBe('pass');
  expect(reportOf(paste, { do: 'prepare-ad', to: '2016' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
