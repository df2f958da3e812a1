import { expect, test } from 'vitest';
import { computer, judge55, recipient, type Row55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

/** Lines 2 and 3 are the servers. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q196166', [computer('EX1'), computer('EX10'), ...rows], { do: 'move-server', server: 'EX1' });

test('C2: the system folder of the server is in the export', () => {
  expect(judge(recipient('Public-Folder', 'EventConfig_EX1'))).toEqual({
    outcome: 'warn',
    says: 'warn',
    objects: ['EventConfig_EX1'],
    points: [['C2', 'warn', [4]]],
    steps: ['fix.look', 'fix.note', 'fix.uninstall', 'fix.restart', 'fix.after'],
    missing: [],
  });
});

test.each(['Alias Name', 'Display-Name'])('C2: its name is in the column %s', (column) => {
  const folder = recipient('Public-Folder', 'EventConfig7F3A', { [column]: 'eventconfig_ex1' });
  expect(judge(folder)).toMatchObject({ outcome: 'warn', points: [['C2', 'warn', [4]]] });
});

test('C0, C1 and C3: no export lists services, so that it is asked for and nothing passes', () => {
  expect(judge()).toMatchObject({
    outcome: 'unknown',
    says: 'common.unknown55',
    points: [['C3', 'unknown', []]],
    steps: [],
    missing: ['point.C3'],
  });
});

test('EX1 is not EX10', () => {
  expect(judge(recipient('Public-Folder', 'EventConfig_EX10')).outcome).toBe('unknown');
});

everySentenceIsSaid('Q196166');
