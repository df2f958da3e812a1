import type { Rule } from '../rule.ts';
import { dutyOf } from '../topology/exchange55Directory.ts';
import { shown } from '../topology/known.ts';
import type { DecisionTable } from './decisionTable.ts';
import { evidenceOf, hasDuty, lacksDuty } from './duties55.ts';
import { lacksRows } from './lacks55.ts';
import { judgeServer55, listsServer, type Situation55 } from './situation55.ts';

const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    { case: 'C0', lacks: ({ site }) => lacksDuty(site, 'KM-Server') },
    { ...hasDuty('C1', 'warn', 'KM-Server'), summary: 'warnHost' },
    // Whether the host is gone can't be told without the servers of the site.
    { case: 'C0', lacks: (it) => lacksRows('servers', hostOf(it) !== '' && !hasRows(it), it.site) },
    {
      case: 'C2',
      outcome: 'warn',
      find: ({ site }) => {
        const named = hostOf({ site });
        return named === '' || listsServer(site, named)
          ? []
          : [{ object: named, args: { named }, evidence: evidenceOf(dutyOf(site, 'KM-Server')) }];
      },
    },
  ],
  otherwise: {
    case: 'C99',
    outcome: 'pass',
    evidence: ({ site }) => evidenceOf(dutyOf(site, 'KM-Server')),
  },
  steps: [
    { key: 'prepare', cases: ['C1'] },
    { key: 'removeHere', cases: ['C1'] },
    { key: 'installThere', cases: ['C1'] },
    { key: 'otherSites', cases: ['C1'] },
    { key: 'leftOver', cases: ['C2'] },
  ],
};

const hostOf = ({ site }: Pick<Situation55, 'site'>) => shown(dutyOf(site, 'KM-Server').server) ?? '';
const hasRows = ({ site }: Pick<Situation55, 'site'>) => site.servers.some(({ listed }) => listed);

/** The server that is moved or removed hosts the Key Management server of its site. */
export const Q154531: Rule = {
  id: 'Q154531',
  severity: 'warning',
  scenarios: ['remove', 'move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
