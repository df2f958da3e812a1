import { type Answer, type Rule } from '../rule.ts';
import { domainNamesOf } from '../topology/forest.ts';
import type { Topology } from '../topology/topology.ts';
import { answer, unlisted } from './answer.ts';
import { domainToPrepare } from './domainToPrepare.ts';
import { eachOnce } from './eachOnce.ts';
import { fixMode, missingMode, modeOf } from './mixedMode.ts';

/** The domain that /PrepareDomain names is in mixed mode. Without a name, or with one that isn't found, Setup passes it. */
export const PrepareDomainModeMixed: Rule = {
  id: 'PrepareDomainModeMixed',
  severity: 'error',
  scenarios: ['prepare-domain'],
  asks: 'organization',
  judge: ({ topology }) => {
    const named = domainToPrepare(topology);
    if (named === null) return judgeAll(topology);
    if (named.name === '') return answer('pass', 'passUnnamed', {}, { evidence: [named.at] });
    const domain = named.name;
    const { mixed, at } = modeOf(topology, domain);
    const evidence = [...at, named.at];
    if (mixed === null)
      return answer('unknown', 'unknownMode', { domain }, { evidence, missing: [missingMode(domain)] });
    return mixed
      ? answer('fail', 'fail', { domain }, { evidence, fix: fixMode(domain) })
      : answer('pass', 'pass', { domain }, { evidence });
  },
};

/** Which domain will be named isn't known: the check passes for sure where no domain of the forest is in mixed mode. */
function judgeAll(topology: Topology): Answer {
  const domains = domainNamesOf(topology);
  if (domains === null) return unlisted(['ADForest', 'ADDomain']);
  const modes = domains.map((domain) => modeOf(topology, domain));
  const open = modes.filter(({ mixed }) => mixed !== false);
  const evidence = eachOnce((open.length > 0 ? open : modes).flatMap(({ at }) => at));
  if (open.length === 0) return answer('pass', 'passAll', { domains, count: domains.length }, { evidence });
  const mixed = open.filter((it) => it.mixed === true).map(({ domain }) => domain);
  const unread = open.filter((it) => it.mixed === null).map(({ domain }) => domain);
  const missing = unread.map(missingMode);
  return mixed.length > 0
    ? answer(
        'unknown',
        'unknownName',
        { domains: mixed, count: mixed.length },
        { evidence, missing, fix: mixed.flatMap(fixMode) },
      )
    : answer('unknown', 'unknownModes', { domains: unread, count: unread.length }, { evidence, missing });
}
