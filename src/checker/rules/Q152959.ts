import type { Rule } from '../rule.ts';
import { dutyOf, othersHaveStore, recipientsOf, recipientsOn } from '../topology/exchange55Directory.ts';
import type { DecisionTable } from './decisionTable.ts';
import { evidenceOf, hasDuty, isServerOf, lacksDuty } from './duties55.ts';
import { lacksRows } from './lacks55.ts';
import { sumUp } from './recipients55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const TABLE: DecisionTable<Situation55> = {
  match: 'each',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server, last }) => [
        ...lacksRows('siteServers', last === null, site, server),
        ...lacksDuty(site, 'RID-Server'),
        ...lacksDuty(site, 'Off-Line-AB-Server'),
        ...lacksDuty(site, 'Site-Folder-Server'),
        ...lacksDuty(site, 'KM-Server'),
        ...lacksRows('mailboxes', recipientsOf(site, 'mailbox').length === 0, site),
        ...lacksRows('folders', recipientsOf(site, 'publicFolder').length === 0, site),
      ],
    },
    {
      case: 'C1',
      outcome: 'notApplicable',
      find: ({ last, here }) => (last === true ? [{ evidence: here }] : []),
    },
    hasDuty('C2', 'fail', 'RID-Server'),
    hasDuty('C3', 'fail', 'Off-Line-AB-Server'),
    {
      case: 'C4',
      outcome: 'fail',
      find: (it) =>
        it.last === false && otherPublicStores(it) === 'none'
          ? [{ object: 'Microsoft Public MDB', evidence: it.here }]
          : [],
    },
    { case: 'C0', lacks: (it) => lacksRows('components', otherPublicStores(it) === 'unknown', it.site) },
    {
      case: 'C5',
      outcome: 'warn',
      find: ({ site, server }) => {
        const duty = dutyOf(site, 'Site-Folder-Server');
        const found = isServerOf(duty, server) && otherPublicStores({ site, server }) === 'some';
        return found ? [{ object: duty.title, evidence: evidenceOf(duty) }] : [];
      },
    },
    {
      case: 'C6',
      outcome: 'fail',
      find: ({ site, server }) => [
        ...sumUp(recipientsOn(site, 'mailbox', server), 'C6Mailboxes'),
        ...sumUp(recipientsOn(site, 'publicFolder', server), 'C6Folders'),
      ],
    },
    hasDuty('C7', 'fail', 'KM-Server'),
    // Replicas live in the store, which no export shows.
    { case: 'C8', outcome: 'unknown', find: () => [{}] },
  ],
  steps: [
    { key: 'store', cases: ['C4'] },
    { key: 'recipients', cases: ['C6'] },
    { key: 'systemFolders', cases: ['C4', 'C5', 'C8'] },
    { key: 'siteFolders', cases: ['C5'] },
    { key: 'addressBook', cases: ['C3'] },
    { key: 'routing', cases: ['C2'] },
    { key: 'keyManagement', cases: ['C7'] },
    { key: 'trial', cases: ['C2', 'C3', 'C4', 'C5', 'C6', 'C7'] },
  ],
};

/** Whether another server of the site has a public information store, where the system folders could go. */
const otherPublicStores = ({ site, server }: Pick<Situation55, 'site' | 'server'>) =>
  othersHaveStore(site, server, 'Microsoft Public MDB');

/** The first server of an Exchange 4.0 to 5.5 site has duties for it, which another server must take over. */
export const Q152959: Rule = {
  id: 'Q152959',
  severity: 'error',
  scenarios: ['remove'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
