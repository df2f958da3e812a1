import { sameServer, shortName } from './topology/names.ts';
import { parseVersion } from './topology/values.ts';
import { productOf } from './topology/versions.ts';
import type { Topology } from './topology/topology.ts';
import { type ReadSource, type Scenario, type SetupRun, type Target, TARGETS } from './types.ts';

/** Actions that bring no version with them: Setup's version in their log is that of the server. */
const WITHOUT_TARGET: readonly Scenario['do'][] = ['remove', 'move-server'];

/**
 * The runs of Setup that count: a log holds every run of its server, the last one says what is true now.
 * Logs of several servers each have theirs; of two logs of one server the later one in the list counts. On a console that
 * was copied before the last run said anything, the run before it tells what is known.
 */
export function countingRuns(read: readonly ReadSource[]): readonly SetupRun[] {
  const byServer = new Map<string, SetupRun>();
  for (const source of read) {
    const last = source.runs.findLast(saysSomething) ?? source.runs.at(-1);
    if (last === undefined) continue;
    const server = last.server === null ? '' : shortName(last.server.value).toLowerCase();
    byServer.delete(server);
    byServer.set(server, last);
  }
  return [...byServer.values()];
}

function saysSomething({ from, rules, ended }: SetupRun): boolean {
  return from === 'setup-log' || rules.length > 0 || ended;
}

/**
 * What the administrator is about to do. Given values win (null counts as not given), then the last run of Setup,
 * then what the paste is about.
 * @param servers short names of the paste; a given name is put into their spelling
 */
export function scenarioOf(
  given: Partial<Scenario>,
  read: readonly ReadSource[],
  topology: Topology,
  servers: readonly string[],
): Scenario {
  const run = countingRuns(read).at(-1) ?? null;
  const doing = run?.doing?.value ?? null;
  const action = given.do ?? doing ?? defaultAction(run, hasRecords(read), topology);
  // Action and server belong together: a log doesn't choose the server of another action.
  const fromRun = (given.do ?? null) === null && doing !== null;
  const target = run === null || WITHOUT_TARGET.includes(action) ? null : targetOf(run);
  const server = given.server ?? (fromRun ? run?.server?.value : null) ?? null;
  const to = given.to ?? target;
  const inferredFrom = fromRun
    ? run?.doing?.at
    : (given.to ?? null) === null && to !== null
      ? (run?.setupVersion ?? run?.product)?.at
      : undefined;
  return {
    do: action,
    server: server === null ? null : (servers.find((name) => sameServer(name, server)) ?? shortName(server)),
    to,
    ...(action === 'remove' && given.role !== undefined ? { role: given.role } : {}),
    ...(inferredFrom === undefined ? {} : { inferredFrom }),
  };
}

/** Whether the paste describes an organization, beside or without a log. */
export function hasRecords(read: readonly ReadSource[]): boolean {
  return read.some((source) => source.records.length > 0);
}

/** A log alone whose mode can't be told gives Setup's own verdicts only. */
function defaultAction(run: SetupRun | null, withRecords: boolean, topology: Topology): Scenario['do'] {
  if (run !== null && !withRecords) return null;
  return topology.sites55.length > 0 ? 'move-server' : 'remove';
}

/** The product's name in the console's banner: `2016 Cumulative Update 13`, `Subscription Edition RTM`. */
const TARGET_OF_PRODUCT: readonly (readonly [RegExp, Target])[] = [
  [/^2013\b/, '2013'],
  [/^2016\b/, '2016'],
  [/^2019\b/, '2019'],
  [/^(?:Subscription Edition|SE)\b/i, 'SE'],
];

function targetOf(run: SetupRun): Target | null {
  const banner = run.product?.value ?? null;
  if (banner !== null && run.setupVersion === null)
    return TARGET_OF_PRODUCT.find(([pattern]) => pattern.test(banner))?.[1] ?? null;
  const version = run.setupVersion === null ? null : parseVersion(run.setupVersion.value);
  const product = version === null ? null : productOf(version)?.product;
  return TARGETS.find((target) => target === product) ?? null;
}
