import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'ServerHasDatabaseCopies';
const EX1 = { do: 'remove', server: 'EX1' } as const;

/** The servers with a copy stand on line 5. */
const database = (active: string, copies: string) =>
  shell('Get-MailboxDatabase -Status | fl Name,Server,Servers,MountedOnServer', {
    Name: 'DB1',
    Server: active,
    Servers: copies,
    MountedOnServer: `${active}.contoso.com`,
  });

test.each([
  ['a passive copy', 'EX2', '{EX2, EX1}', 'warn', 'warn', [5]],
  ['the active copy', 'EX1', '{EX1, EX2}', 'warn', 'warn', [5]],
  ['the only one: no copy', 'EX1', '{EX1}', 'pass', 'pass', []],
  ['EX10 beside EX1', 'EX2', '{EX2, EX10}', 'pass', 'pass', []],
  ['a list that was cut behind it', 'EX1', '{EX1...}', 'warn', 'warn', [5]],
  ['a list that was cut before it', 'EX2', '{EX2, EX3...}', 'unknown', 'common.unclear', [5]],
])('%s', (_, active, copies, outcome, says, lines) => {
  expect(judge(ID, database(active, copies), EX1)).toEqual({ outcome, says, lines });
});

test('databases that don’t print their servers leave it open', () => {
  const paste = shell('Get-MailboxDatabase | fl Name,Server', { Name: 'DB1', Server: 'EX1' });
  expect(judge(ID, paste, EX1)).toEqual({ outcome: 'unknown', says: 'common.unclear', lines: [3] });
});

test('Exchange 2007 isn’t concerned', () => {
  expect(judge(ID, servers(['EX1', '2007']), EX1).says).toBe('common.noSuchObjects');
});

test('an active copy is activated elsewhere first', () => {
  const fixes = (active: string, copies: string) =>
    commandsOf(resultOf(ID, database(active, copies), EX1)).slice(1);
  expect(fixes('EX1', '{EX1, EX2}')).toEqual([
    "Move-ActiveMailboxDatabase -Identity 'DB1' -ActivateOnServer 'EX2'",
    "Remove-MailboxDatabaseCopy -Identity 'DB1\\EX1'",
  ]);
  expect(fixes('EX1', '{EX1, EX2, EX3}')[0]).toMatch(/ -ActivateOnServer '<other server>'$/);
  expect(fixes('EX2', '{EX1, EX2}')).toEqual(["Remove-MailboxDatabaseCopy -Identity 'DB1\\EX1'"]);
});

everySentenceIsSaid(ID);
