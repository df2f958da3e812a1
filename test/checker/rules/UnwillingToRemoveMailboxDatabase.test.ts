import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers, shell, type Printed } from '../support/shell.ts';

const ID = 'UnwillingToRemoveMailboxDatabase';
const EX1 = { do: 'remove', server: 'EX1' } as const;

const database = (name: string, server: string, copies = `{${server}}`) => ({
  Name: name,
  Server: server,
  Servers: copies,
});
const databases = (...objects: readonly Printed[]) =>
  shell('Get-MailboxDatabase | fl Name,Server,Servers', ...objects);
/** DB1 is on EX1, DB10 on EX10; ten lines. */
const DATABASES = databases(database('DB1', 'EX1'), database('DB10', 'EX10'));

const mailbox = (name: string, where: string, more: Printed = {}) => ({
  Name: name,
  RecipientTypeDetails: 'UserMailbox',
  Database: where,
  ArchiveDatabase: '',
  ...more,
});
const mailboxes = (...objects: readonly Printed[]) =>
  shell(
    'Get-Mailbox -ResultSize Unlimited | fl Name,RecipientTypeDetails,Database,ArchiveDatabase',
    ...objects,
  );
const ofKind = (kind: string, where: string) => ({
  Name: `${kind} 1`,
  RecipientTypeDetails: kind,
  Database: where,
});

/** The lists that Get-Mailbox prints only with a switch, all empty. */
const REST = ['Arbitration', 'PublicFolder', 'AuditLog', 'AuxAuditLog']
  .map((name) => shell(`Get-Mailbox -${name} -ResultSize Unlimited | fl`))
  .join('');
const END = '[PS] C:\\>';

const kindsOf = (paste: string) => {
  const { summary } = resultOf(ID, paste, EX1);
  const kinds = 'args' in summary ? summary.args.kinds : undefined;
  return typeof kinds === 'object'
    ? kinds.map((it) => (typeof it === 'string' ? it : [it.key, it.args?.count]))
    : [];
};

describe('what is left in a database of the server', () => {
  test.each([
    ['a user', mailbox('Ann', 'DB1'), [15]],
    [
      'in another letter case, by canonical name',
      mailbox('Ann', 'contoso.com/Configuration/Databases/db1'),
      [15],
    ],
    ['an archive whose mailbox is elsewhere', mailbox('Ann', 'DB10', { ArchiveDatabase: 'DB1' }), [16]],
  ])('%s', (_, object, lines) => {
    expect(judge(ID, DATABASES + mailboxes(object), EX1)).toEqual({ outcome: 'fail', says: 'fail', lines });
  });

  test('each kind is named with its number', () => {
    const kinds = [
      'ArbitrationMailbox',
      'PublicFolderMailbox',
      'AuditLogMailbox',
      'AuxAuditLogMailbox',
      'DiscoveryMailbox',
      'MailboxPlan',
      'MonitoringMailbox',
    ];
    const paste =
      DATABASES +
      mailboxes(
        mailbox('Ann', 'DB1', { ArchiveDatabase: 'DB1' }),
        mailbox('Bob', 'DB1'),
        mailbox('Cid', 'DB10'),
      ) +
      shell('Get-Mailbox -Arbitration | fl', ...kinds.map((kind) => ofKind(kind, 'DB1')));
    expect(resultOf(ID, paste, EX1).summary).toMatchObject({
      args: { server: 'EX1', databases: ['DB1'], count: 9 },
    });
    expect(kindsOf(paste)).toEqual([
      ['kind.User', 2],
      ['kind.Archive', 1],
      ['kind.Discovery', 1],
      ['kind.Arbitration', 1],
      ['kind.PublicFolder', 1],
      ['kind.AuditLog', 1],
      ['kind.AuxAuditLog', 1],
      ['kind.Plan', 1],
    ]);
    expect(commandsOf(resultOf(ID, paste, EX1))).toEqual([
      "Get-Mailbox -Database 'DB1' -ResultSize Unlimited | Format-List Name,RecipientTypeDetails,Database,ArchiveDatabase",
      ...['', ' -Arbitration', ' -PublicFolder', ' -AuditLog', ' -AuxAuditLog'].map(
        (only) =>
          `Get-Mailbox${only} -Database 'DB1' -ResultSize Unlimited | New-MoveRequest -TargetDatabase '<database on another server>'`,
      ),
      `Get-Mailbox -Archive -ResultSize Unlimited | Where-Object { "$($_.ArchiveDatabase)" -eq 'DB1' } | New-MoveRequest -ArchiveOnly -ArchiveTargetDatabase '<database on another server>'`,
      'Get-MoveRequest -ResultSize Unlimited | Get-MoveRequestStatistics',
    ]);
  });
});

describe('nothing is left', () => {
  const elsewhere = mailboxes(mailbox('Ann', 'DB10'));

  test('when every kind of mailbox was listed', () => {
    expect(judge(ID, DATABASES + elsewhere + REST + END, EX1)).toEqual({
      outcome: 'pass',
      says: 'pass',
      lines: [],
    });
  });

  test('health mailboxes don’t count', () => {
    const health = shell('Get-Mailbox -Monitoring | fl', ofKind('MonitoringMailbox', 'DB1'), {
      ...ofKind('', 'DB1'),
      Name: 'HealthMailbox0123abcd',
    });
    expect(judge(ID, DATABASES + elsewhere + REST + health, EX1).outcome).toBe('pass');
  });

  test('a server without databases has nothing to list', () => {
    const paste = databases(database('DB10', 'EX10')) + elsewhere;
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'passNoDatabase', lines: [] });
  });

  test('kinds that weren’t listed leave it open, with the command of each', () => {
    const result = resultOf(ID, DATABASES + elsewhere + shell('Get-Mailbox -Arbitration | fl') + END, EX1);
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'unknownLists' } });
    expect(
      result.missing.map(({ command }) => /-(?:PublicFolder|\w*AuditLog)/.exec(command ?? '')?.[0]),
    ).toEqual(['-PublicFolder', '-AuditLog', '-AuxAuditLog']);
  });

  test('older products lack some kinds', () => {
    const paste = (product: '2010' | '2013') =>
      DATABASES + elsewhere + shell('Get-Mailbox -Arbitration | fl') + servers(['EX1', product]);
    expect(judge(ID, paste('2010'), EX1).outcome).toBe('pass');
    expect(resultOf(ID, paste('2013'), EX1).missing).toHaveLength(1);
  });

  test.each([
    ['the archive', { Name: 'Ann', RecipientTypeDetails: 'UserMailbox', Database: 'DB10' }],
    ['the database', { Name: 'Ann', RecipientTypeDetails: 'UserMailbox', Database: '', ArchiveDatabase: '' }],
  ])('%s of a mailbox isn’t shown', (_, object) => {
    expect(judge(ID, DATABASES + mailboxes(object) + REST + END, EX1)).toEqual({
      outcome: 'unknown',
      says: 'unknownMailboxes',
      lines: [13],
    });
  });
});

test('a database that other servers hold, too: not established', () => {
  const paste = databases(database('DB1', 'EX1', '{EX1, EX2}')) + mailboxes(mailbox('Ann', 'DB1'));
  expect(judge(ID, paste, EX1)).toEqual({ outcome: 'unknown', says: 'unknownCopies', lines: [11] });
});

test('a database whose server isn’t shown may be on it', () => {
  const paste = shell('Get-MailboxDatabase | fl Name', { Name: 'DB1' }) + mailboxes(mailbox('Ann', 'DB1'));
  expect(judge(ID, paste, EX1)).toEqual({ outcome: 'unknown', says: 'unknownServers', lines: [3] });
});

test.each([
  ['no databases', mailboxes(mailbox('Ann', 'DB1')), 'unknown', 'common.unlisted', []],
  ['no mailboxes', DATABASES, 'unknown', 'common.unlisted', []],
  ['an Edge server', DATABASES + servers(['EX1', '2016', EDGE]), 'notApplicable', 'common.notMailbox', [14]],
  [
    'Exchange 2007, which the check isn’t known of',
    servers(['EX1', '2007']),
    'notApplicable',
    'common.otherTarget',
    [],
  ],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
});

everySentenceIsSaid(ID);
