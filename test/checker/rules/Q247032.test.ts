import { describe, expect, test } from 'vitest';
import { computer, configuration, judge55, replication, type Row55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (...rows: readonly Row55[]) => judge55('Q247032', rows, { do: 'move-server' });
/** Both halves of a link. */
const link = (one: string, other: string) => [replication(other, {}, one), replication(one, {}, other)];

describe('paths of directory replication', () => {
  test('C0: a site without its replication connectors', () => {
    expect(says(...link('Lyon', 'Paris'), computer('N1', 'Nice'))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.replication'],
    });
  });

  test('C0: a site that only others name', () => {
    expect(says(replication('Paris'))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.remoteSites'],
    });
  });

  test('C1: two sites, linked', () => {
    expect(says(...link('Lyon', 'Paris'))).toMatchObject({
      outcome: 'notApplicable',
      says: 'notApplicable',
      points: [['C1', 'notApplicable', [2, 3]]],
    });
  });

  test('C2: connected through another one', () => {
    expect(says(...link('Lyon', 'Paris'), ...link('Paris', 'Nice'))).toMatchObject({
      outcome: 'unknown',
      says: 'unknownPlan',
      objects: ['Lyon → Nice'],
      points: [['C2', 'unknown', [2, 3, 4, 5]]],
      steps: ['fix.remove', 'fix.wait', 'fix.create'],
    });
  });

  test('C3: a ring', () => {
    expect(says(...link('Lyon', 'Paris'), ...link('Paris', 'Nice'), ...link('Nice', 'Lyon'))).toMatchObject({
      outcome: 'warn',
      objects: ['Lyon → Nice → Paris → Lyon'],
      points: [['C3', 'warn', [7, 6, 4, 5, 2, 3]]],
      steps: ['fix.export'],
    });
  });

  test('C99: no site is reached through another one', () => {
    expect(says(...link('Lyon', 'Paris'), configuration('Directory Replication', {}, 'Nice'))).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [2, 3]]],
    });
  });
});

everySentenceIsSaid('Q247032');
