import { describe, expect, test } from 'vitest';
import { type DecisionTable, decide, undecided } from '../../../src/checker/rules/decisionTable.ts';
import type { Place } from '../../../src/checker/types.ts';

/** Which cases apply, by the lines that show them. */
type Situation = Readonly<Record<string, readonly number[]>>;

const at = (line: number): Place => ({ source: 'topo.csv', line, text: `row ${String(line)}` });
const find = (name: string) => (situation: Situation) =>
  (situation[name] ?? []).map((line) => ({ object: `object ${String(line)}`, evidence: [at(line)] }));

const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: () => ({ server: 'EX1' }),
  rows: [
    {
      case: 'C0',
      lacks: (situation) =>
        (situation['C0'] ?? []).map(() => ({
          text: { key: 'common.lacks55.sites', args: {} },
          command: 'admin /e',
        })),
    },
    { case: 'C1', outcome: 'notApplicable', find: find('C1') },
    { case: 'C2', outcome: 'fail', find: find('C2') },
    { case: 'C3', outcome: 'warn', key: 'other', find: find('C3') },
    { case: 'C4', outcome: 'unknown', find: find('C4') },
    { case: 'C5', outcome: 'pass', summary: 'passStill', find: find('C5') },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: () => [at(1)] },
  steps: [
    { key: 'mend', cases: ['C2', 'C3'] },
    { key: 'look', cases: ['C3'], unless: 'C2' },
  ],
  always: ['note'],
};

const cases = (situation: Situation, table = TABLE) => {
  const { outcome, summary, points = [] } = decide(table, situation);
  return { outcome, says: 'key' in summary && summary.key, cases: points.map((point) => point.case) };
};

describe('each', () => {
  test('nothing found: the last case', () => {
    expect(decide(TABLE, {})).toMatchObject({
      outcome: 'pass',
      summary: { key: 'pass', args: { server: 'EX1', objects: [], count: 0 } },
      evidence: [at(1)],
      points: [
        { case: 'C99', text: { key: 'point.C99' } },
        { case: 'always', text: { key: 'point.note' } },
      ],
    });
  });

  test('every case is a point; the worst one is the outcome and names its objects', () => {
    const answer = decide(TABLE, { C3: [5], C2: [3, 4], C5: [3] });
    expect(answer).toMatchObject({
      outcome: 'fail',
      summary: { key: 'fail', args: { objects: ['object 3', 'object 4'], count: 2 } },
      evidence: [at(3), at(4), at(5)],
      fix: [{ text: { key: 'fix.mend', args: { objects: ['object 3', 'object 4', 'object 5'], count: 3 } } }],
    });
    expect(answer.points?.map((point) => [point.case, point.outcome])).toEqual([
      ['C2', 'fail'],
      ['C2', 'fail'],
      ['C3', 'warn'],
      ['C5', 'pass'],
      ['always', 'pass'],
    ]);
    expect(answer.points?.[2]?.text).toMatchObject({ key: 'point.other' });
  });

  test('what only the administrator can find out is missing, without a command', () => {
    expect(decide(TABLE, { C4: [2], C5: [3] })).toMatchObject({
      outcome: 'unknown',
      summary: { key: 'common.unknown55' },
      missing: [{ what: { key: 'point.C4' } }],
    });
  });

  test('a lack of data is missing, with its command; a warning outweighs it', () => {
    expect(decide(TABLE, { C0: [1], C3: [5] })).toMatchObject({
      outcome: 'warn',
      missing: [{ what: { key: 'common.lacks55.sites' }, command: 'admin /e' }],
      fix: [{ text: { key: 'fix.mend' } }, { text: { key: 'fix.look' } }],
    });
  });

  test('a row may name the summary', () => {
    expect(cases({ C5: [3] })).toEqual({ outcome: 'pass', says: 'passStill', cases: ['C5', 'always'] });
  });

  test('a point that stands for many names the first ones', () => {
    const rows = [
      { case: 'C1', outcome: 'warn', find: () => [{ object: ['A', 'B'], unnamed: 3 }] } as const,
      { case: 'C2', outcome: 'warn', find: () => [{ object: 'C' }] } as const,
    ];
    expect(decide({ ...TABLE, rows }, {}).summary).toMatchObject({
      args: { objects: ['A', 'B', 'C', '…'], count: 6 },
    });
  });

  test('an article that is not about the server needs no data and no other case', () => {
    expect(cases({ C0: [1], C1: [2], C2: [3] })).toEqual({
      outcome: 'notApplicable',
      says: 'notApplicable',
      cases: ['C1', 'always'],
    });
  });
});

test('first: the first case that is found decides, data before all', () => {
  const table = { ...TABLE, match: 'first' } as const;
  expect(cases({ C3: [5], C2: [3] }, table).cases).toEqual(['C2', 'always']);
  expect(cases({ C0: [1], C1: [2] }, table)).toMatchObject({ outcome: 'unknown', cases: ['C0', 'always'] });
});

test('undecided: not even the site is known', () => {
  const lacks = [{ text: { key: 'common.lacks55.sites', args: {} } }];
  expect(undecided(TABLE, {}, lacks)).toMatchObject({
    outcome: 'unknown',
    summary: { key: 'common.unknownOrganization55' },
    points: [{ case: 'C0', outcome: 'unknown' }, { case: 'always' }],
  });
});
