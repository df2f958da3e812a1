import type { Question, Rule } from '../rule.ts';
import type { Connector55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import { CARRIERS, type ConnectorsOnServer, lacksHome, withConnectors } from './connectors55.ts';
import type { CaseRow, DecisionTable, Finding } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

/** What goes with a server: its messaging connectors. */
interface Situation extends ConnectorsOnServer {
  readonly going: readonly Connector55[];
}

/** The last server of a site takes the connectors under directory replication along when it moves (KB Q196413). */
function withGoing(situation: Situation55, { scenario }: Question): Situation {
  const on = withConnectors(situation);
  const stays = scenario.do === 'move-server' && on.last === true;
  const going = on.connectors.filter(
    (it) => CARRIERS.includes(it.type) && !(stays && replicatedSites({ ...on, going: [] }, it).length > 0),
  );
  return { ...on, going };
}

const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server, last }) => {
        const carriers = site.connectors.filter(({ type }) => CARRIERS.includes(type));
        const replicates = site.replicationConnectors.length > 0;
        const untold = carriers.filter(({ connectedSites }) => replicates && !connectedSites.known);
        return [
          ...lacksRows('connections', !site.showsConnections, site, server),
          ...lacksRows('replication', !site.showsReplication, site, server),
          ...lacksColumns(['Home-Server', 'Home-MTA'], last === true ? [] : carriers.filter(lacksHome)),
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
            site.replicationConnectors.filter((it) => !isNamed(shown(it.remoteSite))),
          ),
        ];
      },
    },
    perConnector(
      'C1',
      'pass',
      (situation, it) => it.connectedSites.known && replicatedSites(situation, it).length === 0,
    ),
    perConnector(
      'C2',
      'pass',
      (situation, it) => replicatedSites(situation, it).length > 0 && lockedSites(situation, it).length === 0,
    ),
    perConnector(
      'C3',
      'fail',
      (situation, it) => it.type === 'x400' && lockedSites(situation, it).length > 0,
    ),
    // Documented for X.400 connectors; that others are locked alike follows from the wording of the message.
    perConnector(
      'C4',
      'warn',
      (situation, it) => it.type !== 'x400' && lockedSites(situation, it).length > 0,
    ),
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
  is: (situation: Situation, connector: Connector55) => boolean,
): CaseRow<Situation> {
  return {
    case: name,
    outcome,
    find: (situation) =>
      situation.going.filter((it) => is(situation, it)).map((it) => findingOf(situation, it)),
  };
}

function findingOf(situation: Situation, connector: Connector55): Finding {
  const replicated = replicatedSites(situation, connector);
  const locked = lockedSites(situation, connector);
  const sites = locked.length > 0 ? locked : replicated;
  const replication = situation.site.replicationConnectors.filter(({ remoteSite }) =>
    sites.some((name) => same(name, shown(remoteSite) ?? '')),
  );
  return {
    object: connector.name,
    args: { connector: connector.name, class: connector.className, sites },
    evidence: [connector.at, ...replication.map(({ at }) => at)],
  };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const isNamed = (name: string | null): boolean => name !== null && name !== '';

/** Sites that a connector reaches and directory replication too. */
function replicatedSites({ site }: Situation, { connectedSites }: Connector55): readonly string[] {
  const remote = site.replicationConnectors.map((it) => shown(it.remoteSite) ?? '');
  return [...new Set(shown(connectedSites) ?? [])].filter((name) => remote.some((it) => same(it, name)));
}

/** Those of them that no connector reaches which stays: what is on the same server goes with it. */
function lockedSites(situation: Situation, connector: Connector55): readonly string[] {
  const { site, connectors } = situation;
  const staying = site.connectors.filter((it) => CARRIERS.includes(it.type) && !connectors.includes(it));
  const reached = staying.flatMap(({ connectedSites }) => shown(connectedSites) ?? []);
  return replicatedSites(situation, connector).filter((name) => !reached.some((it) => same(it, name)));
}
