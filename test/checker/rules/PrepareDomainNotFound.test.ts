import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exchangeServer, forest, logged } from './forestPastes.ts';

const ID = 'PrepareDomainNotFound';
const PREPARE = { do: 'prepare-domain' } as const;
const named = (domain: string) => forest() + logged({ PrepareDomain: domain });

test.each([
  ['a domain of the forest', named('emea.contoso.com'), 'pass', 'pass', [10, 7]],
  ['in another letter case', named('EMEA.Contoso.com'), 'pass', 'pass', [10, 7]],
  ['a part of a name', named('mea.contoso.com'), 'fail', 'fail', [10, 7]],
  ['a longer name', named('emea.contoso.com.au'), 'fail', 'fail', [10, 7]],
  ['a NetBIOS name, of which nobody knows', named('EMEA'), 'unknown', 'unknownShortName', [10, 7]],
  ['no name', named(''), 'pass', 'passUnnamed', [10]],
  ['the placeholder for no name', named('F63C3A12-7852-4654-B208-125C32EB409A'), 'pass', 'passUnnamed', [10]],
  ['no log: which name isn’t known', forest(), 'unknown', 'unknownName', [7]],
  [
    'no list of domains',
    exchangeServer({}) + logged({ PrepareDomain: 'emea.contoso.com' }),
    'unknown',
    'common.unlisted',
    [],
  ],
  [
    'a cut list',
    forest({ Domains: '{contoso.com...}' }) + logged({ PrepareDomain: 'emea.contoso.com' }),
    'unknown',
    'common.unlisted',
    [],
  ],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, PREPARE)).toEqual({ outcome, says, lines });
});

test.each(['upgrade', 'prepare-schema', 'prepare-ad'] as const)('%s names no domain', (action) => {
  expect(judge(ID, forest(), { do: action })).toEqual({
    outcome: 'notApplicable',
    says: 'notApplicable',
    lines: [],
  });
});

test('the licence switch of Exchange 2013 is another one', () => {
  const commands = (to: '2013' | '2019') =>
    commandsOf(resultOf(ID, named('emea.contso.com'), { ...PREPARE, to }));
  expect(commands('2019')[1]).toBe(
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareDomain:<domain FQDN>',
  );
  expect(commands('2013')[2]).toBe('Setup.exe /IAcceptExchangeServerLicenseTerms /PrepareAllDomains');
});

everySentenceIsSaid(ID);
