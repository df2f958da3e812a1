import type { Rule } from '../rule.ts';
import type { DecisionTable } from './decisionTable.ts';
import { expandedAnywhere, expandedElsewhere, expandedHere, lacksLists } from './expansionServers55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const TABLE: DecisionTable<Situation55> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    lacksLists('C0'),
    expandedHere('C1', 'fail'),
    expandedElsewhere('C2', 'nowhere'),
    expandedAnywhere('C3'),
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'choose', cases: ['C1', 'C2'] },
    { key: 'test', cases: ['C1', 'C2'] },
  ],
};

/** Distribution lists of Exchange 4.0 and 5.0 bounce when their expansion server is deleted. */
export const Q154537: Rule = {
  id: 'Q154537',
  severity: 'error',
  scenarios: ['remove'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
