import { describe, expect, test } from 'vitest';
import { component, computer, judge55, type Row55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const judge = (...rows: readonly Row55[]) => judge55('Q195147', rows, { do: 'move-server', server: 'EX1' });
const store = (server: string) => component(server, 'Microsoft Private MDB');
const mta = (server: string) => component(server, 'Microsoft MTA');

describe('Q195147', () => {
  test('C3: no server that stays has a private information store', () => {
    expect(judge(computer('EX1'), computer('EX2'), store('EX1'), mta('EX2'))).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['EX1'],
      points: [['C3', 'warn', [4]]],
      steps: ['fix.before', 'fix.after'],
      missing: [],
    });
  });

  test('C99: another one has', () => {
    const rows = [computer('EX1'), computer('EX10'), computer('EX2'), store('EX1'), store('EX10')];
    expect(judge(...rows)).toMatchObject({ outcome: 'pass', points: [['C99', 'pass', [6]]] });
  });

  test('C1: the last server of the site', () => {
    expect(judge(computer('EX1'), store('EX1'))).toMatchObject({
      outcome: 'notApplicable',
      says: 'notApplicableLast',
      points: [['C1', 'notApplicable', [2]]],
    });
  });

  test('C2: the server has no private information store', () => {
    expect(judge(computer('EX1'), computer('EX2'), mta('EX1'))).toMatchObject({
      outcome: 'notApplicable',
      says: 'notApplicable',
      points: [['C2', 'notApplicable', [2]]],
    });
  });

  test('C0: components of the server, or of those that stay, are not exported', () => {
    for (const rows of [[], [store('EX1')], [store('EX2')]]) {
      expect(judge(computer('EX1'), computer('EX2'), ...rows)).toMatchObject({
        outcome: 'unknown',
        points: [['C0', 'unknown', []]],
        missing: ['common.lacks55.components'],
      });
    }
  });
});

everySentenceIsSaid('Q195147');
