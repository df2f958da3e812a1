import { expect, test } from 'vitest';
import { computer, configuration, judge55, type Row55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const calculatedBy = (server: string) =>
  configuration('Site-Addressing', { 'RID-Server': server === '' ? '' : serverDn(server) });
const judge = (...rows: readonly Row55[]) => judge55('Q196178', rows, { do: 'move-server', server: 'EX1' });

test('C0: Site Addressing, its column or the servers of the site are not in the export', () => {
  const servers = [computer('EX1'), computer('EX2')];
  expect(judge(...servers)).toMatchObject({ outcome: 'unknown', missing: ['common.lacks55.object'] });
  expect(judge(...servers, configuration('Site-Addressing'))).toMatchObject({
    outcome: 'unknown',
    missing: ['common.lacks55.columns'],
  });
  expect(judge(calculatedBy('EX1'))).toMatchObject({
    outcome: 'unknown',
    missing: ['common.lacks55.siteServers'],
  });
});

test('C1: another server calculates the routing; EX1 is not EX10', () => {
  expect(judge(computer('EX1'), computer('EX10'), calculatedBy('EX10'))).toEqual({
    outcome: 'pass',
    says: 'pass',
    objects: [],
    points: [['C1', 'pass', [4]]],
    steps: [],
    missing: [],
  });
  expect(judge(computer('EX1'), computer('EX10'), calculatedBy(''))).toMatchObject({
    outcome: 'pass',
    points: [['C1', 'pass', [4]]],
  });
});

test('C2: the last server of its site may keep the duty', () => {
  expect(judge(computer('EX1'), calculatedBy('EX1'))).toMatchObject({
    outcome: 'pass',
    says: 'passLast',
    points: [['C2', 'pass', [3]]],
    steps: [],
  });
});

test('C3: the server calculates the routing while others stay', () => {
  expect(judge(computer('EX1'), computer('EX2'), calculatedBy('EX1'))).toEqual({
    outcome: 'fail',
    says: 'fail',
    objects: ['Site Addressing'],
    points: [['C3', 'fail', [4]]],
    steps: ['fix.choose', 'fix.recalculate', 'fix.restart'],
    missing: [],
  });
});

everySentenceIsSaid('Q196178');
