import type { Rule } from '../rule.ts';
import {
  connectorContainers,
  dirsyncObjects2000,
  msMailConnectors2000,
  type Object2000,
} from '../topology/objects/exchange2000.ts';
import type { Topology } from '../topology/topology.ts';
import { decide, type DecisionTable, type Finding } from './decisionTable.ts';
import { lacks2000 } from './lacks2000.ts';

/** With their container, the export has all connectors: a filter for the class of one leaves the container out. */
const showsConnectors = (topology: Topology): boolean => connectorContainers(topology).length > 0;
const hasMsMail = (topology: Topology): boolean => msMailConnectors2000(topology).length > 0;
const found = (objects: readonly Object2000[]): readonly Finding[] =>
  objects.map(({ name, at }) => ({ object: name, args: { object: name }, evidence: [at] }));

const TABLE: DecisionTable<Topology> = {
  match: 'first',
  args: (topology) => ({ connectors: msMailConnectors2000(topology).map(({ name }) => name) }),
  rows: [
    {
      case: 'C0',
      lacks: (topology) =>
        lacks2000(
          'connectors',
          !showsConnectors(topology) && !(hasMsMail(topology) && dirsyncObjects2000(topology).length > 0),
        ),
    },
    {
      case: 'C1',
      outcome: 'pass',
      find: (topology) =>
        dirsyncObjects2000(topology).length === 0
          ? [{ evidence: connectorContainers(topology).map(({ at }) => at) }]
          : [],
    },
    {
      // Who made them can't be read: those that Setup made disappear with the connector.
      case: 'C2',
      outcome: 'warn',
      find: (topology) => (hasMsMail(topology) ? found(dirsyncObjects2000(topology)) : []),
    },
    {
      case: 'C3',
      outcome: 'warn',
      summary: 'warnLeftOver',
      find: (topology) => found(dirsyncObjects2000(topology)),
    },
  ],
  steps: [
    { key: 'deleteFirst', cases: ['C2'] },
    { key: 'removeConnector', cases: ['C2'] },
    { key: 'deleteLeftOver', cases: ['C3'] },
    { key: 'confirm', cases: ['C2', 'C3'] },
  ],
};

/** Exchange 2000: dirsync objects that an administrator made outlive the MS Mail connector. */
export const Q273347: Rule = {
  id: 'Q273347',
  severity: 'warning',
  scenarios: ['remove'],
  era: 'exchange55',
  asks: 'organization',
  judge: ({ topology }) => decide(TABLE, topology),
};
