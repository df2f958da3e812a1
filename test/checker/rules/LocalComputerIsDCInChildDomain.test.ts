import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { controllers, DC11, forest, wholeForest } from './forestPastes.ts';

const ID = 'LocalComputerIsDCInChildDomain';
const on = (server: string) => ({ do: 'install', server }) as const;

test.each([
  ['in a child domain, no global catalog', wholeForest(), 'DC11', 'fail', 'fail', [23, 20, 5]],
  ['a read-only one too', wholeForest({}, { IsReadOnly: 'True' }), 'DC11', 'fail', 'fail', [23, 20, 5]],
  [
    'without Get-ADForest: the name of the forest is the root domain',
    controllers(DC11),
    'DC11',
    'fail',
    'fail',
    [7, 4, 5],
  ],
  [
    'with a global catalog, of which nobody knows',
    wholeForest({}, { IsGlobalCatalog: 'True' }),
    'DC11',
    'unknown',
    'unknownGlobalCatalog',
    [23, 20, 5],
  ],
  [
    'no line on the global catalog',
    wholeForest({}, { IsGlobalCatalog: '' }),
    'DC11',
    'unknown',
    'unknownFlag',
    [20],
  ],
  [
    'in the root domain, whatever its letter case',
    wholeForest({ Domain: 'Contoso.com', IsGlobalCatalog: 'False' }),
    'DC01',
    'pass',
    'passRoot',
    [13, 5],
  ],
  [
    'in a domain that isn’t told',
    controllers({ ...DC11, Domain: '' }),
    'DC11',
    'unknown',
    'unknownDomain',
    [3],
  ],
  ['a member server', wholeForest(), 'DC1', 'pass', 'passMember', []],
  [
    'not in a list of some domains',
    forest() + controllers(DC11),
    'EX1',
    'unknown',
    'common.unknownController',
    [],
  ],
])('%s', (_, paste, server, outcome, says, lines) => {
  expect(judge(ID, paste, on(server))).toEqual({ outcome, says, lines });
});

test('the fix looks before it makes a global catalog server', () => {
  expect(commandsOf(resultOf(ID, wholeForest(), on('DC11')))).toEqual([
    undefined,
    'repadmin /options DC11.emea.contoso.com',
    'repadmin /options DC11.emea.contoso.com +IS_GC',
    'nltest /dsgetdc:emea.contoso.com /gc /force',
  ]);
});

everySentenceIsSaid(ID);
