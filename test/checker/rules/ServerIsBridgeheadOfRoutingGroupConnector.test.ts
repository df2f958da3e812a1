import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'ServerIsBridgeheadOfRoutingGroupConnector';
const EX1 = { do: 'remove', server: 'EX1' } as const;

const connector = (sources: string, targets: string) =>
  shell('Get-RoutingGroupConnector | fl Identity,SourceTransportServers,TargetTransportServers', {
    Identity: 'Interop RGC',
    SourceTransportServers: sources,
    TargetTransportServers: targets,
  });

test.each([
  ['source', '{EX1}', '{OLD1}', 'warn', 'warn', [4]],
  ['target', '{OLD1}', '{EX1}', 'warn', 'warn', [5]],
  ['EX10 beside EX1', '{EX10}', '{OLD1}', 'pass', 'common.notNamed', []],
  ['cut list of targets', '{OLD1}', '{OLD2, OLD3...}', 'unknown', 'common.unclear', [5]],
])('%s', (_, sources, targets, outcome, says, lines) => {
  expect(judge(ID, connector(sources, targets), EX1)).toEqual({ outcome, says, lines });
});

test('without the targets it can’t be told', () => {
  const paste = shell('Get-RoutingGroupConnector | fl', {
    Identity: 'RGC',
    SourceTransportServers: '{OLD1}',
  });
  expect(judge(ID, paste, EX1)).toEqual({ outcome: 'unknown', says: 'common.unclear', lines: [3] });
});

test('Exchange 2010 can be a bridgehead, 2013 can’t', () => {
  expect(judge(ID, servers(['EX1', '2010']), EX1).says).toBe('common.unlisted');
  expect(judge(ID, servers(['EX1', '2013']), EX1)).toEqual({
    outcome: 'notApplicable',
    says: 'common.noSuchObjects',
    lines: [5],
  });
});

test('each list is set on its own', () => {
  expect(commandsOf(resultOf(ID, connector('{EX1, EX2}', '{EX1}'), EX1)).slice(1)).toEqual([
    "Set-RoutingGroupConnector -Identity 'Interop RGC' -SourceTransportServers 'EX2'",
    "Set-RoutingGroupConnector -Identity 'Interop RGC' -TargetTransportServers '<new server>'",
  ]);
});

everySentenceIsSaid(ID);
