import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { computer, controllers, DC01, DC11, exchangeServer, forest } from './forestPastes.ts';

const ID = 'SchemaFSMONotWin2003SPn';
const PREPARE = { do: 'prepare-schema' } as const;

/** The schema master's account; its version on line 14, its service pack on line 15. */
const windows = (version: string, servicePack?: string) =>
  forest() +
  computer({
    Name: 'DC01',
    DNSHostName: 'DC01.contoso.com',
    OperatingSystemVersion: version,
    ...(servicePack === undefined ? {} : { OperatingSystemServicePack: servicePack }),
  });

describe('the Windows version of the schema master', () => {
  test.each([
    ['2000', windows('5.0 (2195)', 'Service Pack 4'), 'fail', 'fail', [14]],
    ['2003 without a service pack', windows('5.2 (3790)', ''), 'fail', 'failNoServicePack', [14, 15]],
    [
      '2003 SP1: the sources differ',
      windows('5.2 (3790)', 'Service Pack 1'),
      'unknown',
      'unknownServicePack1',
      [14, 15],
    ],
    ['2003 SP2', windows('5.2 (3790)', 'Service Pack 2'), 'pass', 'pass', [14, 15]],
    ['2003, no line on the service pack', windows('5.2 (3790)'), 'unknown', 'unknownServicePack', [14]],
    ['2008', windows('6.0 (6001)', ''), 'pass', 'pass', [14]],
    ['2016 and later: two digits', windows('10.0 (14393)', ''), 'pass', 'pass', [14]],
    ['no line on it', forest() + computer({ Name: 'DC01' }), 'unknown', 'unknownVersion', [6]],
    [
      'another one’s',
      forest() + computer({ Name: 'DC010', OperatingSystemVersion: '5.0 (2195)' }),
      'unknown',
      'unknownVersion',
      [6],
    ],
    ['no schema master', exchangeServer({}), 'unknown', 'common.unlisted', []],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome, says, lines });
  });

  test('of the list of domain controllers, the role among them', () => {
    const paste = controllers(
      { ...DC11, OperatingSystemVersion: '5.0 (2195)' },
      { ...DC01, OperatingSystemVersion: '6.3 (9600)', OperationMasterRoles: '{SchemaMaster}' },
    );
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome: 'pass', says: 'pass', lines: [17] });
  });
});

test('the commands that tell it and that transfer the role', () => {
  const account = forest() + computer({ Name: 'DC01' });
  expect(resultOf(ID, account, PREPARE).missing[0]?.command).toBe(
    "Get-ADComputer 'DC01' -Server 'DC01.contoso.com' -Properties OperatingSystem,OperatingSystemVersion,OperatingSystemServicePack | Format-List Name,DNSHostName,OperatingSystem,OperatingSystemVersion,OperatingSystemServicePack",
  );
  expect(commandsOf(resultOf(ID, windows('5.0 (2195)'), PREPARE))).toEqual([
    'netdom query fsmo',
    'repadmin /replsummary',
    "Move-ADDirectoryServerOperationMasterRole -Identity '<DC>' -OperationMasterRole SchemaMaster -WhatIf",
    undefined,
  ]);
});

everySentenceIsSaid(ID);
