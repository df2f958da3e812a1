import type { Rule } from '../rule.ts';
import { othersHaveStore, recipientsOf, recipientsOn } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { once } from '../topology/perTopology.ts';
import type { DecisionTable } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
import { sumUp } from './recipients55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const foldersOn = ({ site, server }: Situation55) => recipientsOn(site, 'publicFolder', server);
const homeless = once((site: Site55) =>
  recipientsOf(site, 'publicFolder').filter(({ home }) => home === null),
);

const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      outcome: 'notApplicable',
      find: (it) => {
        const isComplete = recipientsOf(it.site, 'publicFolder').length > 0 && homeless(it.site).length === 0;
        return isComplete && foldersOn(it).length === 0 ? [{ evidence: it.here }] : [];
      },
    },
    {
      case: 'C1',
      lacks: ({ site, ...it }) => [
        ...lacksRows('folders', recipientsOf(site, 'publicFolder').length === 0, site),
        ...(foldersOn({ site, ...it }).length === 0 ? lacksColumns(['Home-MDB'], homeless(site)) : []),
      ],
    },
    {
      case: 'C2',
      outcome: 'fail',
      find: (it) => (otherStores(it) === 'none' ? sumUp(foldersOn(it)) : []),
    },
    // Replicas live in the store, which no export shows: C99 asks for one that is confirmed.
    { case: 'C3', outcome: 'unknown', find: (it) => sumUp(foldersOn(it)) },
  ],
  steps: [
    { key: 'replica', cases: ['C2', 'C3'] },
    { key: 'copy', cases: ['C2'] },
    { key: 'create', cases: ['C2'] },
  ],
};

/** Whether another server of the site has a public information store; only then a second replica is possible. */
function otherStores({ site, server, last }: Situation55) {
  // Without the servers of the site there may be others.
  return last === null ? 'unknown' : othersHaveStore(site, server, 'Microsoft Public MDB');
}

/** The last replica of a public folder can't be taken out of the site that the folder is at home in. */
export const Q154947: Rule = {
  id: 'Q154947',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
