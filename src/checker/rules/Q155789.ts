import type { Rule } from '../rule.ts';
import type { ReplicationConnector55 } from '../topology/exchange55.ts';
import { placeOf, shown } from '../topology/known.ts';
import type { Scenario } from '../types.ts';
import { type ConnectorsOnServer, withConnectors } from './connectors55.ts';
import type { DecisionTable, Finding } from './decisionTable.ts';
import { lacksRows } from './lacks55.ts';
import { sitesThrough } from './siteGraph55.ts';
import { judgeServer55 } from './situation55.ts';

interface Situation extends ConnectorsOnServer {
  readonly doing: Scenario['do'];
}

/** With its last server a site is retired: only then it is known that its data isn't needed elsewhere. */
const isRetired = ({ doing, last }: Situation) => doing === 'remove' && last === true;

const TABLE: DecisionTable<Situation> = {
  match: 'first',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    { case: 'C0', lacks: ({ site }) => lacksRows('replication', !site.showsReplication, site) },
    {
      case: 'C1',
      outcome: 'pass',
      summary: 'passRetired',
      find: (it) =>
        isRetired(it)
          ? [
              {
                key: it.replication.length > 0 ? 'C1Connected' : 'C1',
                object: it.replication.map(({ name }) => name),
                args: { connectors: it.replication.map(({ name }) => name) },
                evidence: it.replication.length > 0 ? it.replication.map(({ at }) => at) : it.here,
              },
            ]
          : [],
    },
    {
      // Only the server is to change; of the last one of a site, the connector may move along (Q196413).
      case: 'C2',
      outcome: 'warn',
      find: (it) => (it.last === true ? [] : it.replication.map((connector) => found(it, connector, 'C2'))),
    },
    {
      // Whether the connector is in the way isn't known.
      case: 'C3',
      outcome: 'warn',
      find: (it) =>
        it.last === true
          ? []
          : it.site.replicationConnectors
              .filter(({ localBridgehead }) => (shown(localBridgehead) ?? '') === '')
              .map((connector) => found(it, connector, 'C3')),
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'repoint', cases: ['C2'] },
    { key: 'identify', cases: ['C3'] },
    { key: 'retire', cases: ['C1'] },
    { key: 'consistency', cases: ['C1'] },
  ],
};

/** A connector, with the sites that only it makes known. */
function found({ sites, site }: Situation, connector: ReplicationConnector55, key: string): Finding {
  const { name, localBridgehead, at } = connector;
  const known = sitesThrough(sites, site, connector);
  return {
    key: known.length > 0 ? key : `${key}Unknown`,
    object: name,
    args: { connector: name, known },
    evidence: [placeOf(localBridgehead) ?? at],
  };
}

/** With a directory replication connector everything goes that was replicated through it. */
export const Q155789: Rule = {
  id: 'Q155789',
  severity: 'warning',
  scenarios: ['remove', 'move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, (situation, { scenario }) => ({
    ...withConnectors(situation),
    doing: scenario.do,
  })),
};
