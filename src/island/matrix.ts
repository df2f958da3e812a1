import type { Outcome } from '../checker/types.ts';
import type { WordedReport, WordedResult } from '../report/report.ts';
import { groupById } from './groupById.ts';
import { sectionOf } from '../report/sections.ts';
import {
  type Counts,
  countSections,
  judgedServers,
  resultsOf,
  stateOf,
  type State,
} from '../report/verdict.ts';

/** Servers × checks: which of my servers can go today? The closest to going comes first. */
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

/**
 * A setup log alone lists a hundred passed checks, and a paste says nothing of dozens: those would bury what matters. The
 * report below the matrix has them.
 */
const deservesColumn = (results: readonly WordedResult[]): boolean =>
  results.some((result) => {
    const section = sectionOf(result);
    if (section === 'notApplicable' || section === 'lacking') return false;
    return section !== 'pass' || (result.origin !== 'setup-log' && result.origin !== 'setup-console');
  });

/** What keeps a server from going, the gravest first: servers are compared by the first of these that differs. */
const OBSTACLES = ['fail', 'unknown', 'lacking', 'warn', 'advice'] as const;

/** Closest to going first; servers that are equally close stay in the order of the report. */
const byDistance = (one: Counts, other: Counts): number =>
  OBSTACLES.reduce((difference, section) => difference || one[section] - other[section], 0);

export function matrixOf(report: WordedReport): Matrix {
  const byId = groupById(report.results);
  const columns = [...byId].filter(([, results]) => deservesColumn(results));
  const organization = columns.some(([, results]) => results.some(({ server }) => server === null))
    ? [null]
    : [];
  const servers = judgedServers(report).map((server) => ({
    server,
    counts: countSections(resultsOf(report, server)),
  }));
  const rows: readonly { readonly server: string | null; readonly counts: Counts }[] = [
    ...servers.sort((one, other) => byDistance(one.counts, other.counts)),
    ...organization.map((server) => ({
      server,
      counts: countSections(report.results.filter((result) => result.server === null)),
    })),
  ];
  return {
    checks: columns.map(([id, [first]]) => ({
      id,
      title: first?.title ?? id,
      article: first?.article ?? null,
    })),
    rows: rows.map(({ server, counts }) => ({
      server,
      state: stateOf(counts),
      cells: columns.map(([, results]) => worst(results.filter((result) => result.server === server))),
    })),
  };
}
