import type { Rule } from '../rule.ts';
import { domainNamesOf } from '../topology/forest.ts';
import { forests } from '../topology/objects/directory.ts';
import { placeOf } from '../topology/known.ts';
import { answer, unlisted } from './answer.ts';
import { domainToPrepare } from './domainToPrepare.ts';
import { setupCommand } from './setupCommand.ts';

const SHOW = 'Get-ADForest | Format-List Name,Domains';

/** /PrepareDomain names a domain that isn't one of the forest's. Whether Setup takes a NetBIOS name isn't established. */
export const PrepareDomainNotFound: Rule = {
  id: 'PrepareDomainNotFound',
  severity: 'error',
  scenarios: ['upgrade', 'prepare-schema', 'prepare-ad', 'prepare-domain'],
  asks: 'organization',
  judge: ({ topology, scenario }) => {
    const named = domainToPrepare(topology);
    if (named === null && scenario.do !== 'prepare-domain')
      return answer('notApplicable', 'notApplicable', {});
    if (named?.name === '') return answer('pass', 'passUnnamed', {}, { evidence: [named.at] });

    const domains = domainNamesOf(topology);
    if (domains === null) return unlisted(['ADForest']);
    const listedAt = forests(topology).map((it) => placeOf(it.domains) ?? it.at);
    if (named === null)
      return answer('unknown', 'unknownName', { domains, count: domains.length }, { evidence: listedAt });

    const args = { domain: named.name, domains, count: domains.length };
    const evidence = [named.at, ...listedAt];
    if (domains.some((domain) => domain.toLowerCase() === named.name.toLowerCase()))
      return answer('pass', 'pass', args, { evidence });
    if (!named.name.includes('.')) return answer('unknown', 'unknownShortName', args, { evidence });
    return answer('fail', 'fail', args, {
      evidence,
      fix: [
        { text: { key: 'fix.show', args: {} }, command: SHOW },
        {
          text: { key: 'fix.prepare', args: {} },
          command: setupCommand(scenario, '/PrepareDomain:<domain FQDN>'),
        },
        { text: { key: 'fix.prepareAll', args: {} }, command: setupCommand(scenario, '/PrepareAllDomains') },
      ],
    });
  },
};
