import type { Rule } from '../rule.ts';
import { hasStore, recipientsOf, recipientsOn } from '../topology/exchange55Directory.ts';
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

/** No export shows replicas or other copies. So C3 (each folder has one) is never found; C4 names those to look at. */
const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      outcome: 'pass',
      summary: 'passStore',
      find: ({ site, server, here }) =>
        hasStore(site, server, 'Microsoft Public MDB') === false ? [{ evidence: here }] : [],
    },
    {
      case: 'C1',
      lacks: (it) => [
        ...lacksRows('folders', recipientsOf(it.site, 'publicFolder').length === 0, it.site),
        ...(foldersOn(it).length === 0 ? lacksColumns(['Home-MDB'], homeless(it.site)) : []),
      ],
    },
    {
      case: 'C2',
      outcome: 'pass',
      find: (it) => (foldersOn(it).length === 0 ? [{ evidence: it.here }] : []),
    },
    { case: 'C4', outcome: 'warn', find: (it) => sumUp(foldersOn(it)) },
  ],
  steps: [
    { key: 'replica', cases: ['C4'] },
    { key: 'save', cases: ['C4'] },
    { key: 'rehome', cases: ['C4'] },
    { key: 'continue', cases: ['C4'] },
  ],
};

/** Public folders of a server that moves are deleted from it: each needs a copy elsewhere before. */
export const Q196393: Rule = {
  id: 'Q196393',
  severity: 'warning',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
