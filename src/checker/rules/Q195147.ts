import type { Rule } from '../rule.ts';
import { componentOf, hasStore, othersHaveStore, placeOfObject } from '../topology/exchange55Directory.ts';
import type { Place } from '../types.ts';
import type { DecisionTable } from './decisionTable.ts';
import { lacksRows } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const STORE = 'Microsoft Private MDB';
const hasOwn = ({ site, server }: Situation55) => hasStore(site, server, STORE);
const others = ({ site, server }: Situation55) => othersHaveStore(site, server, STORE);

const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      lacks: (it) => {
        const { site, server, last } = it;
        const untold = hasOwn(it) === null || others(it) === 'unknown';
        return [
          ...lacksRows('siteServers', last === null, site, server),
          ...lacksRows('components', last === false && hasOwn(it) !== false && untold, site),
        ];
      },
    },
    {
      case: 'C1',
      outcome: 'notApplicable',
      summary: 'notApplicableLast',
      find: ({ last, here }) => (last === true ? [{ evidence: here }] : []),
    },
    {
      case: 'C2',
      outcome: 'notApplicable',
      find: (it) => (hasOwn(it) === false ? [{ evidence: it.here }] : []),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: (it) =>
        others(it) === 'none' ? [{ object: it.server, evidence: firstStore(it, [it.server]) }] : [],
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: (it) => firstStore(it, it.staying) },
  steps: [
    { key: 'before', cases: ['C3'] },
    { key: 'after', cases: ['C3'] },
  ],
};

/** The line of the first private information store on some servers. */
function firstStore({ site }: Situation55, servers: readonly string[]): readonly Place[] {
  for (const name of servers) {
    const store = componentOf(site, name, STORE) ?? null;
    if (store !== null) return [placeOfObject(store)];
  }
  return [];
}

/** Nothing stops the Move Server Wizard from taking the last mailbox server out of a site that keeps other servers. */
export const Q195147: Rule = {
  id: 'Q195147',
  severity: 'warning',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
