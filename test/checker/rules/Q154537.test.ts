import { describe, expect, test } from 'vitest';
import { everySentenceIsSaid } from '../support/said.ts';
import { recipient, type Row55 } from '../support/export55.ts';
import { judgeLists, list } from './expansionServers55Cases.ts';

const judge = (...lists: readonly Row55[]) => judgeLists('Q154537', 'remove', ...lists);

describe('Q154537', () => {
  test('C1: lists that the server expands, each by name', () => {
    expect(judge(list('Everyone', 'EX1'), list('Sales', 'EX1'), list('Board', 'EX2'))).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: ['Everyone', 'Sales'],
      points: [
        ['C1', 'fail', [5]],
        ['C1', 'fail', [6]],
      ],
      steps: ['fix.choose', 'fix.test'],
      missing: [],
    });
  });

  test('C2: a server that the export does not have', () => {
    expect(judge(list('Everyone', 'EX2'), list('Sales', 'EX9', 'Rome'))).toMatchObject({
      outcome: 'warn',
      objects: ['Sales'],
      points: [['C2', 'warn', [6]]],
    });
  });

  test('C3: an empty field may be any server', () => {
    expect(judge(list('Everyone', 'EX2'), list('Sales', ''))).toMatchObject({
      outcome: 'unknown',
      points: [['C3', 'unknown', [6]]],
      missing: ['point.C3'],
    });
  });

  test('C99: other servers, EX10 among them', () => {
    expect(
      judge(list('Everyone', 'EX2'), list('Sales', 'EX10'), list('Board', 'PAR1', 'Paris')),
    ).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [2]]],
    });
  });

  test('C0: no lists, or lists without the column', () => {
    expect(judge()).toMatchObject({ outcome: 'unknown', missing: ['common.lacks55.lists'] });
    expect(judge(recipient('dl', 'Everyone'))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.columns'],
    });
  });
});

everySentenceIsSaid('Q154537');
