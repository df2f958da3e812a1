import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers, shell } from '../support/shell.ts';

const ID = 'EdgeSubscriptionNeedsServer';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const PARIS = { Site: 'contoso.com/Configuration/Sites/Paris' };
const LYON = { Site: 'contoso.com/Configuration/Sites/Lyon' };
const subscription = (site: string) =>
  shell('Get-EdgeSubscription | fl Name,Site', { Name: 'EDGE1', Site: site });
const EDGE1 = subscription('Paris');

test.each([
  [
    'the last server of the site',
    servers(['EX1', '2016', PARIS], ['EX2', '2016', LYON]),
    'warn',
    'warn',
    [4],
  ],
  ['another server stays', servers(['EX1', '2016', PARIS], ['EX2', '2019', PARIS]), 'pass', 'pass', []],
  [
    'the other one has no transport',
    servers(['EX1', '2016', PARIS], ['EX2', '2013', { ...PARIS, ServerRole: 'ClientAccess' }]),
    'warn',
    'warn',
    [4],
  ],
  ['another site', servers(['EX1', '2016', LYON]), 'pass', 'passOtherSites', []],
  [
    'a server of which the site isn’t known',
    servers(['EX1', '2016', PARIS], ['EX2', '2016']),
    'unknown',
    'unknownOthers',
    [4],
  ],
  ['the site of the server isn’t known', servers(['EX1', '2016']), 'unknown', 'unknownSite', [8]],
  ['an Edge server', servers(['EX1', '2016', EDGE]), 'notApplicable', 'common.notTransport', [9]],
])('%s', (_, rest, outcome, says, lines) => {
  expect(judge(ID, EDGE1 + rest, EX1)).toEqual({ outcome, says, lines });
});

test.each([
  ['no list of subscriptions', servers(['EX1', '2016', PARIS]), 'common.unlisted'],
  [
    'no subscription',
    shell('Get-EdgeSubscription | fl') + servers(['EX1', '2016', PARIS]),
    'common.noneExist',
  ],
  ['no list of servers', EDGE1, 'common.unlisted'],
  ['a subscription without its site', subscription('') + servers(['EX1', '2016', PARIS]), 'common.unclear'],
])('%s', (_, paste, says) => {
  expect(judge(ID, paste, EX1).says).toBe(says);
});

test('keep a server, or remove the subscription', () => {
  expect(commandsOf(resultOf(ID, EDGE1 + servers(['EX1', '2016', PARIS]), EX1))).toEqual([
    'Get-EdgeSubscription | Format-List Name,Site',
    undefined,
    "Remove-EdgeSubscription -Identity 'EDGE1'",
  ]);
});

everySentenceIsSaid(ID);
