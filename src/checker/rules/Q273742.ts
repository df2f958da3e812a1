import type { Rule } from '../rule.ts';
import { isBefore2000, showsExchangeTree } from '../topology/exchange2000.ts';
import { isListed } from '../topology/kind.ts';
import { activeDirectoryConnectors } from '../topology/objects/exchange2000.ts';
import type { Topology } from '../topology/topology.ts';
import type { Place } from '../types.ts';
import { decide, type DecisionTable } from './decisionTable.ts';
import { lacks2000 } from './lacks2000.ts';

/** Which site Setup joins, an export can't tell: the sites with servers of 5.5 are named. */
const TABLE: DecisionTable<Topology> = {
  match: 'first',
  args: (topology) => ({ servers: [...new Set(servers55(topology).map(({ name }) => name))] }),
  rows: [
    {
      case: 'C0',
      outcome: 'notApplicable',
      find: (topology) =>
        servers55(topology).length === 0 && knowsServers(topology)
          ? [{ evidence: topology.servers.map(({ at }) => at) }]
          : [],
    },
    {
      case: 'C1',
      lacks: (topology) => [
        ...lacks2000('servers', servers55(topology).length === 0),
        ...lacks2000(
          'connectorServers',
          connectorServers(topology).length === 0 && !showsConnectorServers(topology),
        ),
      ],
    },
    {
      case: 'C2',
      outcome: 'fail',
      find: (topology) =>
        connectorServers(topology).length === 0
          ? [{ evidence: servers55(topology).map(({ at }) => at) }]
          : [],
    },
    {
      // The directory doesn't hold the version: C3 (older) and C99 (right) are what the administrator finds.
      case: 'C4',
      outcome: 'unknown',
      find: (topology) =>
        connectorServers(topology).map(({ name, at }) => ({
          object: name,
          args: { connector: name },
          evidence: [at],
        })),
    },
  ],
  steps: [
    { key: 'close', cases: ['C2', 'C4'] },
    { key: 'install', cases: ['C2'] },
    { key: 'reinstall', cases: ['C4'] },
    { key: 'again', cases: ['C2', 'C4'] },
  ],
};

/** Exchange 2000 Setup needs an Active Directory Connector of its own release where there are 5.5 servers. */
export const Q273742: Rule = {
  id: 'Q273742',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  era: 'exchange55',
  asks: 'organization',
  judge: ({ topology }) => decide(TABLE, topology),
};

/** Of both directories. */
function servers55(topology: Topology): readonly { readonly name: string; readonly at: Place }[] {
  return [
    ...topology.sites55.flatMap(({ servers }) => servers),
    ...topology.servers.filter((server) => isBefore2000(server) === true),
  ];
}

const knowsServers = (topology: Topology): boolean =>
  isListed(topology, 'ExchangeServer') && topology.servers.every((server) => isBefore2000(server) === false);

/** Each server once: agreements of a connector lie below a second object of its name. */
function connectorServers(topology: Topology) {
  const objects = activeDirectoryConnectors(topology);
  return objects.filter(({ name }, index) => objects.findIndex((other) => other.name === name) === index);
}

const showsConnectorServers = (topology: Topology): boolean =>
  isListed(topology, 'ADConnector') || showsExchangeTree(topology);
