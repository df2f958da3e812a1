import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'ServerHasPublicFolderDatabase';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const database = (server: string) =>
  shell('Get-PublicFolderDatabase | fl Name,Server', { Name: 'PF1', Server: server });

test.each([
  ['on it', database('EX1'), 'warn', 'warn', [4]],
  ['on EX10', database('EX10'), 'pass', 'common.notNamed', []],
  [
    'on a server that isn’t printed',
    shell('Get-PublicFolderDatabase | fl Name', { Name: 'PF1' }),
    'unknown',
    'common.unclear',
    [3],
  ],
  ['none', shell('Get-PublicFolderDatabase | fl') + servers(['EX1', '2010']), 'pass', 'common.noneExist', []],
  ['not listed', servers(['EX1', '2010']), 'unknown', 'common.unlisted', []],
  [
    'a server that can’t have one',
    database('EX2') + servers(['EX1', '2013']),
    'notApplicable',
    'common.noSuchObjects',
    [10],
  ],
  [
    'a server without mailboxes',
    servers(['EX1', '2010', { ServerRole: 'HubTransport' }]),
    'notApplicable',
    'common.notMailbox',
    [4],
  ],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
});

test('replicas first, then the database', () => {
  expect(commandsOf(resultOf(ID, database('EX1'), EX1))).toEqual([
    "Get-PublicFolderStatistics -Server 'EX1' | Format-List Name,FolderPath,ItemCount",
    undefined,
    "Remove-PublicFolderDatabase -Identity 'PF1'",
  ]);
});

everySentenceIsSaid(ID);
