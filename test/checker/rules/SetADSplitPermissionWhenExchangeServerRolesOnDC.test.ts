import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { controllers, DC11, exchangeServer, forest, logged, wholeForest } from './forestPastes.ts';

const ID = 'SetADSplitPermissionWhenExchangeServerRolesOnDC';
const PREPARE = { do: 'prepare-ad', to: 'SE' } as const;
const requested = (value: string) => logged({ ActiveDirectorySplitPermissions: value });
/** Fqdn on line 29. */
const onDC = exchangeServer({ Name: 'DC11', Fqdn: 'dc11.EMEA.contoso.com' });

test.each([
  [
    'requested, and a server is a domain controller',
    wholeForest() + onDC + requested('True'),
    'fail',
    'fail',
    [29, 33],
  ],
  [
    'a server is a domain controller: it depends on the switch',
    wholeForest() + onDC,
    'unknown',
    'unknownRequest',
    [29],
  ],
  [
    'a server is one of the controllers of one domain',
    controllers(DC11) + onDC,
    'unknown',
    'unknownRequest',
    [13],
  ],
  ['not requested', wholeForest() + onDC + requested('False'), 'pass', 'passNotRequested', [33]],
  [
    'a server of the same short name in another domain',
    wholeForest() + exchangeServer({ Name: 'DC11', Fqdn: 'DC11.contoso.com' }),
    'pass',
    'pass',
    [],
  ],
  ['no server is one', wholeForest() + exchangeServer({}) + requested('True'), 'pass', 'pass', []],
  [
    'not all domain controllers listed',
    forest() + controllers(DC11) + exchangeServer({}),
    'unknown',
    'unknownControllers',
    [],
  ],
  ['the full name is missing', wholeForest() + exchangeServer({ Fqdn: '' }), 'unknown', 'unknownNames', [28]],
  ['no servers', wholeForest(), 'unknown', 'common.unlisted', []],
  ['no domain controllers', exchangeServer({}), 'unknown', 'common.unlisted', []],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, PREPARE)).toEqual({ outcome, says, lines });
});

test('the fix moves Exchange before the switch', () => {
  const result = resultOf(ID, wholeForest() + onDC + requested('True'), PREPARE);
  expect(result.summary).toEqual({ key: 'fail', args: { servers: ['DC11'], count: 1 } });
  expect(commandsOf(result)[2]).toBe(
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAD /ActiveDirectorySplitPermissions:true',
  );
});

everySentenceIsSaid(ID);
