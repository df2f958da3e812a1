import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers, shell } from '../support/shell.ts';

const ID = 'ServerHasRootPublicFolderMailbox';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const DATABASES = shell(
  'Get-MailboxDatabase | fl Name,Server,Servers',
  { Name: 'DB1', Server: 'EX1', Servers: '{EX1}' },
  { Name: 'DB10', Server: 'EX10', Servers: '{EX10}' },
);
/** Its database stands on line 15, the flag on line 16. */
const mailbox = (database: string, more: Record<string, string>) =>
  shell('Get-Mailbox -PublicFolder | fl Name,RecipientTypeDetails,Database,IsRootPublicFolderMailbox', {
    Name: 'PFMailbox1',
    RecipientTypeDetails: 'PublicFolderMailbox',
    Database: database,
    ...more,
  });
const ROOT = { IsRootPublicFolderMailbox: 'True' };

test.each([
  ['the primary one', mailbox('DB1', ROOT), 'warn', 'warn', [16, 15]],
  ['the primary one on EX10', mailbox('DB10', ROOT), 'pass', 'pass', []],
  ['another one', mailbox('DB1', { IsRootPublicFolderMailbox: 'False' }), 'pass', 'pass', []],
  ['one that doesn’t tell', mailbox('DB1', {}), 'unknown', 'unknownRoot', [13]],
  [
    'one that doesn’t tell, while the primary one is elsewhere',
    mailbox('DB1', {}) + mailbox('DB10', { Name: 'PFMailbox2', ...ROOT }),
    'pass',
    'pass',
    [],
  ],
  [
    'no public folder mailbox',
    shell('Get-Mailbox -PublicFolder | fl') + servers(['EX1', '2016']),
    'pass',
    'pass',
    [],
  ],
  ['not listed', servers(['EX1', '2016']), 'unknown', 'unknownList', []],
  ['Exchange 2010 has none', servers(['EX1', '2010']), 'notApplicable', 'common.noSuchObjects', [15]],
  ['an Edge server', servers(['EX1', '2016', EDGE]), 'notApplicable', 'common.notMailbox', [14]],
])('%s', (_, rest, outcome, says, lines) => {
  expect(judge(ID, DATABASES + rest, EX1)).toEqual({ outcome, says, lines });
});

test('databases that several servers hold are another piece of advice', () => {
  const copied = shell('Get-MailboxDatabase | fl', { Name: 'DB1', Server: 'EX1', Servers: '{EX1, EX2}' });
  expect(judge(ID, copied + mailbox('DB1', ROOT), EX1).outcome).toBe('pass');
});

test('without databases it can’t be told', () => {
  expect(judge(ID, mailbox('DB1', ROOT), EX1).says).toBe('common.unlisted');
});

test('it is moved, not disabled', () => {
  expect(commandsOf(resultOf(ID, DATABASES + mailbox('DB1', ROOT), EX1)).at(-1)).toBe(
    "New-MoveRequest -Identity 'PFMailbox1' -TargetDatabase '<database on another server>'",
  );
});

everySentenceIsSaid(ID);
