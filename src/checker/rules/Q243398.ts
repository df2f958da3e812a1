import type { Rule } from '../rule.ts';
import type { DecisionTable } from './decisionTable.ts';
import { lacksRows } from './lacks55.ts';
import { judgeServer55, listsServer, type Situation55 } from './situation55.ts';

interface Situation extends Situation55 {
  /** Whether the administrator named the server: then Exchange goes from it. */
  readonly isChosen: boolean;
}

const hasObject = ({ site, server }: Situation) => listsServer(site, server);

/** What is installed on the machine afterwards no export tells. So C1 is never found; C2 warns of it. */
const TABLE: DecisionTable<Situation> = {
  match: 'first',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site }) => lacksRows('servers', !site.servers.some(({ listed }) => listed), site),
    },
    {
      case: 'C0',
      outcome: 'unknown',
      find: (it) => (hasObject(it) && !it.isChosen ? [{ evidence: it.here }] : []),
    },
    {
      case: 'C2',
      outcome: 'warn',
      find: (it) => {
        const key = it.last === true ? 'C2Last' : 'C2';
        return hasObject(it) ? [{ key, object: it.server, evidence: it.here }] : [];
      },
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'uninstall', cases: ['C2'] },
    { key: 'delete', cases: ['C2'], unless: 'C2Last' },
    { key: 'retire', cases: ['C2Last'] },
    { key: 'replicate', cases: ['C2'] },
    { key: 'event', cases: ['C2'] },
  ],
};

/** Uninstalling Exchange leaves the server's object in the directory; reinstalled elsewhere, it can fuse two sites. */
export const Q243398: Rule = {
  id: 'Q243398',
  severity: 'warning',
  scenarios: ['remove'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, (situation, { scenario }) => ({
    ...situation,
    isChosen: scenario.server !== null,
  })),
};
