import type { Rule } from '../rule.ts';
import { schemaReadings } from '../topology/exchange2000.ts';
import { shown } from '../topology/known.ts';
import { computers, domainControllers } from '../topology/objects/directory.ts';
import type { Topology } from '../topology/topology.ts';
import type { Place } from '../types.ts';
import { decide, type DecisionTable } from './decisionTable.ts';

/** `rangeUpper` of the release version (KB Q274737); later ones have higher values. */
const RELEASED = 4397;
/** Domain Controllers, the primary group of domain controllers. */
const CONTROLLERS_GROUP = 516;

interface Reading {
  readonly value: number;
  readonly at: Place;
}

const linesOf = (readings: readonly Reading[]) => ({ evidence: readings.map(({ at }) => at) });

interface Situation {
  readonly readings: readonly Reading[];
  /** Domain controllers that the paste names; there may be more. */
  readonly controllers: readonly string[];
}

/**
 * A reading doesn't tell the domain controller, so that they are only counted. That the attribute is missing (C1) no export
 * shows: C0 says what it would mean. C99 never comes about, because Policytest is run by hand (C4), and so is C5.
 */
const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ controllers }) => ({ controllers, released: String(RELEASED) }),
  rows: [
    {
      case: 'C0',
      key: 'C0None',
      outcome: 'unknown',
      find: ({ readings }) => (readings.length === 0 ? [{}] : []),
    },
    {
      case: 'C0',
      key: 'C0Others',
      outcome: 'unknown',
      find: ({ readings, controllers }) =>
        readings.length > 0 && readings.length < controllers.length ? [linesOf(readings)] : [],
    },
    {
      case: 'C0',
      key: 'C0All',
      outcome: 'unknown',
      find: ({ readings, controllers }) =>
        readings.length > 0 && controllers.length === 0 ? [linesOf(readings)] : [],
    },
    {
      case: 'C2',
      outcome: 'warn',
      find: ({ readings }) =>
        readings
          .filter(({ value }) => value < RELEASED)
          .map(({ value, at }) => ({
            object: String(value),
            args: { value: String(value) },
            evidence: [at],
          })),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: ({ readings }) => {
        const values = [...new Set(readings.map(({ value }) => String(value)))];
        return values.length > 1
          ? [{ object: values, args: { values }, evidence: readings.map(({ at }) => at) }]
          : [];
      },
    },
    { case: 'C4', outcome: 'unknown', find: () => [{}] },
  ],
  steps: [
    { key: 'read', cases: ['C0', 'C2', 'C3'] },
    { key: 'policytest', cases: ['C4'] },
    { key: 'wait', cases: ['C2', 'C3', 'C4'] },
  ],
};

/** ForestPrep and DomainPrep must have reached every domain controller before Exchange 2000 Setup runs. */
export const Q274737: Rule = {
  id: 'Q274737',
  severity: 'info',
  scenarios: ['prepare-schema', 'prepare-ad', 'prepare-domain', 'install', 'upgrade'],
  era: 'exchange55',
  asks: 'organization',
  judge: ({ topology }) => decide(TABLE, situationOf(topology)),
};

function situationOf(topology: Topology): Situation {
  const accounts = computers(topology).filter(
    ({ primaryGroupID }) => shown(primaryGroupID) === CONTROLLERS_GROUP,
  );
  const names = [...domainControllers(topology), ...accounts].map(({ name }) => name.split('.')[0] ?? name);
  return {
    readings: schemaReadings(topology),
    controllers: [...new Set(names.map((it) => it.toUpperCase()))],
  };
}
