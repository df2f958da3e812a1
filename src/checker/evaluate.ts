import { COLLECT_SERVERS } from './collect.ts';
import { reconcile } from './reconcile.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { countingRuns, hasRecords, scenarioOf } from './scenario.ts';
import { notingUnnamed, refuseUnknown, serversOf, serversToAsk } from './servers.ts';
import { buildTopology } from './topology/build.ts';
import { notingContradictions } from './topology/contradictions.ts';
import type { Topology } from './topology/topology.ts';
import type { Outcome, ReadSource, Report, Result, Scenario } from './types.ts';
import { verdictsOf } from './verdicts.ts';

export { UnknownServerError } from './servers.ts';

/** Order of outcomes in a report: what stops the administrator first. */
const OUTCOMES: readonly Outcome[] = ['fail', 'warn', 'unknown', 'pass', 'notApplicable'];

/**
 * Judges what was read.
 * @param given what is known of the scenario; the rest is read from the log or the paste. Without a server every
 *   server is judged.
 * @throws UnknownServerError when the paste has server records and the given server isn't one of them
 */
export function evaluate(read: readonly ReadSource[], given: Partial<Scenario>): Report {
  const topology = buildTopology(read);
  const servers = serversOf(topology);
  const scenario = scenarioOf(given, read, topology, servers);
  if (typeof given.server === 'string') refuseUnknown(given.server, scenario, topology);

  // A log alone tells what Setup found; what else the rules would ask for, nobody asked.
  const judges = typeof given.do === 'string' || hasRecords(read);
  const judged = judges ? RULES.flatMap((rule) => judge(rule, topology, scenario)) : [];
  const verdicts = countingRuns(read).flatMap((run) => verdictsOf(run, run.from));
  return {
    scenario,
    sources: notingUnnamed(scenario.server, topology, notingContradictions(topology, read)),
    servers,
    results: inOrder(reconcile(judged, verdicts), servers),
  };
}

/** One rule's results: for the organization, for the chosen server, or for every server. */
function judge(rule: Rule, topology: Topology, scenario: Scenario): readonly Result[] {
  if (scenario.do === null || !rule.scenarios.includes(scenario.do)) return [];
  const asked = rule.asks === 'organization' ? [null] : serversToAsk(topology, scenario);
  if (asked.length === 0) return [withoutServers(rule, scenario)];
  return asked.map((server) => ({
    severity: rule.severity,
    ...rule.judge({ topology, server, scenario }),
    id: rule.id,
    server,
    origin: 'rule',
  }));
}

/** A rule about servers can't be asked when nothing in the paste names one. */
function withoutServers(rule: Rule, scenario: Scenario): Result {
  const what = { key: 'missing.servers', args: {} };
  return {
    id: rule.id,
    server: null,
    outcome: 'unknown',
    severity: rule.severity,
    origin: 'rule',
    summary: { key: 'unknownNoServer', args: {} },
    evidence: [],
    fix: [],
    missing: [scenario.do === 'move-server' ? { what } : { what, command: COLLECT_SERVERS }],
  };
}

/** By outcome, then server, then rule; Setup's verdicts on other checks stay in the order of the log, after the rules. */
function inOrder(results: readonly Result[], servers: readonly string[]): readonly Result[] {
  const ids = RULES.map(({ id }) => id);
  const place = (list: readonly string[], name: string) =>
    list.includes(name) ? list.indexOf(name) : list.length;
  const placeOfServer = ({ server }: Result) => (server === null ? -1 : place(servers, server));
  return [...results].sort(
    (one, other) =>
      OUTCOMES.indexOf(one.outcome) - OUTCOMES.indexOf(other.outcome) ||
      placeOfServer(one) - placeOfServer(other) ||
      place(ids, one.id) - place(ids, other.id),
  );
}
