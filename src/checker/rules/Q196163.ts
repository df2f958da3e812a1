import type { Rule } from '../rule.ts';
import { dutyOf } from '../topology/exchange55Directory.ts';
import { shown } from '../topology/known.ts';
import type { DecisionTable } from './decisionTable.ts';
import { evidenceOf, hasDuty, lacksDuty } from './duties55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

/**
 * No export shows what lies on a disk. So C1 (a database that was left there) is never found, C3 asks for it, and C99 isn't
 * reached.
 */
const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    hasDuty('C0', 'fail', 'KM-Server'),
    { case: 'C2', lacks: ({ site }) => lacksDuty(site, 'KM-Server') },
    {
      case: 'C3',
      outcome: 'unknown',
      find: ({ site }) => {
        const duty = dutyOf(site, 'KM-Server');
        const named = shown(duty.server) ?? '';
        return [{ key: named === '' ? 'C3None' : 'C3', args: { named }, evidence: evidenceOf(duty) }];
      },
    },
  ],
  steps: [
    { key: 'handOver', cases: ['C0'] },
    { key: 'test', cases: ['C0'] },
    { key: 'stay', cases: ['C0'] },
  ],
};

/** A server that hosts the Key Management server, or still has its database, can't be moved to another site. */
export const Q196163: Rule = {
  id: 'Q196163',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
