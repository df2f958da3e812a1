import { sameServer } from './topology/names.ts';
import type { Outcome, Result } from './types.ts';

/**
 * Puts our results and Setup's verdicts on the same checks together. Setup's verdict stands in for our pass, unknown
 * and not applicable, because Setup saw the server itself. Our own fail stays: it cites the object to change, and where
 * Setup agrees its lines become further evidence. Where the two disagree both are kept.
 */
export function reconcile(judged: readonly Result[], verdicts: readonly Result[]): readonly Result[] {
  let own = judged;
  const kept: Result[] = [];
  for (const verdict of verdicts) {
    const mine = own.find((result) => isSameCheck(result, verdict));
    const relation = mine === undefined ? 'replaces' : RELATION[sense(verdict.outcome)][sense(mine.outcome)];
    if (relation === 'replaces') own = own.filter((result) => result !== mine);
    if (relation === 'confirms') {
      own = own.map((result) =>
        result === mine ? { ...result, evidence: [...result.evidence, ...verdict.evidence] } : result,
      );
    }
    if (relation === 'replaces' || relation === 'contradicts') kept.push(verdict);
  }
  return [...own, ...kept];
}

/** What becomes of Setup's verdict (rows) beside ours (columns). An `unknown` of Setup is no verdict. */
const RELATION = {
  finds: { finds: 'confirms', passes: 'replaces', cannotTell: 'replaces' },
  passes: { finds: 'contradicts', passes: 'replaces', cannotTell: 'replaces' },
  cannotTell: { finds: 'adds nothing', passes: 'contradicts', cannotTell: 'replaces' },
} as const;

function sense(outcome: Outcome): keyof typeof RELATION {
  if (outcome === 'fail' || outcome === 'warn') return 'finds';
  return outcome === 'pass' ? 'passes' : 'cannotTell';
}

/** The same check of the same server; a check of the organization has none. */
function isSameCheck(result: Result, verdict: Result): boolean {
  if (result.id !== verdict.id) return false;
  return result.server === null || (verdict.server !== null && sameServer(result.server, verdict.server));
}
