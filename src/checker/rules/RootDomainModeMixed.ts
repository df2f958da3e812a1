import type { Rule } from '../rule.ts';
import { rootDomain } from '../topology/forest.ts';
import { answer, unlisted } from './answer.ts';
import { fixMode, missingMode, modeOf } from './mixedMode.ts';

/** The root domain of the forest is in mixed mode. */
export const RootDomainModeMixed: Rule = {
  id: 'RootDomainModeMixed',
  severity: 'error',
  scenarios: ['prepare-ad', 'prepare-schema', 'install', 'upgrade'],
  asks: 'organization',
  judge: ({ topology }) => {
    const root = rootDomain(topology);
    if (!root.known) return unlisted(['ADForest']);
    const domain = root.value;
    const { mixed, by, at } = modeOf(topology, domain);
    const evidence = at.length > 0 ? at : [root.at];
    if (mixed === null)
      return answer('unknown', 'unknownMode', { domain }, { evidence, missing: [missingMode(domain)] });
    return mixed
      ? answer('fail', 'fail', { domain }, { evidence, fix: fixMode(domain) })
      : answer('pass', by === 'flag' ? 'pass' : 'passLevel', { domain }, { evidence });
  },
};
