import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers, shell } from '../support/shell.ts';

const ID = 'ServerIsInDatabaseAvailabilityGroup';
const EX1 = { do: 'remove', server: 'EX1' } as const;

const group = (members: string) =>
  shell('Get-DatabaseAvailabilityGroup | fl Name,Servers,WitnessServer', {
    Name: 'DAG1',
    Servers: members,
    WitnessServer: 'fs1.contoso.com',
  });
const mailboxServer = (dag: string) =>
  shell('Get-MailboxServer | fl Name,DatabaseAvailabilityGroup,AutoDatabaseMountDial', {
    Name: 'EX1',
    DatabaseAvailabilityGroup: dag,
    AutoDatabaseMountDial: 'GoodAvailability',
  });

test.each([
  ['a member', group('{EX2, EX1}'), 'warn', 'warn', [4]],
  ['EX10 beside EX1', group('{EX10, EX2}'), 'pass', 'common.notNamed', []],
  ['a list that was cut', group('{EX2, EX3...}'), 'unknown', 'common.unclear', [4]],
  ['by its own property', mailboxServer('DAG1'), 'warn', 'warn', [4]],
  ['its own property is empty', mailboxServer(''), 'pass', 'common.notNamed', []],
  ['both say so', group('{EX1}') + mailboxServer('DAG1'), 'warn', 'warn', [4, 10]],
  [
    'no group',
    `${shell('Get-DatabaseAvailabilityGroup | fl')}${servers(['EX1', '2016'])}`,
    'pass',
    'common.noneExist',
    [],
  ],
  ['neither list', servers(['EX1', '2016']), 'unknown', 'common.unlisted', []],
  [
    'Exchange 2007 has none',
    group('{EX1}') + servers(['EX1', '2007']),
    'notApplicable',
    'common.noSuchObjects',
    [11],
  ],
  [
    'an Edge server',
    group('{EX2}') + servers(['EX1', '2016', EDGE]),
    'notApplicable',
    'common.notMailbox',
    [10],
  ],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
});

test('copies first, then the membership', () => {
  expect(commandsOf(resultOf(ID, group('{EX1, EX2}'), EX1))).toEqual([
    'Get-DatabaseAvailabilityGroup | Format-List Name,Servers,WitnessServer',
    undefined,
    "Remove-DatabaseAvailabilityGroupServer -Identity 'DAG1' -MailboxServer 'EX1'",
  ]);
});

everySentenceIsSaid(ID);
