import { isExchange55 } from './era.ts';
import { isOnNewComputer } from './actions.ts';
import { missingList } from './lists.ts';
import { reconcile } from './reconcile.ts';
import type { Answer, Rule } from './rule.ts';
import { answer } from './rules/answer.ts';
import { RULES } from './rules/index.ts';
import { countingRuns, hasRecords, scenarioOf } from './scenario.ts';
import { notingUnnamed, refuseUnknown, serversOf, serversToAsk } from './servers.ts';
import { buildTopology } from './topology/build.ts';
import { EXCHANGE_2013, findServer } from './topology/roles.ts';
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
  const judged = judges ? judgeAll(topology, scenario) : [];
  const verdicts = countingRuns(read).flatMap((run) => verdictsOf(run, run.from));
  return {
    scenario,
    sources: notingUnnamed(scenario.server, topology, notingContradictions(topology, read)),
    servers,
    results: inOrder(reconcile(judged, verdicts), servers),
  };
}

/** Results of the rules: for the organization, for the chosen server, or for every server. */
function judgeAll(topology: Topology, scenario: Scenario): readonly Result[] {
  const action = scenario.do;
  if (action === null) return [];
  const era = isExchange55(topology, scenario) ? 'exchange55' : undefined;
  const servers = serversToAsk(topology, scenario);
  const rules = RULES.filter((rule) => rule.scenarios.includes(action) && rule.era === era);
  return rules.flatMap((rule) => judge(rule, topology, scenario, rule.asks === 'server' ? servers : [null]));
}

function judge(
  rule: Rule,
  topology: Topology,
  scenario: Scenario,
  asked: readonly (string | null)[],
): readonly Result[] {
  if (asked.length === 0) return [resultOf(rule, null, withoutServers(rule, scenario))];
  const gate = gateOf(rule, scenario);
  return asked.map((server) => {
    const answered = gate ?? roleGateOf(rule, topology, server, scenario);
    return resultOf(rule, server, answered ?? rule.judge({ topology, server, scenario }));
  });
}

function resultOf(rule: Rule, server: string | null, answer: Answer): Result {
  const origin = rule.advice === true ? 'advice' : 'rule';
  return { severity: rule.severity, ...answer, id: rule.id, server, origin };
}

/** The answer for versions whose Setup lacks the check, and while no version is chosen; null to ask the rule. */
function gateOf({ targets }: Rule, { to }: Scenario): Answer | null {
  if (targets === undefined) return null;
  if (to === null) {
    const missing = [{ what: { key: 'common.chooseTarget', args: {} } }];
    return answer('unknown', 'common.unknownTarget', { targets: targets.map(String) }, { missing });
  }
  return targets.includes(to) ? null : answer('notApplicable', 'common.otherTarget', { target: to });
}

/** The answer where only a role is removed, and Setup looks when another one is; null to ask the rule. */
function roleGateOf(
  { roles }: Rule,
  topology: Topology,
  server: string | null,
  { role }: Scenario,
): Answer | null {
  if (role === undefined || roles === undefined || roles.includes(role) || server === null) return null;
  const version = findServer(topology, server)?.version;
  if (version?.known === true && version.value[0] >= EXCHANGE_2013) return null;
  return answer('notApplicable', 'common.otherRole', { server });
}

/** A rule about servers can't be asked when nothing names one. */
function withoutServers({ era }: Rule, scenario: Scenario): Answer {
  if (isOnNewComputer(scenario))
    return answer(
      'unknown',
      'common.noComputer',
      {},
      { missing: [{ what: { key: 'common.nameComputer', args: {} } }] },
    );
  if (era === 'exchange55')
    return answer(
      'unknown',
      'common.noServer55',
      {},
      { missing: [{ what: { key: 'common.export55', args: {} } }] },
    );
  return answer('unknown', 'common.noServer', {}, { missing: [missingList('ExchangeServer')] });
}

/** By outcome, then server, then rule; Setup's verdicts on other checks stay in the order of the log, after the rules. */
function inOrder(results: readonly Result[], servers: readonly string[]): readonly Result[] {
  const outcomes = places(OUTCOMES);
  const ids = places(RULES.map(({ id }) => id));
  const names = places(servers);
  const placeOfServer = ({ server }: Result) => (server === null ? -1 : names(server));
  return [...results].sort(
    (one, other) =>
      outcomes(one.outcome) - outcomes(other.outcome) ||
      placeOfServer(one) - placeOfServer(other) ||
      ids(one.id) - ids(other.id),
  );
}

/** Where each name stands in a list; what isn't in it stands last. */
function places(list: readonly string[]): (name: string) => number {
  const index = new Map(list.map((name, i) => [name, i]));
  return (name) => index.get(name) ?? list.length;
}
