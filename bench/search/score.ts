import type { Language } from '../../src/catalog/schema.ts';
import type { Group, JudgedQuery } from './queries.ts';

/** What a search engine answered to one query on a page of one language. */
export interface Answer {
  readonly query: JudgedQuery;
  readonly language: Language;
  /** IDs of the results, best first; '' for a result that is no article. */
  readonly found: readonly string[];
}

/** Shares between 0 and 1 over the answers of one group. */
export interface Score {
  readonly count: number;
  /** The first result is right. */
  readonly success1: number;
  /** One of the first three is. */
  readonly success3: number;
  /** Mean of 1 / rank of the first right result, 0 where there is none. */
  readonly mrr: number;
}

/** Rank of the first right result, from 1; 0 for none. Where nothing may be found, nothing is the right first answer. */
export function rank({ query, found }: Answer): number {
  if (query.ids.length === 0) return found.length === 0 ? 1 : 0;
  return found.findIndex((id) => query.ids.includes(id)) + 1;
}

export function score(answers: readonly Answer[]): Score {
  const ranks = answers.map(rank);
  const share = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0) / ranks.length;
  return {
    count: ranks.length,
    success1: share(ranks.map((n) => Number(n === 1))),
    success3: share(ranks.map((n) => Number(n >= 1 && n <= 3))),
    mrr: share(ranks.map((n) => (n > 0 ? 1 / n : 0))),
  };
}

/** The scores of all groups that were asked. */
export function scores(answers: readonly Answer[]): ReadonlyMap<Group, Score> {
  const groups = Map.groupBy(answers, ({ query }) => query.group);
  return new Map([...groups].map(([group, its]) => [group, score(its)]));
}
