import { describe, expect, test } from 'vitest';
import { component, computer, judge55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const MOVE = { do: 'move-server', server: 'EX1' } as const;
const says = (...rows: Parameters<typeof judge55>[1]) => judge55('Q251173', [computer('EX1'), ...rows], MOVE);
const PUBLIC = component('EX1', 'Microsoft Public MDB');

describe('the private information store', () => {
  test('C0: the export has no component of the server', () => {
    expect(says(component('EX10', 'Microsoft Private MDB'))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.components'],
    });
  });

  test('C1: a dedicated public folder server', () => {
    expect(says(PUBLIC)).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: ['EX1'],
      points: [['C1', 'fail', [2]]],
      steps: ['fix.backup', 'fix.stop', 'fix.rename', 'fix.start', 'fix.move'],
      missing: [],
    });
  });

  test('C1: the store of EX10 is not that of EX1', () => {
    expect(says(PUBLIC, component('EX10', 'Microsoft Private MDB')).outcome).toBe('fail');
  });

  test('C99: it has one', () => {
    expect(says(PUBLIC, component('EX1', 'Microsoft Private MDB'))).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [4]]],
      steps: [],
    });
  });

  test('an export without the server', () => {
    expect(judge55('Q251173', [{ 'Obj-Class': 'Organization' }], MOVE)).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.site'],
    });
  });
});

everySentenceIsSaid('Q251173');
