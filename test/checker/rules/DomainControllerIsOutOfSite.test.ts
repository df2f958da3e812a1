import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { controllers, DC01, exchangeServer, forest, logged, wholeForest } from './forestPastes.ts';

const ID = 'DomainControllerIsOutOfSite';
const UPGRADE = { do: 'upgrade', server: 'EX1', to: '2019' } as const;
const site = (name: string) => exchangeServer({ Site: `contoso.com/Configuration/Sites/${name}` });
const chosen = (host: string) => logged({ DomainController: host });

describe('the domain controller that a log names', () => {
  test.each([
    ['in the site', wholeForest() + site('Paris') + chosen('DC01.contoso.com'), 'pass', 'pass', [15, 32, 34]],
    ['by its short name', wholeForest() + site('Paris') + chosen('dc01'), 'pass', 'pass', [15, 32, 34]],
    [
      'in another site',
      wholeForest() + site('Paris') + chosen('DC11.emea.contoso.com'),
      'fail',
      'fail',
      [22, 32, 34],
    ],
    [
      'in a site that differs in letter case',
      wholeForest() + site('PARIS') + chosen('DC01.contoso.com'),
      'unknown',
      'unknownCase',
      [15, 32, 34],
    ],
    [
      'not in the paste',
      wholeForest() + site('Paris') + chosen('DC02.contoso.com'),
      'unknown',
      'unknownChosen',
      [34],
    ],
    [
      'in a site that the paste doesn’t tell',
      wholeForest({ Site: '' }) + site('Paris') + chosen('DC01.contoso.com'),
      'unknown',
      'unknownChosen',
      [34],
    ],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, UPGRADE)).toEqual({ outcome, says, lines });
  });
});

describe('without a log', () => {
  test.each([
    ['no domain controller in the site', wholeForest() + site('Lyon2'), 'fail', 'failNone', [32, 15, 22]],
    ['all in the site', wholeForest({}, { Site: 'Paris' }) + site('Paris'), 'pass', 'passAll', [32]],
    ['one in the site: Setup chooses', wholeForest() + site('Paris'), 'unknown', 'unknownChoice', [32, 15]],
    [
      'not all domains listed',
      forest() + controllers(DC01) + site('Lyon'),
      'unknown',
      'unknownControllers',
      [25],
    ],
    [
      'a site is missing',
      wholeForest({}, { Site: '' }) + site('Lyon2'),
      'unknown',
      'unknownControllers',
      [32],
    ],
    [
      'the site of the server is missing',
      wholeForest() + exchangeServer({}),
      'unknown',
      'common.unknownComputerSite',
      [],
    ],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, UPGRADE)).toEqual({ outcome, says, lines });
  });
});

test('the fix names a writable global catalog server of the site, where the paste has one', () => {
  const commands = (paste: string, scenario: object = {}) =>
    commandsOf(resultOf(ID, paste, { ...UPGRADE, ...scenario }));
  const other = wholeForest() + site('Paris') + chosen('DC11.emea.contoso.com');
  expect(commands(other)[2]).toBe(
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /Mode:Upgrade /DomainController:DC01.contoso.com',
  );
  expect(commands(other)[3]).toBe(
    "Set-ExchangeServer -Identity 'EX1' -StaticConfigDomainController $null -WhatIf",
  );
  // DC11 is no global catalog server.
  expect(commands(wholeForest() + site('Lyon') + chosen('DC01.contoso.com'), { do: 'prepare-ad' })[2]).toBe(
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAD /DomainController:<local-site DC FQDN>',
  );
});

everySentenceIsSaid(ID);
