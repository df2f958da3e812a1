import type { Rule } from '../rule.ts';
import { withConnectors } from './connectors55.ts';
import type { DecisionTable } from './decisionTable.ts';
import { CASES, type Situation } from './q189286/cases.ts';
import { judgeServer55 } from './situation55.ts';

const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: CASES,
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'backUp', cases: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] },
    { key: 'connectors', cases: ['C1'] },
    { key: 'bridgeheads', cases: ['C2'] },
    { key: 'lists', cases: ['C5'] },
    { key: 'folders', cases: ['C6'] },
    { key: 'keyManagement', cases: ['C4'] },
    { key: 'duties', cases: ['C3'] },
    { key: 'version', cases: ['C7'] },
    { key: 'delete', cases: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C99'] },
  ],
};

/** Checklist before a server of Exchange 4.0 to 5.5 is deleted from its site. */
export const Q189286: Rule = {
  id: 'Q189286',
  severity: 'warning',
  scenarios: ['remove'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, (situation, { topology }) => ({ ...withConnectors(situation), topology })),
};
