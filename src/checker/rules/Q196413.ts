import type { Rule } from '../rule.ts';
import { withConnectors } from './connectors55.ts';
import type { DecisionTable } from './decisionTable.ts';
import { CASES } from './q196413/cases.ts';
import { lacksOf } from './q196413/lacks.ts';
import type { Situation } from './q196413/situation.ts';
import { STEPS } from './q196413/steps.ts';
import { judgeServer55 } from './situation55.ts';

const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [{ case: 'C0', lacks: lacksOf }, ...CASES],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: STEPS,
  // Hold of every move (KB Q196413).
  always: ['reconfigure', 'servicePack'],
  summaries: { unknown: 'unknown' },
};

/**
 * An Exchange 5.5 server is to move to another site: its connectors and gateways must go first. On the last server of a
 * site, directory replication connectors and the messaging connectors under them may stay.
 */
export const Q196413: Rule = {
  id: 'Q196413',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, withConnectors),
};
