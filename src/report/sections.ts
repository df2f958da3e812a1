import { groupBy } from './groupBy.ts';
import type { WordedResult } from './report.ts';

/**
 * Parts of a report, in the order in which they are shown: what Setup refuses, what it warns of, what the input raises
 * but doesn't answer, what Setup doesn't check but an administrator should know, what the input says nothing of at all,
 * and what needs no action.
 */
export const SECTIONS = ['fail', 'warn', 'unknown', 'advice', 'lacking', 'pass', 'notApplicable'] as const;
export type Section = (typeof SECTIONS)[number];

/** The part that a result belongs to. Advice that finds nothing stands with what passed. */
export function sectionOf({ outcome, origin, evidence, points = [] }: WordedResult): Section {
  if (outcome === 'unknown' && evidence.length === 0 && points.every((point) => point.evidence.length === 0))
    return 'lacking';
  return origin === 'advice' && outcome !== 'pass' && outcome !== 'notApplicable' ? 'advice' : outcome;
}

/** Results by the part of the report that they belong to: parts in their order, empty ones left out, results as the engine gives them. */
export function bySection(
  results: readonly WordedResult[],
): readonly { readonly section: Section; readonly results: readonly WordedResult[] }[] {
  const parts = groupBy(results, sectionOf);
  return SECTIONS.flatMap((section) => {
    const own = parts.get(section);
    return own ? [{ section, results: own }] : [];
  });
}
