import type { Rule } from '../rule.ts';
import { dutyOf } from '../topology/exchange55Directory.ts';
import { shown } from '../topology/known.ts';
import type { DecisionTable } from './decisionTable.ts';
import { evidenceOf, hasDuty, isServerOf, lacksDuty } from './duties55.ts';
import { lacksRows } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server, last }) => [
        ...lacksDuty(site, 'RID-Server'),
        ...lacksRows('siteServers', last === null, site, server),
      ],
    },
    {
      case: 'C1',
      outcome: 'pass',
      find: ({ site, server }) => {
        const duty = dutyOf(site, 'RID-Server');
        const named = shown(duty.server) ?? '';
        return isServerOf(duty, server)
          ? []
          : [{ key: named === '' ? 'C1None' : 'C1', args: { named }, evidence: evidenceOf(duty) }];
      },
    },
    {
      case: 'C2',
      outcome: 'pass',
      summary: 'passLast',
      find: ({ site, last }) => (last === true ? [{ evidence: evidenceOf(dutyOf(site, 'RID-Server')) }] : []),
    },
    hasDuty('C3', 'fail', 'RID-Server'),
  ],
  steps: [
    { key: 'choose', cases: ['C3'] },
    { key: 'recalculate', cases: ['C3'] },
    { key: 'restart', cases: ['C3'] },
  ],
};

/** The server that calculates the routing of its site can't be moved while other servers stay. */
export const Q196178: Rule = {
  id: 'Q196178',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
