import { describe, expect, test } from 'vitest';
import { computer, connector, export55, judge55, mtaDn, sayings } from '../support/export55.ts';
import { reportOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const named = (server: string) => connector('X400-Link', 'To Paris', { 'Home-MTA': mtaDn(server) });
const chosen = { do: 'remove', server: 'EX1' } as const;

describe('C0', () => {
  test('no server is chosen, so that none is known to go', () => {
    const { results } = reportOf(export55(computer('EX1'), computer('EX2')), { do: 'remove' });
    expect(results.filter(({ id }) => id === 'Q243398').map(sayings)).toMatchObject([
      {
        outcome: 'unknown',
        says: 'common.unknown55',
        points: [['C0', 'unknown', [2]]],
        missing: ['point.C0'],
      },
      { outcome: 'unknown', points: [['C0', 'unknown', [3]]] },
    ]);
  });

  test('the servers of the site are not in the export', () => {
    expect(judge55('Q243398', [named('EX1')], chosen)).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.servers'],
    });
  });
});

describe('C1 and C2: what is installed afterwards no export tells, so that the warning says what must not be', () => {
  test('other servers stay', () => {
    expect(judge55('Q243398', [computer('EX1'), computer('EX2')], chosen)).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['EX1'],
      points: [['C2', 'warn', [2]]],
      steps: ['fix.uninstall', 'fix.delete', 'fix.replicate', 'fix.event'],
      missing: [],
    });
  });

  test('the last server of its site', () => {
    expect(judge55('Q243398', [computer('EX1')], chosen)).toMatchObject({
      outcome: 'warn',
      points: [['C2', 'warn', [2]]],
      steps: ['fix.uninstall', 'fix.retire', 'fix.replicate', 'fix.event'],
    });
  });
});

test('C99: the object is gone, although others still name the server; EX1 is not EX10', () => {
  const { results } = reportOf(export55(computer('EX10'), named('EX1')), { do: 'remove' });
  expect(results.find(({ id, server }) => id === 'Q243398' && server === 'EX1')).toMatchObject({
    outcome: 'pass',
    summary: { key: 'pass' },
    points: [{ case: 'C99', evidence: [{ line: 3 }] }],
  });
});

everySentenceIsSaid('Q243398');
