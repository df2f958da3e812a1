import { expect, test } from 'vitest';
import { judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers, shell } from '../support/shell.ts';

const ID = 'LastServerInOrganization';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const ALONE = servers(['EX1', '2019']);
const NO_HYBRID = shell('Get-HybridConfiguration | fl');
const HYBRID = shell('Get-HybridConfiguration | fl', {
  SendingTransportServers: '{EX1}',
  ReceivingTransportServers: '{EX1}',
});
const connector = (source: string) =>
  shell('Get-SendConnector | fl', { Identity: 'To Internet', SourceTransportServers: source });

test.each([
  ['the last one, no hybrid', NO_HYBRID + ALONE, 'warn', 'warn', [4]],
  ['the last one, hybrid', HYBRID + ALONE, 'warn', 'warnHybrid', [8, 3]],
  ['hybrid is asked for first', ALONE, 'unknown', 'unknownHybrid', [3]],
  ['another one stays', NO_HYBRID + servers(['EX1', '2019'], ['EX10', '2019']), 'pass', 'pass', []],
  [
    'an Edge server doesn’t count',
    NO_HYBRID + servers(['EX1', '2019'], ['EDGE1', '2019', EDGE]),
    'warn',
    'warn',
    [4],
  ],
  ['a connector names one without a record', ALONE + connector('{EX2}'), 'unknown', 'unknownOthers', []],
  ['a connector names the server itself', NO_HYBRID + ALONE + connector('{EX1}'), 'warn', 'warn', [4]],
  ['no record of it', connector('{EX1}'), 'unknown', 'common.unlisted', []],
  ['an Edge server', servers(['EX1', '2019', EDGE]), 'notApplicable', 'notApplicable', [4]],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
});

test('what would tell is the command that shows the hybrid configuration', () => {
  expect(resultOf(ID, ALONE, EX1).missing[0]?.command).toMatch(/^Get-HybridConfiguration /);
});

everySentenceIsSaid(ID);
