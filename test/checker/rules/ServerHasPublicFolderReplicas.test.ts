import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'ServerHasPublicFolderReplicas';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const DATABASES = shell(
  'Get-PublicFolderDatabase | fl Name,Server',
  { Name: 'PF1', Server: 'EX1' },
  { Name: 'PF10', Server: 'EX10' },
);
/** The replicas stand on line 12. */
const folder = (replicas: string) =>
  shell("Get-PublicFolder '\\' -Recurse | fl Identity,Replicas", { Identity: '\\Sales', Replicas: replicas });

test.each([
  ['the only replica', '{PF1}', 'warn', 'warn', [12]],
  ['one of several', '{PF10, pf1}', 'warn', 'warn', [12]],
  ['a replica in PF10 alone', '{PF10}', 'pass', 'pass', []],
  ['a list that was cut', '{PF10...}', 'unknown', 'common.unclear', [12]],
])('%s', (_, replicas, outcome, says, lines) => {
  expect(judge(ID, DATABASES + folder(replicas), EX1)).toEqual({ outcome, says, lines });
});

test.each([
  ['folders without databases', folder('{PF1}'), 'unknown', 'common.unlisted'],
  ['databases without folders', DATABASES, 'unknown', 'common.unlisted'],
  [
    'databases without their servers',
    shell('Get-PublicFolderDatabase | fl Name', { Name: 'PF1' }) + folder('{PF1}'),
    'unknown',
    'common.unclear',
  ],
  ['no databases', shell('Get-PublicFolderDatabase | fl') + folder('{}'), 'pass', 'common.noneExist'],
  ['a server that can’t have them', servers(['EX1', '2016']), 'notApplicable', 'common.noSuchObjects'],
])('%s', (_, paste, outcome, says) => {
  expect(judge(ID, paste, EX1)).toMatchObject({ outcome, says });
});

test('the list of replicas is set as a whole', () => {
  const fixes = (replicas: string) => commandsOf(resultOf(ID, DATABASES + folder(replicas), EX1)).slice(1);
  expect(fixes('{PF10, PF1}')).toEqual(["Set-PublicFolder -Identity '\\Sales' -Replicas 'PF10'"]);
  expect(fixes('{PF1}')).toEqual([
    "Set-PublicFolder -Identity '\\Sales' -Replicas '<other public folder database>'",
  ]);
});

everySentenceIsSaid(ID);
