import { graver } from '../report/checks.ts';
import { groupBy } from '../report/groupBy.ts';
import type { WordedReport, WordedResult } from '../report/report.ts';
import { sectionOf } from '../report/sections.ts';
import { closestFirst, judgedServers, stateOf, type State } from '../report/verdict.ts';

/** Servers × checks: which of my servers can go today? The closest to going comes first. */
export interface Matrix {
  /** Setup's checks, then advice; each in the order of the report. */
  readonly checks: readonly MatrixCheck[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixCheck {
  readonly id: string;
  readonly title: string;
  readonly article: string | null;
  /** True when Setup itself doesn't check it. */
  readonly advice: boolean;
}

export interface MatrixRow {
  /** null is the row of what concerns the whole organization. */
  readonly server: string | null;
  readonly state: State;
  /** One per check, in the order of `checks`: its gravest result, null where it has none for this server. */
  readonly cells: readonly (WordedResult | null)[];
}

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

function columnsOf(results: readonly WordedResult[]): readonly MatrixCheck[] {
  const columns = [...groupBy(results, ({ id }) => id)].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined || !deservesColumn(own)) return [];
    return [{ id, title: first.title, article: first.article, advice: first.origin === 'advice' }];
  });
  return [...columns.filter(({ advice }) => !advice), ...columns.filter(({ advice }) => advice)];
}

export function matrixOf(report: WordedReport): Matrix {
  const checks = columnsOf(report.results);
  const cellsOf = (results: readonly WordedResult[]): MatrixRow['cells'] => {
    const gravest = new Map<string, WordedResult>();
    for (const result of results) gravest.set(result.id, graver(gravest.get(result.id) ?? result, result));
    return checks.map(({ id }) => gravest.get(id) ?? null);
  };
  const { servers, organization } = judgedServers(report);
  const rows = closestFirst(servers).map(({ server, state, results }) => ({
    server,
    state,
    cells: cellsOf(results),
  }));
  const cells = cellsOf(organization.results);
  return {
    checks,
    rows: cells.some((cell) => cell !== null)
      ? [...rows, { server: null, state: stateOf(organization.counts), cells }]
      : rows,
  };
}

/** Rows of servers whose name holds a text in any letter case; the organization's row stays with its servers only. */
export function rowsNamed(rows: readonly MatrixRow[], part: string): readonly MatrixRow[] {
  const wanted = part.trim().toLowerCase();
  return wanted === '' ? rows : rows.filter(({ server }) => server?.toLowerCase().includes(wanted) === true);
}
