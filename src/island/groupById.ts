import type { WordedResult } from '../report/report.ts';

/** Results by error ID, in the order of the report. (`Map.groupBy` is missing in browsers of locked-down servers.) */
export function groupById(results: readonly WordedResult[]): ReadonlyMap<string, readonly WordedResult[]> {
  const groups = new Map<string, WordedResult[]>();
  for (const result of results) {
    const group = groups.get(result.id);
    if (group) group.push(result);
    else groups.set(result.id, [result]);
  }
  return groups;
}
