import { expect, test } from 'vitest';
import { computer, configuration, judge55, type Row55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const encryption = (columns: Row55 = {}) => configuration('Site Encryption Configuration', columns);
/** Lines 2 and 3 are the servers. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q196163', [computer('EX1'), computer('EX10'), ...rows], { do: 'move-server', server: 'EX1' });

test('C0: KM-Server names the server', () => {
  expect(judge(encryption({ 'KM-Server': serverDn('EX1') }))).toEqual({
    outcome: 'fail',
    says: 'fail',
    objects: ['Site Encryption Configuration'],
    points: [['C0', 'fail', [4]]],
    steps: ['fix.handOver', 'fix.test', 'fix.stay'],
    missing: [],
  });
});

test('C2: the object or the column is not in the export', () => {
  for (const [row, missing] of [
    [computer('EX2'), 'common.lacks55.object'],
    [encryption(), 'common.lacks55.columns'],
  ] as const) {
    expect(judge(row)).toMatchObject({ outcome: 'unknown', says: 'common.unknown55', missing: [missing] });
  }
});

test('C1, C3 and C99: what lies on the disks no export shows, so that it is asked for and nothing passes', () => {
  expect(judge(encryption({ 'KM-Server': serverDn('EX10') }))).toMatchObject({
    outcome: 'unknown',
    points: [['C3', 'unknown', [4]]],
    steps: [],
    missing: ['point.C3'],
  });
  expect(judge(encryption({ 'KM-Server': '' }))).toMatchObject({
    outcome: 'unknown',
    missing: ['point.C3None'],
  });
});

everySentenceIsSaid('Q196163');
