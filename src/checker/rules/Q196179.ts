import type { Rule } from '../rule.ts';
import type { Connector55, Site55 } from '../topology/exchange55.ts';
import { placeOf, shown } from '../topology/known.ts';
import { once } from '../topology/perTopology.ts';
import { type ConnectorsOnServer, lacksHome, withConnectors } from './connectors55.ts';
import type { DecisionTable, Finding, Lack } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
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

/** Objects below cn=Connections that may be no connector to the wizard: newsfeeds, and what is of an unknown class. */
const mayBeNone = ({ type }: Connector55) => type === 'newsfeed' || type === 'unknown';

function installed({ connectors, replication }: ConnectorsOnServer): readonly Finding[] {
  return [
    ...connectors.filter((it) => !mayBeNone(it)).map((it) => found(it, it.className)),
    ...replication.map((it) => ({
      ...found(it, 'Directory Replication Connector'),
      evidence: [placeOf(it.localBridgehead) ?? it.at],
    })),
  ];
}

const unsettled = ({ site, connectors }: ConnectorsOnServer): readonly Finding[] => [
  ...unsettledIn(site),
  ...connectors.filter(mayBeNone).map((it) => found(it, it.className, 'C3Class')),
];

/** Whether the wizard counts Site Connectors that any server may use isn't stated either. */
const unsettledIn = once((site: Site55): readonly Finding[] => [
  ...site.connectors
    .filter(({ home }) => home.kind === 'unresolved' && home.why === 'empty')
    .map((it) => found(it, it.className, 'C3')),
  ...site.replicationConnectors
    .filter(({ localBridgehead }) => shown(localBridgehead) === '')
    .map((it) => found(it, 'Directory Replication Connector', 'C3')),
  ...site.connectors
    .filter(({ home }) => home.kind === 'anyServer')
    .map((it) => found(it, it.className, 'C3Any')),
]);

const lacksOf = once((site: Site55): readonly Lack[] => [
  ...lacksRows('connections', !site.showsConnections, site),
  ...lacksRows('replication', !site.showsReplication, site),
  ...lacksColumns(['Home-Server', 'Home-MTA'], site.connectors.filter(lacksHome)),
  ...lacksColumns(
    ['Local-Bridge-Head'],
    site.replicationConnectors.filter(({ localBridgehead }) => !localBridgehead.known),
  ),
]);

function found({ name, at }: Pick<Connector55, 'name' | 'at'>, className: string, key?: string): Finding {
  return {
    ...(key !== undefined && { key }),
    object: name,
    args: { connector: name, class: className },
    evidence: [at],
  };
}

/** The Move Server Wizard lists the connectors of the server and stops, unless it is the last one of its site. */
export const Q196179: Rule = {
  id: 'Q196179',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, withConnectors),
};
