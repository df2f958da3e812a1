import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askEngine } from '../../bench/search/engine.ts';
import { GROUP_NAMES, GROUPS, judgedQueries, type JudgedQuery } from '../../bench/search/queries.ts';
import { misses } from '../../bench/search/report.ts';
import { resultId } from '../../bench/search/resultId.ts';
import { rank, score, scores, type Answer } from '../../bench/search/score.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';

const queries = judgedQueries();
const groups = Map.groupBy(queries, ({ group }) => group);

describe('the judged queries', () => {
  test('are many, over many articles', () => {
    expect(queries.length).toBeGreaterThanOrEqual(320);
    expect(new Set(queries.flatMap(({ ids }) => ids)).size).toBeGreaterThanOrEqual(150);
  });

  test('fill every group, and no other', () => {
    expect([...groups.keys()].toSorted()).toEqual([...GROUP_NAMES].toSorted());
    for (const [group, its] of groups)
      expect(its.length, group).toBeGreaterThanOrEqual(group === 'layout' ? 5 : 10);
  });

  test('are after articles that exist', () => {
    const known = new Set(readdirSync('content'));
    const unknown = queries.flatMap(({ q, ids }) =>
      ids.filter((id) => !known.has(id)).map((id) => ({ q, id })),
    );
    expect(unknown).toEqual([]);
  });

  test('are after something, nonsense aside', () => {
    const odd = queries.filter(({ group, ids }) => (ids.length === 0) !== (group === 'nonsense'));
    expect(odd).toEqual([]);
    const twice = queries.filter(({ ids }) => new Set(ids).size < ids.length);
    expect(twice).toEqual([]);
  });

  test('have words, and pages that they are asked on', () => {
    for (const { q, on } of queries) {
      expect(q.trim(), q).not.toBe('');
      expect(on.length, q).toBeGreaterThan(0);
      expect(LANGUAGES, q).toEqual(expect.arrayContaining([...on]));
      expect(new Set(on).size, q).toBe(on.length);
    }
  });

  test('are asked once on each page', () => {
    const asked = queries.flatMap(({ q, on }) => on.map((language) => `${language}: ${q}`));
    expect(asked.filter((it, i) => asked.indexOf(it) !== i)).toEqual([]);
  });

  test('come in each language, on its own page and on others', () => {
    const pages = (group: string, test: (q: string) => boolean): number =>
      queries.filter((query) => query.group === group && test(query.q)).flatMap(({ on }) => on).length;
    for (const [group, language] of [
      ['questionEn', 'en'],
      ['questionFr', 'fr'],
      ['questionRu', 'ru'],
    ] as const) {
      expect(groups.get(group)?.length, group).toBeGreaterThanOrEqual(50);
      for (const { q, on } of groups.get(group) ?? []) expect(on, q).toEqual([language]);
    }
    const isRussian = (q: string): boolean => /\p{Script=Cyrillic}/u.test(q);
    expect(pages('otherLanguage', isRussian)).toBeGreaterThanOrEqual(10);
    expect(pages('otherLanguage', (q) => !isRussian(q))).toBeGreaterThanOrEqual(20);
    for (const { q, on } of groups.get('otherLanguage') ?? [])
      if (isRussian(q)) expect(on, q).not.toContain('ru');
  });
});

describe('scores', () => {
  const query = (ids: readonly string[]): JudgedQuery => ({ group: 'message', q: 'x', ids, on: ['en'] });
  const answer = (ids: readonly string[], found: readonly string[]): Answer => ({
    query: query(ids),
    language: 'en',
    found,
  });

  test('count the first right result, whichever of the right ones it is', () => {
    expect(rank(answer(['A', 'B'], ['B', 'A']))).toBe(1);
    expect(rank(answer(['A'], ['X', '', 'A']))).toBe(3);
    expect(rank(answer(['A'], ['X']))).toBe(0);
    expect(rank(answer(['A'], []))).toBe(0);
  });

  test('of nonsense: nothing is right, anything is wrong', () => {
    expect(rank(answer([], []))).toBe(1);
    expect(rank(answer([], ['A']))).toBe(0);
  });

  test('are shares', () => {
    expect(
      score([
        answer(['A'], ['A']),
        answer(['A'], ['B', 'A']),
        answer(['A'], ['B', 'C', 'D', 'A']),
        answer(['A'], []),
      ]),
    ).toEqual({ count: 4, success1: 0.25, success3: 0.5, mrr: (1 + 1 / 2 + 1 / 4) / 4 });
  });

  test.each([
    ['http://x/fr/RebootPending/', 'RebootPending'],
    ['http://x/ru/RebootPending/#fix', 'RebootPending'],
    ['http://x/en/articles/?text=AdcFound', 'AdcFound'],
    ['http://x/en/articles/#AdcFound', 'AdcFound'],
    ['http://x/en/articles/', ''],
    ['http://x/en/', ''],
  ])('the result %s is %j', (href, id) => {
    expect(resultId(href)).toBe(id);
  });

  test('the list of misses names query, expected and found', () => {
    expect(misses([answer(['A'], ['A']), answer(['A', 'B'], ['C']), answer(['A'], [])])).toBe(
      'message on en: "x"\n    expected A or B\n    found    C\n' +
        'message on en: "x"\n    expected A\n    found    nothing',
    );
  });
});

describe('the engine alone answers', () => {
  const answers = askEngine(queries);
  const byGroup = scores(answers);

  test.each(GROUP_NAMES)('%s', (group) => {
    const wrong = misses(answers.filter(({ query }) => query.group === group));
    expect(byGroup.get(group)?.success1, wrong).toBeGreaterThanOrEqual(GROUPS[group]);
  });
});
