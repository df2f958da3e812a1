import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'MailboxDatabasesUsePublicFolderDatabase';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const PF1 = { Name: 'PF1', Server: 'EX1' };
const PF2 = { Name: 'PF2', Server: 'EX2' };
const publicDatabases = (...objects: readonly Record<string, string>[]) =>
  shell('Get-PublicFolderDatabase | fl Name,Server', ...objects);
const mailboxDatabase = (publicFolderDatabase: string) =>
  shell('Get-MailboxDatabase | fl Name,Server,PublicFolderDatabase', {
    Name: 'DB2',
    Server: 'EX2',
    PublicFolderDatabase: publicFolderDatabase,
  });

test.each([
  ['by name', 'PF1', 'warn', 'warn', [13]],
  ['by canonical name', 'contoso.com/Configuration/Databases/PF1', 'warn', 'warn', [13]],
  ['another one', 'PF2', 'pass', 'pass', []],
  ['none', '', 'pass', 'pass', []],
])('%s', (_, publicFolderDatabase, outcome, says, lines) => {
  const paste = publicDatabases(PF1, PF2) + mailboxDatabase(publicFolderDatabase);
  expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
});

test.each([
  [
    'not printed',
    publicDatabases(PF1) + shell('Get-MailboxDatabase | fl Name', { Name: 'DB2' }),
    'unknown',
    'common.unclear',
  ],
  [
    'on a server that isn’t printed',
    publicDatabases({ Name: 'PF1' }) + mailboxDatabase('PF1'),
    'unknown',
    'common.unclear',
  ],
  ['no public folder database', publicDatabases() + mailboxDatabase(''), 'pass', 'common.noneExist'],
  ['no lists', servers(['EX1', '2010']), 'unknown', 'common.unlisted'],
  ['a server that can’t have one', servers(['EX1', '2019']), 'notApplicable', 'common.noSuchObjects'],
])('%s', (_, paste, outcome, says) => {
  expect(judge(ID, paste, EX1)).toMatchObject({ outcome, says });
});

test('the one other database takes over; of several the reader chooses', () => {
  const fix = (...others: readonly Record<string, string>[]) =>
    commandsOf(resultOf(ID, publicDatabases(PF1, ...others) + mailboxDatabase('PF1'), EX1)).at(-1);
  expect(fix(PF2)).toBe("Set-MailboxDatabase -Identity 'DB2' -PublicFolderDatabase 'PF2'");
  expect(fix(PF2, { Name: 'PF3', Server: 'EX3' })).toMatch(/'<other public folder database>'$/);
});

everySentenceIsSaid(ID);
