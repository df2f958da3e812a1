import { describe, expect, test } from 'vitest';
import { computer, configuration, judge55, replication } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const REMOVE = { do: 'remove', server: 'EX1' } as const;
const says = (...rows: Parameters<typeof judge55>[1]) =>
  judge55('Q254188', [computer('EX1'), ...rows], REMOVE);
const toParis = (local: string, remote = 'PARIS1') =>
  replication('Paris', { 'Local-Bridge-Head': local, 'Remote-Bridge-Head': remote });
const toLyon = (remote: string) =>
  replication('Lyon', { 'Local-Bridge-Head': 'PARIS1', 'Remote-Bridge-Head': remote }, 'Paris');
const EX2 = computer('EX2');

describe('bridgehead servers of directory replication', () => {
  test('C0: the export has no replication connectors of the site', () => {
    expect(says(EX2)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.replication'],
    });
  });

  test('C0: the column is not in the export; C5: nor is the other site', () => {
    expect(says(EX2, replication('Paris'))).toMatchObject({
      outcome: 'unknown',
      points: [
        ['C0', 'unknown', []],
        ['C5', 'unknown', []],
      ],
      missing: ['common.lacks55.columns', 'common.lacks55.remoteSites'],
    });
  });

  test('C1: local bridgehead, and others stay', () => {
    expect(says(EX2, toParis('EX1'), toLyon('EX2'))).toMatchObject({
      outcome: 'warn',
      objects: ['Directory Replication Connector (Paris)'],
      points: [
        ['C1', 'warn', [4]],
        ['C4', 'warn', [4, 5]],
      ],
      steps: ['fix.local', 'fix.remote', 'fix.align', 'fix.refresh'],
    });
  });

  test('C2: local bridgehead, and the last server of its site', () => {
    expect(
      judge55(
        'Q254188',
        [computer('EX1'), toParis('EX1'), configuration('Directory Replication', {}, 'Paris')],
        REMOVE,
      ),
    ).toMatchObject({
      outcome: 'pass',
      says: 'passLast',
      points: [['C2', 'pass', [3]]],
      steps: [],
    });
  });

  test('C3: remote bridgehead of another site', () => {
    expect(says(EX2, toParis('EX1'), toLyon('EX1'))).toMatchObject({
      outcome: 'warn',
      points: [
        ['C1', 'warn', [4]],
        ['C3', 'warn', [5]],
      ],
      steps: ['fix.local', 'fix.remote', 'fix.refresh'],
    });
  });

  test('C4: the two sides name different servers', () => {
    expect(says(EX2, toParis('EX2'), toLyon('EX10'))).toMatchObject({
      outcome: 'warn',
      objects: ['Directory Replication Connector (Paris)'],
      points: [['C4', 'warn', [4, 5]]],
      steps: ['fix.align', 'fix.refresh'],
    });
  });

  test('C5: the connectors of the other site are not in the export', () => {
    expect(says(EX2, toParis('EX2'))).toMatchObject({
      outcome: 'unknown',
      points: [['C5', 'unknown', []]],
      missing: ['common.lacks55.remoteSites'],
    });
  });

  test('C99: EX1 is not EX10', () => {
    expect(says(EX2, toParis('EX10'), toLyon('EX10'))).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [2]]],
    });
  });
});

everySentenceIsSaid('Q254188');
