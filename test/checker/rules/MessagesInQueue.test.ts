import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers, shell } from '../support/shell.ts';

const ID = 'MessagesInQueue';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const COMMAND = "Get-Queue -Server 'EX1' | fl Identity,DeliveryType,Status,MessageCount,NextHopDomain";

/** The number of messages stands on line 6. */
const queue = (identity: string, count: string, deliveryType = 'SmtpDeliveryToMailbox') =>
  shell(COMMAND, {
    Identity: identity,
    DeliveryType: deliveryType,
    Status: 'Retry',
    MessageCount: count,
    NextHopDomain: 'db1',
  });
const OLD = servers(['EX1', '2013']);

describe('Exchange 2013, for which it is documented', () => {
  test.each([
    ['one message', 'EX1\\3', '1', 'warn', 'warn', [6]],
    ['the submission queue', 'EX1\\Submission', '2', 'warn', 'warn', [6]],
    ['no message', 'EX1\\3', '0', 'pass', 'pass', []],
    ['the poison queue', 'EX1\\Poison', '2', 'unknown', 'unknownSetAside', [6]],
    ['a number that isn’t shown', 'EX1\\3', '', 'unknown', 'unknownCount', [3]],
    ['a queue of EX10', 'EX10\\3', '5', 'unknown', 'unknownNoQueues', []],
  ])('%s', (_, identity, count, outcome, says, lines) => {
    expect(judge(ID, queue(identity, count) + OLD, EX1)).toEqual({ outcome, says, lines });
  });

  test('a shadow queue alone doesn’t tell', () => {
    expect(judge(ID, queue('EX1\\7', '3', 'ShadowRedundancy') + OLD, EX1).says).toBe('unknownSetAside');
  });

  test('messages of all queues together', () => {
    const paste = queue('EX1\\3', '2') + queue('EX1\\4', '3') + queue('EX1\\Poison', '9') + OLD;
    expect(resultOf(ID, paste, EX1).summary).toEqual({
      key: 'warn',
      args: { server: 'EX1', queues: ['EX1\\3', 'EX1\\4'], count: 5 },
    });
  });
});

test.each([
  ['2007', 'warn', 'warn'],
  ['2010', 'unknown', 'unknownVersion'],
  ['2016', 'unknown', 'unknownVersion'],
  ['2019', 'unknown', 'unknownVersion'],
] as const)('Exchange %s: %s', (product, outcome, says) => {
  expect(judge(ID, queue('EX1\\3', '1') + servers(['EX1', product]), EX1)).toMatchObject({ outcome, says });
});

test('the version isn’t known', () => {
  expect(judge(ID, queue('EX1\\3', '1'), EX1)).toEqual({
    outcome: 'unknown',
    says: 'unknownProduct',
    lines: [6],
  });
});

test('Edge servers have queues, Client Access servers have none', () => {
  expect(judge(ID, queue('EX1\\3', '1') + servers(['EX1', '2013', EDGE]), EX1).outcome).toBe('warn');
  const clientAccess = servers(['EX1', '2013', { ServerRole: 'ClientAccess' }]);
  expect(judge(ID, clientAccess, EX1)).toEqual({
    outcome: 'notApplicable',
    says: 'notApplicable',
    lines: [4],
  });
});

test('draining and redirecting came with 2013', () => {
  const cmdlets = (product: '2007' | '2013') =>
    commandsOf(resultOf(ID, queue('EX1\\3', '1') + servers(['EX1', product]), EX1)).map(
      (it) => it?.split(' ')[0],
    );
  expect(cmdlets('2007')).toEqual(['Get-Queue', 'Retry-Queue']);
  expect(cmdlets('2013')).toEqual([
    'Get-Queue',
    'Set-ServerComponentState',
    'Redirect-Message',
    'Retry-Queue',
  ]);
});

everySentenceIsSaid(ID);
