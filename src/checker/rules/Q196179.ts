import type { Rule } from '../rule.ts';
import { type ConnectorsOnServer, withConnectors } from './connectors55.ts';
import type { DecisionTable } from './decisionTable.ts';
import { lacksRows } from './lacks55.ts';
import { installed, lacksOf, unsettled } from './q196179/connectors.ts';
import { judgeServer55 } from './situation55.ts';

const TABLE: DecisionTable<ConnectorsOnServer> = {
  match: 'each',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server, last }) => [
        ...lacksRows('siteServers', last === null, site, server),
        ...lacksOf(site),
      ],
    },
    {
      case: 'C1',
      outcome: 'notApplicable',
      find: ({ last, here }) => (last === true ? [{ evidence: here }] : []),
    },
    {
      case: 'C2',
      outcome: 'fail',
      find: (it) => (it.last === false ? installed(it) : []),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: (it) => (it.last === false ? unsettled(it) : []),
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'identify', cases: ['C3'] },
    { key: 'move', cases: ['C2'] },
    { key: 'recalculate', cases: ['C2'] },
    { key: 'restart', cases: ['C2'] },
  ],
};

/** The Move Server Wizard lists the connectors of the server and stops, unless it is the last one of its site. */
export const Q196179: Rule = {
  id: 'Q196179',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, withConnectors),
};
