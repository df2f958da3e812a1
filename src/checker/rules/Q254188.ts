import type { Rule } from '../rule.ts';
import type { ReplicationConnector55, Site55 } from '../topology/exchange55.ts';
import { placeOf, shown } from '../topology/known.ts';
import { sameServer } from '../topology/names.ts';
import type { Place } from '../types.ts';
import { type ConnectorsOnServer, withConnectors } from './connectors55.ts';
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
      find: ({ otherSites, server }) =>
        otherSites.flatMap((site) =>
          site.replicationConnectors
            .filter(({ remoteBridgehead }) => sameServer(shown(remoteBridgehead) ?? '', server))
            .map((it) => ({
              object: it.name,
              args: { connector: it.name, otherSite: site.name },
              evidence: [remoteLine(it)],
            })),
        ),
    },
    {
      case: 'C4',
      outcome: 'warn',
      find: (situation) =>
        situation.site.replicationConnectors.flatMap((own) =>
          partnersOf(situation, own)
            .filter((partner) => differ(own, partner))
            .map((partner) => mismatch(own, partner)),
        ),
    },
    {
      case: 'C5',
      lacks: ({ site, otherSites }) => {
        const remote = site.replicationConnectors.map(remoteSiteOf).filter((name) => name !== '');
        const seen = (name: string) =>
          otherSites.find((it) => sameName(it.name, name))?.showsReplication === true;
        return lacksRemoteSites([...new Set(remote.filter((name) => !seen(name)))]);
      },
    },
    {
      case: 'C5',
      lacks: (situation) =>
        lacksColumns(
          ['Remote-Bridge-Head'],
          situation.site.replicationConnectors
            .flatMap((own) => partnersOf(situation, own))
            .filter(({ remoteBridgehead }) => !remoteBridgehead.known),
        ),
    },
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

/** Connectors of the remote site that lead back. */
function partnersOf(
  { site, otherSites }: { readonly site: Site55; readonly otherSites: readonly Site55[] },
  own: ReplicationConnector55,
): readonly ReplicationConnector55[] {
  return otherSites
    .filter(({ name }) => sameName(name, remoteSiteOf(own)))
    .flatMap((remote) => remote.replicationConnectors.filter((it) => sameName(remoteSiteOf(it), site.name)));
}

function differ(own: ReplicationConnector55, partner: ReplicationConnector55): boolean {
  const [here, there] = [shown(own.localBridgehead) ?? '', shown(partner.remoteBridgehead) ?? ''];
  return here !== '' && there !== '' && !sameServer(here, there);
}

function mismatch(own: ReplicationConnector55, partner: ReplicationConnector55): Finding {
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
