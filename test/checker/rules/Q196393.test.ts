import { expect, test } from 'vitest';
import { component, computer, judge55, recipient, type Row55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const folder = (name: string, server: string) =>
  recipient('Public-Folder', name, { 'Home-MDB': `${serverDn(server)}/cn=Microsoft Public MDB` });
/** Lines 2 and 3 are the servers. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q196393', [computer('EX1'), computer('EX10'), ...rows], { do: 'move-server', server: 'EX1' });

test('C0: the server has no public information store', () => {
  expect(judge(component('EX1', 'Microsoft Private MDB'))).toEqual({
    outcome: 'pass',
    says: 'passStore',
    objects: [],
    points: [['C0', 'pass', [2]]],
    steps: [],
    missing: [],
  });
});

test('C1: folders, or their homes, are not in the export', () => {
  expect(judge(component('EX1', 'Microsoft Public MDB'))).toMatchObject({
    outcome: 'unknown',
    missing: ['common.lacks55.folders'],
  });
  expect(judge(recipient('Public-Folder', 'Sales'))).toMatchObject({
    outcome: 'unknown',
    missing: ['common.lacks55.columns'],
  });
});

test('C2: the folders are homed on other servers; EX1 is not EX10', () => {
  expect(judge(folder('Sales', 'EX10'))).toMatchObject({
    outcome: 'pass',
    says: 'pass',
    points: [['C2', 'pass', [2]]],
  });
});

test('C3 and C4: no export shows copies, so that the folders are named', () => {
  expect(judge(folder('Sales', 'EX1'), folder('Support', 'EX10'))).toEqual({
    outcome: 'warn',
    says: 'warn',
    objects: ['Sales'],
    points: [['C4', 'warn', [4]]],
    steps: ['fix.replica', 'fix.save', 'fix.rehome', 'fix.continue'],
    missing: [],
  });
});

test('C4: of many folders the first ten are named', () => {
  const folders = Array.from({ length: 11 }, (_, index) => folder(`Folder ${String(index)}`, 'EX1'));
  expect(judge(...folders.slice(0, 10)).objects).toHaveLength(10);
  expect(judge(...folders)).toMatchObject({
    objects: [...Array.from({ length: 10 }, (_, index) => `Folder ${String(index)}`), '…'],
  });
});

everySentenceIsSaid('Q196393');
