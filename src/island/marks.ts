import type { Outcome, Place } from '../checker/types.ts';
import type { WordedReport } from '../report/report.ts';

/** Lines of one source that results cite, with the gravest outcome that cites them. */
export type Marks = ReadonlyMap<number, Outcome>;

const GRAVITY: Readonly<Record<Outcome, number>> = {
  fail: 4,
  warn: 3,
  unknown: 2,
  pass: 1,
  notApplicable: 0,
};

/** What passed and what doesn't apply has evidence too, but marking it would hide the lines that matter. */
const marks = (outcome: Outcome): boolean => GRAVITY[outcome] >= GRAVITY.unknown;

export function marksOf(report: WordedReport | null, source: string): Marks {
  const found = new Map<number, Outcome>();
  const mark = (outcome: Outcome, places: readonly Place[]): void => {
    if (!marks(outcome)) return;
    for (const place of places) {
      const old = found.get(place.line);
      if (place.source === source && (!old || GRAVITY[old] < GRAVITY[outcome]))
        found.set(place.line, outcome);
    }
  };
  for (const result of report?.results ?? []) {
    mark(result.outcome, result.evidence);
    for (const point of result.points ?? []) mark(point.outcome, point.evidence);
  }
  return found;
}
