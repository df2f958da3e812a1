import type { Rule } from '../rule.ts';
import type { DecisionTable } from './decisionTable.ts';
import { expandedAnywhere, expandedElsewhere, expandedHere, lacksLists } from './expansionServers55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const TABLE: DecisionTable<Situation55> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    lacksLists('C0'),
    expandedHere('C1', 'warn'),
    expandedElsewhere('C2', 'otherSite'),
    expandedAnywhere('C3'),
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'choose', cases: ['C1', 'C2'] },
    { key: 'prove', cases: ['C1', 'C2'] },
  ],
};

/** Distribution lists can't be changed any more when their expansion server was moved to another site. */
export const Q194121: Rule = {
  id: 'Q194121',
  severity: 'warning',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
