import type { Rule } from '../rule.ts';
import type { ReplicationConnector55, Site55 } from '../topology/exchange55.ts';
import { placeOf, shown } from '../topology/known.ts';
import { sameServer } from '../topology/names.ts';
import { once } from '../topology/perTopology.ts';
import type { Place } from '../types.ts';
import { type ConnectorsOnServer, leadingTo, repliedTo, withConnectors } from './connectors55.ts';
import type { DecisionTable, Finding } from './decisionTable.ts';
import { lacksColumns, lacksRemoteSites, lacksRows } from './lacks55.ts';
import { judgeServer55 } from './situation55.ts';

const TABLE: DecisionTable<ConnectorsOnServer> = {
  match: 'each',
  args: ({ server, site, staying }) => ({ server, site: site.name, servers: staying }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server, last, replication }) => [
        ...lacksRows('replication', !site.showsReplication, site, server),
        ...lacksRows('siteServers', last === null && replication.length > 0, site, server),
        ...lacksColumns(
          ['Local-Bridge-Head'],
          site.replicationConnectors.filter(({ localBridgehead }) => !localBridgehead.known),
        ),
        ...lacksColumns(
          ['Remote-Site'],
          site.replicationConnectors.filter((it) => remoteSiteOf(it) === ''),
        ),
      ],
    },
    {
      case: 'C1',
      outcome: 'warn',
      find: ({ last, replication }) => (last === false ? replication.map(local) : []),
    },
    {
      case: 'C2',
      outcome: 'pass',
      summary: 'passLast',
      find: ({ last, replication }) => (last === true ? replication.map(local) : []),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: ({ sites, site, server }) =>
        repliedTo(sites, server)
          .filter((it) => it.site !== site)
          .map(({ connector, site: other }) => ({
            object: connector.name,
            args: { connector: connector.name, otherSite: other.name },
            evidence: [remoteLine(connector)],
          })),
    },
    { case: 'C4', outcome: 'warn', find: ({ sites, site }) => pairs(sites)(site).mismatches },
    { case: 'C5', lacks: ({ sites, site }) => pairs(sites)(site).lacks },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'local', cases: ['C1'] },
    { key: 'remote', cases: ['C1', 'C3'] },
    { key: 'align', cases: ['C4'] },
    { key: 'refresh', cases: ['C1', 'C3', 'C4'] },
  ],
};

/** Directory replication goes to another bridgehead server in place: who deletes the connector loses what it replicated. */
export const Q254188: Rule = {
  id: 'Q254188',
  severity: 'warning',
  scenarios: ['remove', 'move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, withConnectors),
};

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const remoteSiteOf = ({ remoteSite }: ReplicationConnector55): string => shown(remoteSite) ?? '';
const localLine = ({ localBridgehead, at }: ReplicationConnector55): Place => placeOf(localBridgehead) ?? at;
const remoteLine = ({ remoteBridgehead, at }: ReplicationConnector55): Place =>
  placeOf(remoteBridgehead) ?? at;

function local(it: ReplicationConnector55): Finding {
  return {
    object: it.name,
    args: { connector: it.name, remoteSite: remoteSiteOf(it) },
    evidence: [localLine(it)],
  };
}

/** What the two sides of each connector of a site say; made once, as every server of the site asks for it. */
const pairs = once((sites: readonly Site55[]) =>
  once((site: Site55) => {
    const partners = site.replicationConnectors.flatMap((own) =>
      leadingTo(sites, site.name)
        .replication.filter(({ site: other }) => sameName(other.name, remoteSiteOf(own)))
        .map(({ connector }) => ({ own, partner: connector })),
    );
    const shows = new Set(sites.flatMap((it) => (it.showsReplication ? [it.name.toLowerCase()] : [])));
    const remote = site.replicationConnectors.map(remoteSiteOf).filter((name) => name !== '');
    return {
      mismatches: partners.filter(differ).map(mismatch),
      lacks: [
        ...lacksRemoteSites([...new Set(remote)].filter((name) => !shows.has(name.toLowerCase()))),
        ...lacksColumns(
          ['Remote-Bridge-Head'],
          partners.map(({ partner }) => partner).filter(({ remoteBridgehead }) => !remoteBridgehead.known),
        ),
      ],
    };
  }),
);

/** A connector, and one of the remote site that leads back. */
interface Pair {
  readonly own: ReplicationConnector55;
  readonly partner: ReplicationConnector55;
}

function differ({ own, partner }: Pair): boolean {
  const [here, there] = [shown(own.localBridgehead) ?? '', shown(partner.remoteBridgehead) ?? ''];
  return here !== '' && there !== '' && !sameServer(here, there);
}

function mismatch({ own, partner }: Pair): Finding {
  return {
    object: own.name,
    args: {
      connector: own.name,
      here: shown(own.localBridgehead) ?? '',
      partner: partner.name,
      there: shown(partner.remoteBridgehead) ?? '',
      remoteSite: remoteSiteOf(own),
    },
    evidence: [localLine(own), remoteLine(partner)],
  };
}
