import { expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { controllers, DC01, DC11, exchangeServer, forest, wholeForest } from './forestPastes.ts';

const ID = 'WarningInstallExchangeRolesOnDomainController';
const on = (server: string) => ({ do: 'install', server }) as const;

test.each([
  ['a domain controller', wholeForest(), 'DC11.emea.contoso.com', 'warn', 'warn', [19]],
  ['a read-only one', wholeForest({}, { IsReadOnly: 'True' }), 'DC11', 'warn', 'warn', [19]],
  ['DC1 beside DC11', wholeForest(), 'DC1', 'pass', 'pass', []],
  [
    'another computer of the name',
    wholeForest() + exchangeServer({ Name: 'DC11', Fqdn: 'DC11.contoso.com' }),
    'DC11',
    'pass',
    'pass',
    [],
  ],
  [
    'a list of some domains only',
    forest() + controllers(DC01),
    'EX1',
    'unknown',
    'common.unknownController',
    [],
  ],
  [
    'a list without the domains of the forest',
    controllers(DC01, DC11),
    'EX1',
    'unknown',
    'common.unknownController',
    [],
  ],
])('%s', (_, paste, server, outcome, says, lines) => {
  expect(judge(ID, paste, on(server))).toEqual({ outcome, says, lines });
});

test('a warning, with what to look at first', () => {
  const result = resultOf(ID, wholeForest(), on('DC01'));
  expect(result).toMatchObject({ severity: 'warning', server: 'DC01' });
  expect(result.fix[0]?.command).toBe('(Get-CimInstance Win32_ComputerSystem).DomainRole');
});

test('without the name of the computer it can’t be judged; upgrades aren’t asked', () => {
  expect(judge(ID, wholeForest(), { do: 'install' })).toMatchObject({ says: 'common.noComputer' });
  expect(
    reportOf(wholeForest(), { do: 'upgrade', server: 'DC01' }).results.map(({ id }) => id),
  ).not.toContain(ID);
});

everySentenceIsSaid(ID);
