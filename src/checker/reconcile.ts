import { shortName } from './topology/names.ts';
import { indexBy } from './topology/perTopology.ts';
import type { Outcome, Result } from './types.ts';

/**
 * Puts our results and Setup's verdicts on the same checks together. Setup's verdict stands in for our pass, unknown
 * and not applicable, because Setup saw the server itself. Our own fail stays: it cites the object to change, and where
 * Setup agrees its lines become further evidence. Where the two disagree both are kept.
 */
export function reconcile(judged: readonly Result[], verdicts: readonly Result[]): readonly Result[] {
  if (verdicts.length === 0) return judged;
  const own: (Result | null)[] = [...judged];
  const placesOf = indexBy(own.keys(), (i) => keysOf(judged[i]));
  const kept: Result[] = [];
  for (const verdict of verdicts) {
    const place = Math.min(...keysOfVerdict(verdict).flatMap((key) => placesOf(key).filter((i) => own[i])));
    const mine = own[place] ?? null;
    const relation = mine === null ? 'replaces' : RELATION[sense(verdict.outcome)][sense(mine.outcome)];
    if (mine !== null && relation === 'replaces') own[place] = null;
    if (mine !== null && relation === 'confirms')
      own[place] = { ...mine, evidence: [...mine.evidence, ...verdict.evidence] };
    if (relation === 'replaces' || relation === 'contradicts') kept.push(verdict);
  }
  return [...own.filter((result) => result !== null), ...kept];
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

/** Results are of the same check where they share a key: the same server, or a check of the organization, which has none. */
function keysOf(result: Result | undefined): readonly string[] {
  if (result === undefined) return [];
  return [result.server === null ? result.id : `${result.id} ${shortName(result.server)}`];
}

function keysOfVerdict(verdict: Result): readonly string[] {
  return verdict.server === null ? [verdict.id] : [verdict.id, ...keysOf(verdict)];
}
