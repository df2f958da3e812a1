import { recipientsOf, recipientsOn } from '../../topology/exchange55Directory.ts';
import { placeOf, shown } from '../../topology/known.ts';
import { sameServer } from '../../topology/names.ts';
import type { Topology } from '../../topology/topology.ts';
import { type ConnectorsOnServer, hasNoHome, repliedTo, looseConnectors } from '../connectors55.ts';
import type { CaseRow, LackRow } from '../decisionTable.ts';
import { hasDuty, lacksDuty } from '../duties55.ts';
import { expandedAnywhere, expandedHere, lacksLists } from '../expansionServers55.ts';
import { lacksColumns, lacksRows, SHOWN } from '../lacks55.ts';
import { sumUp } from '../recipients55.ts';
import { versionsIn } from '../versions55.ts';

export interface Situation extends ConnectorsOnServer {
  readonly topology: Topology;
}

const DUTIES = ['RID-Server', 'Site-Folder-Server', 'Off-Line-AB-Server'] as const;

/** The decision table of KB Q189286, in its order. */
export const CASES: readonly (CaseRow<Situation> | LackRow<Situation>)[] = [
  {
    case: 'C0',
    lacks: ({ site, last }) => [
      ...lacksRows('connections', !site.showsConnections, site),
      ...lacksRows('replication', !site.showsReplication, site),
      ...lacksColumns(
        ['Home-Server', 'Home-MTA'],
        last === true ? [] : looseConnectors(site).filter(hasNoHome),
      ),
      ...lacksColumns(
        ['Local-Bridge-Head'],
        last === true
          ? []
          : site.replicationConnectors.filter(({ localBridgehead: it }) => (shown(it) ?? '') === ''),
      ),
      ...[...DUTIES, 'KM-Server' as const].flatMap((attribute) => lacksDuty(site, attribute)),
    ],
  },
  {
    case: 'C1',
    outcome: 'fail',
    find: ({ connectors }) =>
      connectors.map(({ name, className, type, home, at }) => ({
        // The article is not consistent on these: its first step wants none left, later it moves only the others.
        key: type === 'site' || type === 'x400' ? 'C1Either' : 'C1',
        object: name,
        args: { connector: name, class: className },
        evidence: [home.kind === 'server' ? home.at : at],
      })),
  },
  {
    case: 'C2',
    outcome: 'fail',
    key: 'C2Local',
    find: ({ replication }) =>
      replication.map(({ name, localBridgehead, at }) => ({
        object: name,
        args: { connector: name },
        evidence: [placeOf(localBridgehead) ?? at],
      })),
  },
  {
    case: 'C2',
    outcome: 'fail',
    key: 'C2Remote',
    find: ({ sites, site, server }) =>
      repliedTo(sites, server)
        .filter((it) => it.site !== site)
        .map(({ site: { name: otherSite }, connector: { name, remoteBridgehead, at } }) => ({
          object: name,
          args: { connector: name, otherSite },
          evidence: [placeOf(remoteBridgehead) ?? at],
        })),
  },
  ...DUTIES.map((attribute) => hasDuty<Situation>('C3', 'fail', attribute)),
  hasDuty('C4', 'fail', 'KM-Server'),
  expandedHere('C5', 'fail'),
  {
    case: 'C6',
    outcome: 'warn',
    find: ({ site, server }) => sumUp(recipientsOn(site, 'publicFolder', server)),
  },
  {
    case: 'C7',
    outcome: 'warn',
    find: ({ topology, site, server }) => {
      const { newest } = versionsIn(topology, site);
      const isIt = newest !== null && sameServer(newest.name, server);
      return isIt ? [{ object: server, evidence: [newest.at] }] : [];
    },
  },
  lacksLists('C8'),
  expandedAnywhere('C8'),
  {
    case: 'C8',
    lacks: ({ site }) => lacksRows('folders', recipientsOf(site, 'publicFolder').length === 0, site),
  },
  {
    case: 'C8',
    outcome: 'unknown',
    key: 'C8Versions',
    find: ({ topology, site, staying }) => {
      const { untold } = versionsIn(topology, site);
      return staying.length > 0 && untold.length > 0 ? [{ args: { untold: untold.slice(0, SHOWN) } }] : [];
    },
  },
];
