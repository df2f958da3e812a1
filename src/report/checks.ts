import type { Outcome } from '../checker/types.ts';
import { groupBy } from './groupBy.ts';
import type { WordedResult } from './report.ts';

/** What one check says of all servers, in one part of the report. */
export interface CheckOfMany {
  readonly id: string;
  readonly title: string;
  readonly article: string | null;
  /** The gravest of its results. */
  readonly outcome: Outcome;
  readonly results: readonly WordedResult[];
  /** Servers that it speaks of, each once; empty when it speaks of the organization only. */
  readonly servers: readonly string[];
}

const GRAVEST_FIRST: readonly Outcome[] = ['fail', 'warn', 'unknown', 'pass', 'notApplicable'];
const rank = ({ outcome }: Pick<WordedResult, 'outcome'>): number => GRAVEST_FIRST.indexOf(outcome);

/** The graver of two results, the first of two equal ones: an ID may have one from a log and one from a rule. */
export const graver = <Of extends Pick<WordedResult, 'outcome'>>(one: Of, other: Of): Of =>
  rank(other) < rank(one) ? other : one;

/** Results of one part of a report by their check, in the order of the report. */
export function byCheck(results: readonly WordedResult[]): readonly CheckOfMany[] {
  return [...groupBy(results, ({ id }) => id)].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        id,
        title: first.title,
        article: first.article,
        outcome: own.reduce(graver).outcome,
        results: own,
        servers: [...new Set(own.flatMap(({ server }) => (server === null ? [] : [server])))],
      },
    ];
  });
}
