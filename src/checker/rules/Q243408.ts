import type { Rule } from '../rule.ts';
import { placeOf, type Known } from '../topology/known.ts';
import type { Topology } from '../topology/topology.ts';
import type { Version } from '../topology/versions.ts';
import type { DecisionTable } from './decisionTable.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';
import { isOlder, versionOf } from './versions55.ts';

interface Situation extends Situation55 {
  readonly version: Known<Version>;
}

/** Builds of the service packs of Exchange Server 5.5, the first one first (Microsoft's list of build numbers, KB Q158530). */
const SERVICE_PACKS: readonly Version[] = [
  [5, 5, 2232, 0],
  [5, 5, 2448, 0],
  [5, 5, 2650, 0],
  [5, 5, 2653, 0],
];
/** The last service pack for which a release of the wizard is documented. */
const LAST_DOCUMENTED = 3;

/**
 * No export tells the release of the wizard. So C1, C2 and C3, which depend on it, are never found: C0 says which release
 * fits. C4 comes first, because no release is documented for these servers.
 */
const TABLE: DecisionTable<Situation> = {
  match: 'first',
  args: ({ server }) => ({ server }),
  rows: [
    {
      case: 'C4',
      outcome: 'warn',
      find: ({ version, server }) => {
        const pack = servicePackOf(version);
        if (!version.known || (pack !== 0 && pack !== LAST_DOCUMENTED + 1)) return [];
        const key = pack === 0 ? 'C4Before' : 'C4After';
        const build = version.value.slice(0, 3).join('.');
        return [{ key, object: server, args: { build }, evidence: [version.at] }];
      },
    },
    {
      case: 'C0',
      outcome: 'unknown',
      find: ({ version }) => {
        const pack = servicePackOf(version);
        const at = placeOf(version);
        return [{ key: pack === null ? 'C0' : `C0Pack${String(pack)}`, evidence: at === null ? [] : [at] }];
      },
    },
  ],
  steps: [
    { key: 'install', cases: ['C4Before'] },
    { key: 'release', cases: ['C0', 'C4After'] },
    { key: 'store', cases: ['C0Pack3', 'C4After'] },
  ],
};

/** Number of the service pack, 0 for none; null when the version isn't known. */
function servicePackOf(version: Known<Version>): number | null {
  return version.known ? SERVICE_PACKS.filter((pack) => !isOlder(version.value, pack)).length : null;
}

/** A Move Server Wizard that is older than the server's service pack fails on attributes that it doesn't know. */
export const Q243408: Rule = {
  id: 'Q243408',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, (situation, { topology }: { readonly topology: Topology }) => ({
    ...situation,
    version: versionOf(topology, situation.server),
  })),
};
