import type { Rule } from '../rule.ts';
import { dutyOf, hasStore, othersHaveStore } from '../topology/exchange55Directory.ts';
import type { DecisionTable } from './decisionTable.ts';
import { evidenceOf, isServerOf, lacksDuty } from './duties55.ts';
import { lacksRows } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const STORE = 'Microsoft Public MDB';
const hasOwn = ({ site, server }: Situation55) => hasStore(site, server, STORE);
const others = ({ site, server }: Situation55) => othersHaveStore(site, server, STORE);
const siteFolders = ({ site }: Situation55) => dutyOf(site, 'Site-Folder-Server');

/** No export shows replicas. So C4 (they are all elsewhere too) is never found, and C6 asks for them. */
const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      lacks: (it) => {
        const untold = hasOwn(it) === null || (hasOwn(it) === true && others(it) === 'unknown');
        return [
          ...lacksRows('siteServers', it.last === null, it.site, it.server),
          ...lacksRows('components', it.last !== true && untold, it.site),
        ];
      },
    },
    {
      case: 'C1',
      outcome: 'notApplicable',
      find: ({ last, here }) => (last === true ? [{ evidence: here }] : []),
    },
    {
      case: 'C2',
      outcome: 'pass',
      find: (it) => (hasOwn(it) === false ? [{ evidence: it.here }] : []),
    },
    {
      case: 'C3',
      outcome: 'fail',
      find: (it) => (others(it) === 'none' ? [{ object: it.server, evidence: it.here }] : []),
    },
    {
      case: 'C5',
      outcome: 'warn',
      find: (it) => {
        const duty = siteFolders(it);
        return isServerOf(duty, it.server) ? [{ object: duty.title, evidence: evidenceOf(duty) }] : [];
      },
    },
    {
      case: 'C6',
      lacks: ({ site, server }) => [
        { text: { key: 'point.C6', args: { server, site: site.name } } },
        ...lacksDuty(site, 'Site-Folder-Server'),
      ],
    },
  ],
  steps: [
    { key: 'store', cases: ['C3'] },
    { key: 'replica', cases: ['C3', 'C5', 'C6'] },
    { key: 'wait', cases: ['C3', 'C5', 'C6'] },
    { key: 'test', cases: ['C3', 'C5', 'C6'] },
  ],
};

/** System folders with no copy on another server of the site keep their server from moving. */
export const Q196180: Rule = {
  id: 'Q196180',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
