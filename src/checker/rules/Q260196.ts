import type { Question, Rule } from '../rule.ts';
import type { Connector55, ReplicationConnector55, Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import { indexBy, once } from '../topology/perTopology.ts';
import { CARRIERS, type ConnectorsOnServer, hasNoHome, withConnectors } from './connectors55.ts';
import type { CaseRow, DecisionTable, Finding } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

/** A messaging connector that goes with its server. */
interface Going {
  readonly connector: Connector55;
  /** Sites that it reaches and directory replication too. */
  readonly replicated: readonly string[];
  /** Those of them that no connector reaches which stays. */
  readonly locked: readonly string[];
}

interface Situation extends ConnectorsOnServer {
  readonly going: readonly Going[];
}

/** The last server of a site takes the connectors under directory replication along when it moves (KB Q196413). */
function withGoing(situation: Situation55, { scenario }: Question): Situation {
  const on = withConnectors(situation);
  const stays = scenario.do === 'move-server' && on.last === true;
  const going = on.connectors
    .filter(({ type }) => CARRIERS.includes(type))
    .map((connector) => goingOf(on, connector))
    .filter(({ replicated }) => !(stays && replicated.length > 0));
  return { ...on, going };
}

/** What is on the same server goes with it, so that it holds no other connector's place. */
function goingOf({ site, connectors }: ConnectorsOnServer, connector: Connector55): Going {
  const { reaching, replicated } = routes(site);
  const sites = [...new Set(shown(connector.connectedSites) ?? [])].filter(
    (name) => replicated(name).length > 0,
  );
  const locked = sites.filter((name) => reaching(name).every((it) => connectors.includes(it)));
  return { connector, replicated: sites, locked };
}

const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server, last }) => [
        ...lacksRows('connections', !site.showsConnections, site, server),
        ...lacksRows('replication', !site.showsReplication, site, server),
        ...(last === true ? [] : routes(site).lacksHomes),
        ...routes(site).lacks,
      ],
    },
    perConnector('C1', 'pass', (it) => it.connector.connectedSites.known && it.replicated.length === 0),
    perConnector('C2', 'pass', (it) => it.replicated.length > 0 && it.locked.length === 0),
    perConnector('C3', 'fail', (it) => it.connector.type === 'x400' && it.locked.length > 0),
    // Documented for X.400 connectors; that others are locked alike follows from the wording of the message.
    perConnector('C4', 'warn', (it) => it.connector.type !== 'x400' && it.locked.length > 0),
  ],
  otherwise: { case: 'C1', key: 'C1None', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'second', cases: ['C3', 'C4'] },
    { key: 'giveUp', cases: ['C3', 'C4'] },
    { key: 'routing', cases: ['C3', 'C4'] },
  ],
};

/** A messaging connector that is the only one to a replicated site can't be deleted. */
export const Q260196: Rule = {
  id: 'Q260196',
  severity: 'error',
  scenarios: ['remove', 'move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, withGoing),
};

function perConnector(
  name: string,
  outcome: CaseRow<Situation>['outcome'],
  is: (going: Going) => boolean,
): CaseRow<Situation> {
  return {
    case: name,
    outcome,
    find: ({ site, going }) => going.filter(is).map((it) => findingOf(site, it)),
  };
}

function findingOf(site: Site55, { connector, replicated, locked }: Going): Finding {
  const sites = locked.length > 0 ? locked : replicated;
  const replication = sites.flatMap((name) => routes(site).replicated(name));
  return {
    object: connector.name,
    args: { connector: connector.name, class: connector.className, sites },
    evidence: [connector.at, ...replication.map(({ at }) => at)],
  };
}

const keyOf = (name: string): string => name.toLowerCase();
const named = ({ remoteSite }: ReplicationConnector55): string => shown(remoteSite) ?? '';

/** Ways out of a site, made once: every server of the site asks for them. */
const routes = once((site: Site55) => {
  const { replicationConnectors } = site;
  const carriers = site.connectors.filter(({ type }) => CARRIERS.includes(type));
  const untold = carriers.filter(
    ({ connectedSites }) => replicationConnectors.length > 0 && !connectedSites.known,
  );
  return {
    reaching: indexBy(carriers, ({ connectedSites }) => (shown(connectedSites) ?? []).map(keyOf)),
    replicated: indexBy(replicationConnectors, (it) => [keyOf(named(it))]),
    lacksHomes: lacksColumns(['Home-Server', 'Home-MTA'], carriers.filter(hasNoHome)),
    lacks: [
      ...lacksColumns(
        ['Domain-Name'],
        untold.filter(({ type }) => type === 'site'),
      ),
      ...lacksColumns(
        ['Connected-Domains'],
        untold.filter(({ type }) => type !== 'site'),
      ),
      ...lacksColumns(
        ['Remote-Site'],
        replicationConnectors.filter((it) => named(it) === ''),
      ),
    ],
  };
});
