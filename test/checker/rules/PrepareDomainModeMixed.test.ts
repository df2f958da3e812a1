import { describe, expect, test } from 'vitest';
import { judge, reportOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { domainHead, exchangeServer, forest, logged } from './forestPastes.ts';

const ID = 'PrepareDomainModeMixed';
const PREPARE = { do: 'prepare-domain' } as const;
const OLD = forest({ ForestMode: 'Windows2000Forest' });
const root = (flag: string) => domainHead('DC=contoso,DC=com', { nTMixedDomain: flag });
const emea = (flag: string) => domainHead('DC=emea,DC=contoso,DC=com', { nTMixedDomain: flag });
const named = (domain: string) => logged({ PrepareDomain: domain });

describe('the log names the domain', () => {
  test.each([
    ['in mixed mode', OLD + root('0') + emea('1') + named('EMEA.contoso.com'), 'fail', 'fail', [18, 20]],
    [
      'not in mixed mode, another one is',
      OLD + root('1') + emea('0') + named('emea.contoso.com'),
      'pass',
      'pass',
      [18, 20],
    ],
    [
      'of which nothing is known',
      OLD + root('0') + named('emea.contoso.com'),
      'unknown',
      'unknownMode',
      [15],
    ],
    [
      'none: the placeholder for the local domain',
      OLD + emea('1') + named('F63C3A12-7852-4654-B208-125C32EB409A'),
      'pass',
      'passUnnamed',
      [15],
    ],
    ['none: empty', OLD + emea('1') + named(''), 'pass', 'passUnnamed', [15]],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome, says, lines });
  });
});

describe('without a log', () => {
  test.each([
    ['no domain of the forest is in mixed mode', OLD + root('0') + emea('0'), 'pass', 'passAll', [13, 18]],
    ['the forest level excludes it', forest(), 'pass', 'passAll', [4]],
    ['one is: it depends on the name', OLD + root('0') + emea('1'), 'unknown', 'unknownName', [18]],
    ['one can’t be told', OLD + root('0'), 'unknown', 'unknownModes', []],
    ['no forest', exchangeServer({}), 'unknown', 'common.unlisted', []],
    ['domains cut', forest({ Domains: '{contoso.com...}' }), 'unknown', 'common.unlisted', []],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome, says, lines });
  });
});

test('only when a domain is prepared', () => {
  expect(reportOf(OLD, { do: 'prepare-ad' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
