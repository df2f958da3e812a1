import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'ServerHasUMDialPlans';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const service = (plans: string) =>
  shell('Get-UMService | fl Name,DialPlans', { Name: 'EX1', DialPlans: plans });
const plan = (server: string) =>
  shell('Get-UMDialPlan | fl Name,UMServers', { Name: 'Paris', UMServers: server });

test.each([
  ['the server names a plan', service('{Paris}'), 'warn', 'warn', [4]],
  ['a plan names the server', plan('{EX2, EX1}'), 'warn', 'warn', [4]],
  ['both', plan('{EX1}') + service('{Paris}'), 'warn', 'warn', [4, 9]],
  ['the server names none', service('{}'), 'pass', 'common.notNamed', []],
  ['a plan names EX10', plan('{EX10}'), 'pass', 'common.notNamed', []],
  ['a list that was cut', plan('{EX2, EX3...}'), 'unknown', 'common.unclear', [4]],
  ['no plan', shell('Get-UMDialPlan | fl') + servers(['EX1', '2016']), 'pass', 'common.noneExist', []],
  ['neither list', servers(['EX1', '2016']), 'unknown', 'common.unlisted', []],
  [
    'Exchange 2019 has no Unified Messaging',
    plan('{EX2}') + servers(['EX1', '2019']),
    'notApplicable',
    'common.noSuchObjects',
    [10],
  ],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
});

test.each([
  ['2010', 'UMServer'],
  ['2016', 'UMService'],
] as const)('the shell of %s has %s', (product, noun) => {
  expect(commandsOf(resultOf(ID, plan('{EX1}') + servers(['EX1', product]), EX1))).toEqual([
    `Get-${noun} -Identity 'EX1' | Format-List Name,Status,DialPlans`,
    undefined,
    `Disable-${noun} -Identity 'EX1'`,
    `Set-${noun} -Identity 'EX1' -DialPlans $null`,
  ]);
});

everySentenceIsSaid(ID);
