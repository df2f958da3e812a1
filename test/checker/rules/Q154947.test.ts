import { describe, expect, test } from 'vitest';
import { component, computer, judge55, recipient, type Row55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const scenario = { do: 'move-server', server: 'EX1' } as const;
const folder = (name: string, server: string) =>
  recipient('Public-Folder', name, { 'Home-MDB': `${serverDn(server)}/cn=Microsoft Public MDB` });
const STORES = [
  computer('EX1'),
  computer('EX2'),
  component('EX1', 'Microsoft Public MDB'),
  component('EX2', 'Microsoft Public MDB'),
];
const judge = (...rows: readonly Row55[]) => judge55('Q154947', rows, scenario);

describe('Q154947', () => {
  test('C2: no other server of the site has a public information store', () => {
    const rows = [computer('EX1'), computer('EX2'), component('EX2', 'Microsoft MTA')];
    expect(judge(...rows, folder('Sales', 'EX1'), folder('Board', 'EX1'))).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: ['Sales', 'Board'],
      points: [['C2', 'fail', [5, 6]]],
      steps: ['fix.replica', 'fix.copy', 'fix.create'],
      missing: [],
    });
    expect(judge(computer('EX1'), folder('Sales', 'EX1')).points).toEqual([['C2', 'fail', [3]]]);
  });

  test('C3, C99: another store exists; only the administrator can confirm a replica on it', () => {
    expect(judge(...STORES, folder('Sales', 'EX1'))).toMatchObject({
      outcome: 'unknown',
      points: [['C3', 'unknown', [6]]],
      steps: ['fix.replica'],
      missing: ['point.C3'],
    });
  });

  test('C3: so too where the stores are not known', () => {
    expect(judge(computer('EX1'), computer('EX2'), folder('Sales', 'EX1')).points).toEqual([
      ['C3', 'unknown', [4]],
    ]);
  });

  test('C0: no public folder on the server, EX10 beside EX1', () => {
    expect(judge(...STORES, folder('Sales', 'EX10'))).toMatchObject({
      outcome: 'notApplicable',
      points: [['C0', 'notApplicable', [2]]],
    });
  });

  test('C1: folders are not exported, or without their home', () => {
    expect(judge(...STORES)).toMatchObject({
      outcome: 'unknown',
      points: [['C1', 'unknown', []]],
      missing: ['common.lacks55.folders'],
    });
    expect(judge(...STORES, recipient('Public-Folder', 'Sales')).missing).toEqual(['common.lacks55.columns']);
  });
});

everySentenceIsSaid('Q154947');
