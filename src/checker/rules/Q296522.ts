import type { Rule } from '../rule.ts';
import {
  administrativeGroupOf,
  isBefore2000,
  serversNamed,
  showsExchangeTree,
} from '../topology/exchange2000.ts';
import { isListed } from '../topology/kind.ts';
import { shortName } from '../topology/names.ts';
import type { Server, Topology } from '../topology/topology.ts';
import type { Place } from '../types.ts';
import { decide, type DecisionTable, type Finding } from './decisionTable.ts';
import { lacks2000 } from './lacks2000.ts';
import { lacksRemoteSites, lacksRows, lacksSites } from './lacks55.ts';

const isPrepared = (topology: Topology): boolean =>
  isListed(topology, 'OrganizationConfig') || isListed(topology, 'ExchangeServer');

const TABLE: DecisionTable<Topology> = {
  match: 'first',
  args: (topology) => ({ added: added(topology).map(nameOf), removed: removed(topology).map(nameOf) }),
  rows: [
    {
      // The article's second and third case need one list only, and so they stand before what lacks.
      case: 'C1',
      outcome: 'notApplicable',
      find: (topology) => (!isPrepared(topology) && showsExchangeTree(topology) ? [{}] : []),
    },
    {
      case: 'C2',
      outcome: 'pass',
      summary: 'passKept',
      find: (topology) =>
        topology.servers
          .filter((server) => isBefore2000(server) === false)
          .map(({ name, at }) => ({ object: name, args: { found: name }, evidence: [at] })),
    },
    {
      case: 'C0',
      lacks: (topology) => [
        ...lacks2000('servers', !isListed(topology, 'ExchangeServer')),
        ...lacks2000('versions', unversioned(topology).length > 0, {
          servers: unversioned(topology).map(nameOf),
        }),
        ...(topology.sites55.length === 0 ? lacksSites() : []),
        ...topology.sites55.flatMap((site) =>
          lacksRows('servers', !site.servers.some(({ listed }) => listed), site),
        ),
        ...lacksRemoteSites(groupsWithoutSite(topology)),
      ],
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: (topology) => {
        const differences = [
          ...added(topology).map((it) => ({ ...found(it), key: 'C3Added' })),
          ...removed(topology).map((it) => ({ ...found(it), key: 'C3Removed' })),
        ];
        return differences;
      },
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: (topology) => topology.servers.map(({ at }) => at) },
  steps: [
    { key: 'change', cases: ['C3', 'C99'] },
    { key: 'install', cases: ['C3'] },
    { key: 'check', cases: ['C3'] },
  ],
};

/** ForestPrep copies the 5.5 servers to Active Directory once: what changes before the first Exchange 2000 server stays stale. */
export const Q296522: Rule = {
  id: 'Q296522',
  severity: 'warning',
  scenarios: ['prepare-schema', 'prepare-ad', 'install', 'upgrade', 'remove'],
  era: 'exchange55',
  asks: 'organization',
  judge: ({ topology }) => decide(TABLE, topology),
};

interface Named {
  readonly name: string;
  readonly at: Place;
}
const nameOf = ({ name }: Named): string => name;
const found = ({ name, at }: Named): Finding => ({ object: name, args: { found: name }, evidence: [at] });

const listed55 = ({ sites55 }: Topology) =>
  sites55.flatMap(({ servers }) => servers.filter(({ listed }) => listed));
const unversioned = ({ servers }: Topology): readonly Server[] =>
  servers.filter((server) => isBefore2000(server) === null);

/** Servers of 5.5 that Active Directory doesn't have. */
function added(topology: Topology): readonly Named[] {
  return listed55(topology).filter(({ name }) => serversNamed(topology)(shortName(name)).length === 0);
}

/** Servers that Active Directory has and 5.5 no longer. */
function removed(topology: Topology): readonly Named[] {
  const kept = new Set(listed55(topology).map(({ name }) => shortName(name).toLowerCase()));
  return topology.servers.filter(({ name }) => !kept.has(shortName(name).toLowerCase()));
}

/** Administrative groups with servers whose site isn't in the export of 5.5: their servers would look removed. */
function groupsWithoutSite(topology: Topology): readonly string[] {
  const sites = new Set(topology.sites55.map(({ name }) => name.toLowerCase()));
  const groups = topology.servers.flatMap((server) => administrativeGroupOf(server) ?? []);
  return [...new Set(groups)].filter((name) => sites.size > 0 && !sites.has(name.toLowerCase()));
}
