import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'ServerIsWitnessServer';
const EX1 = { do: 'remove', server: 'EX1' } as const;

const group = (witness: string, alternate: string) =>
  shell('Get-DatabaseAvailabilityGroup | fl Name,Servers,WitnessServer,AlternateWitnessServer', {
    Name: 'DAG1',
    Servers: '{EX2, EX3}',
    WitnessServer: witness,
    AlternateWitnessServer: alternate,
  });

test.each([
  ['witness', 'ex1.contoso.com', '', 'warn', 'warn', [5]],
  ['alternate witness', 'fs1.contoso.com', 'EX1', 'warn', 'warn', [6]],
  ['EX10 beside EX1', 'EX10', '', 'pass', 'common.notNamed', []],
  ['no witness is printed', '', '', 'unknown', 'common.unclear', [3]],
])('%s', (_, witness, alternate, outcome, says, lines) => {
  expect(judge(ID, group(witness, alternate), EX1)).toEqual({ outcome, says, lines });
});

test('no group, and no list of groups', () => {
  expect(judge(ID, shell('Get-DatabaseAvailabilityGroup | fl') + servers(['EX1', '2016']), EX1).says).toBe(
    'common.noneExist',
  );
  expect(judge(ID, servers(['EX1', '2016']), EX1).says).toBe('common.unlisted');
});

test('each witness is replaced', () => {
  expect(commandsOf(resultOf(ID, group('EX1', 'EX1'), EX1)).slice(1)).toEqual([
    "Set-DatabaseAvailabilityGroup -Identity 'DAG1' -WitnessServer '<new witness server>'",
    "Set-DatabaseAvailabilityGroup -Identity 'DAG1' -AlternateWitnessServer '<new witness server>'",
  ]);
});

everySentenceIsSaid(ID);
