import { describe, expect, test } from 'vitest';
import { component, computer, configuration, judge55, type Row55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const PUBLIC = 'Microsoft Public MDB';
const PRIVATE = 'Microsoft Private MDB';
const siteFolders = (server: string) =>
  configuration('Information Store Site Configuration', { 'Site-Folder-Server': serverDn(server) });
const judge = (...rows: readonly Row55[]) => judge55('Q196180', rows, { do: 'move-server', server: 'EX1' });
/** EX1 and EX10, both with a store for public folders; rows from line 6 on. */
const withStores = (...rows: readonly Row55[]) =>
  judge(computer('EX1'), computer('EX10'), component('EX1', PUBLIC), component('EX10', PUBLIC), ...rows);

test('C0: the servers of the site, or their stores, are not in the export', () => {
  expect(judge(siteFolders('EX1'))).toMatchObject({
    outcome: 'unknown',
    missing: ['common.lacks55.siteServers', 'common.lacks55.components'],
  });
  expect(judge(computer('EX1'), computer('EX10'))).toMatchObject({
    outcome: 'unknown',
    missing: ['common.lacks55.components'],
  });
  expect(judge(computer('EX1'), computer('EX10'), component('EX1', PUBLIC)).missing).toEqual([
    'common.lacks55.components',
  ]);
});

test('C1: the last server of its site', () => {
  expect(judge(computer('EX1'))).toEqual({
    outcome: 'notApplicable',
    says: 'notApplicable',
    objects: [],
    points: [['C1', 'notApplicable', [2]]],
    steps: [],
    missing: [],
  });
});

test('C2: no public information store on the server', () => {
  expect(judge(computer('EX1'), computer('EX10'), component('EX1', PRIVATE))).toMatchObject({
    outcome: 'pass',
    says: 'pass',
    points: [['C2', 'pass', [2]]],
    steps: [],
  });
});

test('C3: none on any other server', () => {
  expect(
    judge(
      computer('EX1'),
      computer('EX10'),
      component('EX1', PUBLIC),
      component('EX10', PRIVATE),
      siteFolders('EX1'),
    ),
  ).toEqual({
    outcome: 'fail',
    says: 'fail',
    objects: ['EX1'],
    points: [['C3', 'fail', [2]]],
    steps: ['fix.store', 'fix.replica', 'fix.wait', 'fix.test'],
    missing: [],
  });
});

test('C5: Site-Folder-Server names the server', () => {
  expect(withStores(siteFolders('EX1'))).toEqual({
    outcome: 'warn',
    says: 'warn',
    objects: ['Information Store Site Configuration'],
    points: [['C5', 'warn', [6]]],
    steps: ['fix.replica', 'fix.wait', 'fix.test'],
    missing: [],
  });
});

describe('C4 and C6: no export shows replicas, so that they are asked for', () => {
  test('Site-Folder-Server names another server; EX1 is not EX10', () => {
    expect(withStores(siteFolders('EX10'))).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknown55',
      points: [['C6', 'unknown', []]],
      missing: ['point.C6'],
    });
  });

  test('Site-Folder-Server is not in the export', () => {
    expect(withStores().missing).toEqual(['point.C6', 'common.lacks55.object']);
  });
});

everySentenceIsSaid('Q196180');
