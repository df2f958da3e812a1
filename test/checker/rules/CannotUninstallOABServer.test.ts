import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, type Printed, servers, shell } from '../support/shell.ts';

const ID = 'CannotUninstallOABServer';
const EX1 = { do: 'remove', server: 'EX1' } as const;

describe('Exchange 2010: the generation server', () => {
  const book = (server: string) =>
    shell('Get-OfflineAddressBook | fl Name,Server', {
      Name: 'Default Offline Address List',
      Server: server,
    }) + servers(['EX1', '2010']);

  test.each([
    ['it', 'EX1', 'fail', 'failServer', [4]],
    ['it, by DN', 'CN=EX1,CN=Servers,CN=AG', 'fail', 'failServer', [4]],
    ['EX10 beside EX1', 'EX10', 'pass', 'pass', []],
  ])('%s', (_, server, outcome, says, lines) => {
    expect(judge(ID, book(server), EX1)).toEqual({ outcome, says, lines });
  });

  test('not listed', () => {
    expect(judge(ID, servers(['EX1', '2010']), EX1).says).toBe('common.unlisted');
  });

  test('another server generates it', () => {
    expect(commandsOf(resultOf(ID, book('EX1'), EX1))).toEqual([
      "Move-OfflineAddressBook -Identity 'Default Offline Address List' -Server '<other server>'",
    ]);
  });
});

describe('from 2013 on: where the mailbox that generates is active', () => {
  const CAPABILITIES = '{OrganizationCapabilityUMGrammar, OrganizationCapabilityOABGen}';
  const arbitration = (name: string, database: string, capabilities = CAPABILITIES) =>
    shell('Get-Mailbox -Arbitration | fl Name,RecipientTypeDetails,Database,PersistedCapabilities', {
      Name: name,
      RecipientTypeDetails: 'ArbitrationMailbox',
      Database: database,
      PersistedCapabilities: capabilities,
    });
  const databases = (mountedOn: string, copies = `{${mountedOn}}`) =>
    shell(
      'Get-MailboxDatabase -Status | fl Name,Server,Servers,MountedOnServer',
      { Name: 'DB1', Server: 'EX1', Servers: copies, MountedOnServer: mountedOn },
      { Name: 'DB2', Server: 'EX2', Servers: '{EX2}', MountedOnServer: 'EX2' },
    );
  const MODERN = servers(['EX1', '2016']);

  test.each([
    ['here', arbitration('SystemMailbox{1}', 'DB1') + databases('EX1'), 'fail', 'fail', [6]],
    [
      'here, of a database with a copy elsewhere',
      arbitration('SystemMailbox{1}', 'DB1') + databases('EX1', '{EX1, EX2}'),
      'fail',
      'fail',
      [6],
    ],
    [
      'only a passive copy is here',
      arbitration('SystemMailbox{1}', 'DB1') + databases('EX10', '{EX1, EX10}'),
      'pass',
      'pass',
      [],
    ],
    [
      'without the capability',
      arbitration('SystemMailbox{1}', 'DB1', '{}') + databases('EX1'),
      'pass',
      'pass',
      [],
    ],
    [
      'here, and another one elsewhere',
      arbitration('SystemMailbox{1}', 'DB1') + arbitration('SystemMailbox{2}', 'DB2') + databases('EX1'),
      'unknown',
      'unknownOthers',
      [6],
    ],
    [
      'a database that isn’t listed',
      arbitration('SystemMailbox{1}', 'DB3') + databases('EX1'),
      'unknown',
      'unknownActive',
      [6],
    ],
    [
      'capabilities that were cut',
      arbitration('SystemMailbox{1}', 'DB1', '{OrganizationCapabilityUMGrammar...}') + databases('EX1'),
      'unknown',
      'unknownActive',
      [5],
    ],
    ['no arbitration mailboxes', databases('EX1'), 'unknown', 'unknownList', []],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste + MODERN, EX1)).toEqual({ outcome, says, lines });
  });

  test('as long as the version isn’t known, books with a server count as well', () => {
    const paste = arbitration('SystemMailbox{1}', 'DB2') + databases('EX1');
    expect(judge(ID, paste, EX1).says).toBe('common.unlisted');
    const books = (more: Printed) =>
      shell('Get-OfflineAddressBook | fl', { Name: 'OAB', GeneratingMailbox: 'SystemMailbox{1}', ...more });
    expect(judge(ID, paste + books({ Server: '' }), EX1).outcome).toBe('pass');
    expect(judge(ID, paste + books({}), EX1).says).toBe('common.unclear');
    expect(judge(ID, paste + books({}) + MODERN, EX1).outcome).toBe('pass');
  });

  test('activate another copy, or move the mailbox', () => {
    const fix = (copies: string) =>
      commandsOf(
        resultOf(ID, arbitration('SystemMailbox{1}', 'DB1') + databases('EX1', copies) + MODERN, EX1),
      );
    expect(fix('{EX1, EX2}')).toEqual([
      "Move-ActiveMailboxDatabase -Identity 'DB1' -ActivateOnServer '<other server>'",
    ]);
    expect(fix('{EX1}')).toEqual([
      "New-MoveRequest -Identity 'SystemMailbox{1}' -TargetDatabase '<database on another server>'",
    ]);
  });
});

test('servers that generate none', () => {
  expect(judge(ID, servers(['EX1', '2016', EDGE]), EX1)).toEqual({
    outcome: 'notApplicable',
    says: 'common.notMailbox',
    lines: [4],
  });
  expect(judge(ID, servers(['EX1', '2007']), EX1).says).toBe('common.otherTarget');
});

everySentenceIsSaid(ID);
