import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../../src/checker/types.ts';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exported, serverList, shown } from './coexistenceCases.ts';

const ID = 'Exchange2000or2003PresentInOrg';
const PREPARE = { do: 'prepare-ad', to: '2016' } as const;
const FAIL = { outcome: 'fail', says: 'fail', lines: [5] };

describe('which servers count', () => {
  test.each([
    ['2000', 'Version 6.0 (Build 6249.4: Service Pack 3)'],
    ['2003', 'Version 6.5 (Build 6944.4)'],
    ['2003 SP2', 'Version 6.5 (Build 7638.2: Service Pack 2)'],
  ])('Exchange %s', (_, version) => {
    expect(judge(ID, serverList(['OLD01', version, 'None']), PREPARE)).toEqual(FAIL);
  });

  test.each(['8.0.685.25', '14.3.123.4', '15.0.1497.2', '15.1.2507.6'])('%s: a later version', (build) => {
    const pass = { outcome: 'pass', says: 'pass', lines: [] };
    expect(judge(ID, serverList(['EX01', shown(build)]), PREPARE)).toEqual(pass);
    expect(judge(ID, exported('EX01', build), PREPARE)).toEqual(pass);
  });

  test('as Get-ADObject shows it, with its serialNumber in braces', () => {
    const paste = `
PS C:\\> Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(objectClass=msExchExchangeServer)' -Properties serialNumber,whenChanged | Format-List Name,DistinguishedName,serialNumber,whenChanged

Name              : EX1
DistinguishedName : CN=EX1,CN=Servers,CN=First Administrative Group,CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
serialNumber      : {Version 6.5 (Build 7638.2: Service Pack 2)}
whenChanged       : 3/14/2011 9:12:44 AM

Name              : EX10
DistinguishedName : CN=EX10,CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
serialNumber      : {Version 15.1 (Build 32507.6)}
whenChanged       : 10/2/2025 7:01:09 PM
`;
    expect(resultOf(ID, paste, PREPARE)).toMatchObject({
      outcome: 'fail',
      severity: 'error',
      server: null,
      summary: { args: { servers: ['EX1'], count: 1 } },
      evidence: [{ line: 5 }],
    });
  });

  test('a server without a version leaves the question open', () => {
    expect(judge(ID, serverList(['EX01', '']), PREPARE)).toEqual({
      outcome: 'unknown',
      says: 'common.coexistence.unknownVersion',
      lines: [3],
    });
  });

  test('no list of servers', () => {
    expect(judge(ID, '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\n', PREPARE)).toMatchObject({
      outcome: 'unknown',
      says: 'common.unlisted',
    });
  });
});

test('the fix: find, move, uninstall; a leftover object goes last, and not at once', () => {
  const commands = commandsOf(resultOf(ID, serverList(['OLD01', 'Version 6.5 (Build 6944.4)']), PREPARE));
  expect(commands[0]).toMatch(/^Get-ADObject .*\(serialNumber=Version 6\.\*\)/);
  expect(commands.slice(1)).toEqual([
    undefined,
    undefined,
    "Remove-ADObject -Identity '<DN of the server object>' -Recursive -WhatIf",
    'repadmin /showrepl',
  ]);
});

test('Setup of every version has it, in each run that prepares Active Directory', () => {
  const paste = serverList(['OLD01', 'Version 6.5 (Build 6944.4)']);
  for (const to of TARGETS)
    for (const action of ['install', 'upgrade', 'prepare-schema', 'prepare-ad'] as const)
      expect(judge(ID, paste, { do: action, to })).toEqual(FAIL);
  for (const action of ['remove', 'prepare-domain'] as const)
    expect(reportOf(paste, { do: action }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
