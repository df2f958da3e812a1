import type { Rule } from '../rule.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import type { DecisionTable, Finding } from './decisionTable.ts';
import { lacksColumns, lacksRemoteSites, lacksRows, SHOWN } from './lacks55.ts';
import { cycleOf, indirectPaths, type Path, replicationGraph } from './replicationGraph.ts';
import { judgeSites55 } from './situation55.ts';

type Sites = readonly Site55[];

/** Which connector is planned, the scenario doesn't tell: the rule names the pairs of sites that must not get one. */
const TABLE: DecisionTable<Sites> = {
  match: 'each',
  args: (sites) => ({ sites: replicationGraph(sites).sites }),
  rows: [
    {
      case: 'C0',
      lacks: (sites) => [
        ...sites.flatMap((site) => lacksRows('replication', !site.showsReplication, site)),
        ...lacksColumns(
          ['Remote-Site'],
          connectorsOf(sites).filter((it) => (shown(it.remoteSite) ?? '') === ''),
        ),
        ...lacksRemoteSites(notExported(sites)),
      ],
    },
    {
      case: 'C1',
      outcome: 'notApplicable',
      find: (sites) =>
        isComplete(sites) && areAllLinked(sites)
          ? [{ evidence: connectorsOf(sites).map(({ at }) => at) }]
          : [],
    },
    {
      case: 'C2',
      outcome: 'unknown',
      summary: 'unknownPlan',
      find: (sites) => indirectPaths(replicationGraph(sites), SHOWN).map(pathFinding),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: (sites) => [cycleOf(replicationGraph(sites)) ?? []].flat().map(pathFinding),
    },
  ],
  otherwise: {
    case: 'C99',
    outcome: 'pass',
    evidence: (sites) => connectorsOf(sites).map(({ at }) => at),
  },
  steps: [
    { key: 'export', cases: ['C3'] },
    { key: 'remove', cases: ['C2'] },
    { key: 'wait', cases: ['C2'] },
    { key: 'create', cases: ['C2'] },
  ],
};

/** Exchange refuses a second path of directory replication to a site that it knows through another one. */
export const Q247032: Rule = {
  id: 'Q247032',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'organization',
  judge: judgeSites55(TABLE),
};

const connectorsOf = (sites: Sites) => sites.flatMap(({ replicationConnectors }) => replicationConnectors);

function notExported(sites: Sites): readonly string[] {
  const exported = new Set(sites.map(({ name }) => name.toLowerCase()));
  return replicationGraph(sites).sites.filter((name) => !exported.has(name.toLowerCase()));
}

const isComplete = (sites: Sites): boolean =>
  sites.every(({ showsReplication }) => showsReplication) && notExported(sites).length === 0;

/** Without a cycle, only two sites can be linked each to each. */
function areAllLinked(sites: Sites): boolean {
  const { sites: names, links } = replicationGraph(sites);
  return names.length === 2 && links.length === 1;
}

function pathFinding({ sites, connectors }: Path): Finding {
  const [from = ''] = sites;
  const to = sites.at(-1) ?? '';
  const path = sites.join(' → ');
  return {
    // A ring ends where it begins.
    object: from === to ? path : `${from} → ${to}`,
    args: { from, to, path },
    evidence: connectors.map(({ at }) => at),
  };
}
