import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exchangeServer, logged } from './forestPastes.ts';

const ID = 'ConfigDCHostNameMismatch';
const UPGRADE = { do: 'upgrade', server: 'EX1', to: '2019' } as const;
const log = (ConfigDCHostName: string, DomainController: string) =>
  logged({ ConfigDCHostName, DomainController });

test.each([
  ['another host', log('DC05.contoso.com', 'DC01.contoso.com'), 'fail', 'fail', [1, 2]],
  ['DC1 beside DC10', log('DC1', 'DC10.contoso.com'), 'fail', 'fail', [1, 2]],
  [
    'the same short name in another domain',
    log('DC01.contoso.com', 'DC01.emea.contoso.com'),
    'fail',
    'fail',
    [1, 2],
  ],
  ['the same', log('DC01.contoso.com', 'DC01.contoso.com'), 'pass', 'pass', [1, 2]],
  ['another letter case', log('dc01.contoso.com', 'DC01.contoso.com'), 'unknown', 'unknownForm', [1, 2]],
  ['a short name beside the full one', log('DC01', 'DC01.contoso.com'), 'unknown', 'unknownForm', [1, 2]],
  ['nothing pinned', log('', 'DC01.contoso.com'), 'pass', 'passNotPinned', [1]],
  [
    'no word of what Setup used',
    logged({ ConfigDCHostName: 'DC05.contoso.com' }),
    'unknown',
    'unknownChoice',
    [1],
  ],
  ['no log', exchangeServer({ StaticConfigDomainController: 'DC05.contoso.com' }), 'unknown', 'unknown', []],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, UPGRADE)).toEqual({ outcome, says, lines });
});

test('the fix: name the pinned one, or export and delete the value', () => {
  expect(commandsOf(resultOf(ID, log('DC05.contoso.com', 'DC01.contoso.com'), UPGRADE)).slice(1)).toEqual([
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /Mode:Upgrade /DomainController:DC05.contoso.com',
    "Set-ExchangeServer -Identity 'EX1' -StaticConfigDomainController $null -WhatIf",
    'reg export "HKLM\\SYSTEM\\CurrentControlSet\\Services\\MSExchange ADAccess\\Instance0" C:\\Instance0.reg',
    "Remove-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange ADAccess\\Instance0' -Name ConfigDCHostName -WhatIf",
  ]);
});

everySentenceIsSaid(ID);
