import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'HybridConfigurationNamesServer';
const EX1 = { do: 'remove', server: 'EX1' } as const;

const hybrid = (sending: string, receiving: string, edge = '{}') =>
  shell('Get-HybridConfiguration | fl', {
    SendingTransportServers: sending,
    ReceivingTransportServers: receiving,
    EdgeTransportServers: edge,
  });

test.each([
  ['sending', '{EX1}', '{EX2}', 'warn', 'warn', [3]],
  ['receiving, in another form', '{EX2}', '{EX2, ex1.contoso.com}', 'warn', 'warn', [4]],
  ['EX10 beside EX1', '{EX10}', '{EX10}', 'pass', 'common.notNamed', []],
  ['a list that was cut', '{EX2, EX3...}', '{EX2}', 'unknown', 'common.unclear', [3]],
])('%s', (_, sending, receiving, outcome, says, lines) => {
  expect(judge(ID, hybrid(sending, receiving), EX1)).toEqual({ outcome, says, lines });
});

test('no hybrid configuration', () => {
  expect(judge(ID, shell('Get-HybridConfiguration | fl') + servers(['EX1', '2016']), EX1).says).toBe(
    'common.noneExist',
  );
  expect(judge(ID, servers(['EX1', '2016']), EX1).outcome).toBe('unknown');
});

test('each list keeps the servers that stay', () => {
  expect(commandsOf(resultOf(ID, hybrid('{EX1, EX2}', '{EX1}'), EX1)).slice(1)).toEqual([
    "Set-HybridConfiguration -SendingTransportServers 'EX2'",
    "Set-HybridConfiguration -ReceivingTransportServers '<new server>'",
  ]);
});

everySentenceIsSaid(ID);
