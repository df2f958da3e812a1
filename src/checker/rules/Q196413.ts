import type { Answer, Rule } from '../rule.ts';
import { sameServer } from '../topology/names.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { CASES } from './q196413/cases.ts';
import { lacksOf, lacksOfServer } from './q196413/lacks.ts';
import { ALWAYS, evidenceOf, missingOf, notEvaluated, point, worstOf } from './q196413/points.ts';
import { type Situation, situationOf } from './q196413/situation.ts';
import { stepsFor } from './q196413/steps.ts';

/**
 * An Exchange 5.5 server is to move to another site: its connectors and gateways must go first. On the last server of a
 * site, directory replication connectors and the messaging connectors under them may stay.
 */
export const Q196413: Rule = {
  id: 'Q196413',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: (question) => {
    const server = askedServer(question);
    const situation = situationOf(question.topology.sites55, server);
    if (situation !== null) return judgeCases(situation);
    const lacks = lacksOfServer(server);
    const points = [...lacks.map(notEvaluated), ...ALWAYS];
    return { ...answer('unknown', 'unknown', { server }, { missing: missingOf(lacks) }), points };
  },
};

/** Every case of the decision table is matched; the worst one found is the outcome. */
function judgeCases(situation: Situation): Answer {
  const { server, site } = situation;
  const lacks = lacksOf(situation);
  const found = CASES.flatMap((row) => row.find(situation).map((finding) => ({ ...row, ...finding })));
  const matched = [
    ...lacks.map(notEvaluated),
    ...found.map((it) =>
      point(it.case, it.outcome, it.key, { server, site: site.name, ...it.args }, it.evidence),
    ),
  ];
  const here = site.servers.filter(({ name }) => sameServer(name, server)).map(({ at }) => at);
  const points = matched.length > 0 ? matched : [point('C99', 'pass', 'C99', { server }, here)];

  const outcome = worstOf(points);
  const objects = [...new Set(found.filter((it) => it.outcome === outcome).map(({ object }) => object))];
  const key = outcome === 'pass' && objects.length > 0 ? 'passLast' : outcome;
  const args = { server, site: site.name, objects, count: objects.length };
  const more = { evidence: evidenceOf(points), fix: stepsFor(situation, found), missing: missingOf(lacks) };
  return { ...answer(outcome, key, args, more), points: [...points, ...ALWAYS] };
}
