import { describe, expect, test } from 'vitest';
import { everySentenceIsSaid } from '../support/said.ts';
import { recipient, type Row55 } from '../support/export55.ts';
import { judgeLists, list } from './expansionServers55Cases.ts';

const judge = (...lists: readonly Row55[]) => judgeLists('Q194121', 'move-server', ...lists);

describe('Q194121', () => {
  test('C1: lists that the server expands, each by name', () => {
    expect(judge(list('Everyone', 'EX1'), list('Board', 'EX2'))).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['Everyone'],
      points: [['C1', 'warn', [5]]],
      steps: ['fix.choose', 'fix.prove'],
      missing: [],
    });
  });

  test('C2: a server of another site', () => {
    expect(judge(list('Everyone', 'PAR1', 'Paris'), list('Board', 'EX2'))).toMatchObject({
      outcome: 'warn',
      objects: ['Everyone'],
      points: [['C2', 'warn', [5]]],
    });
  });

  test('C3: an empty field may be any server', () => {
    expect(judge(list('Everyone', ''))).toMatchObject({
      outcome: 'unknown',
      points: [['C3', 'unknown', [5]]],
      missing: ['point.C3'],
    });
  });

  test('C99: other servers of the site', () => {
    expect(judge(list('Everyone', 'EX2'), list('Board', 'EX10'))).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [2]]],
    });
  });

  test('C0: no lists, or lists without the column', () => {
    expect(judge()).toMatchObject({ outcome: 'unknown', missing: ['common.lacks55.lists'] });
    expect(judge(recipient('dl', 'Everyone')).missing).toEqual(['common.lacks55.columns']);
  });
});

everySentenceIsSaid('Q194121');
