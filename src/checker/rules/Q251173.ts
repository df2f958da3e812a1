import type { Rule } from '../rule.ts';
import { componentOf, hasStore, placeOfObject } from '../topology/exchange55Directory.ts';
import type { DecisionTable } from './decisionTable.ts';
import { lacksRows } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const STORE = 'Microsoft Private MDB';

const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server }) => ({ server }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server }) =>
        lacksRows('components', hasStore(site, server, STORE) === null, site, server),
    },
    {
      case: 'C1',
      outcome: 'fail',
      find: ({ site, server, here }) =>
        hasStore(site, server, STORE) === false ? [{ object: server, evidence: here }] : [],
    },
  ],
  otherwise: {
    case: 'C99',
    outcome: 'pass',
    evidence: ({ site, server }) => [componentOf(site, server, STORE) ?? []].flat().map(placeOfObject),
  },
  steps: [
    { key: 'backup', cases: ['C1'] },
    { key: 'stop', cases: ['C1'] },
    { key: 'rename', cases: ['C1'] },
    { key: 'start', cases: ['C1'] },
    { key: 'move', cases: ['C1'] },
  ],
};

/** The Move Server Wizard fails at its end, beyond repair, on a server without a private information store. */
export const Q251173: Rule = {
  id: 'Q251173',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
