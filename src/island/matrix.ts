import type { Outcome } from '../checker/types.ts';
import type { WordedReport, WordedResult } from '../report/report.ts';
import { groupById } from './groupById.ts';
import { countOutcomes, judgedServers, resultsOf, stateOf, type State } from '../report/verdict.ts';

/** Servers × checks: which of my servers can go today? */
export interface Matrix {
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly article: string | null;
  }[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  /** null is the row of what concerns the whole organization. */
  readonly server: string | null;
  readonly state: State;
  /** One per check, in the order of `checks`; null where the check has no result for this server. */
  readonly cells: readonly (WordedResult | null)[];
}

/** The worst first: the same ID may have several results for one server, one from a log and one from a rule. */
const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'unknown', 'pass', 'notApplicable'];

const rank = ({ outcome }: WordedResult): number => WORST_FIRST.indexOf(outcome);

const worst = (results: readonly WordedResult[]): WordedResult | null =>
  results.reduce<WordedResult | null>(
    (found, next) => (found && rank(found) <= rank(next) ? found : next),
    null,
  );

/** A setup log alone lists a hundred passed checks: those would bury what matters. */
const deservesColumn = (results: readonly WordedResult[]): boolean =>
  results.some(({ outcome, origin }) =>
    origin === 'setup-log' || origin === 'setup-console'
      ? outcome !== 'pass' && outcome !== 'notApplicable'
      : outcome !== 'notApplicable',
  );

export function matrixOf(report: WordedReport): Matrix {
  const byId = groupById(report.results);
  const columns = [...byId].filter(([, results]) => deservesColumn(results));
  const organization = columns.some(([, results]) => results.some(({ server }) => server === null))
    ? [null]
    : [];
  return {
    checks: columns.map(([id, [first]]) => ({
      id,
      title: first?.title ?? id,
      article: first?.article ?? null,
    })),
    rows: [...judgedServers(report), ...organization].map((server) => ({
      server,
      state: stateOf(
        countOutcomes(
          server === null
            ? report.results.filter((result) => result.server === null)
            : resultsOf(report, server),
        ),
      ),
      cells: columns.map(([, results]) => worst(results.filter((result) => result.server === server))),
    })),
  };
}
