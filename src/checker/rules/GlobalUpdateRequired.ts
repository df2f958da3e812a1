import type { Rule } from '../rule.ts';
import { answer } from './answer.ts';
import { flagOfRun, missingRun, willPrepareOrganization } from './runPreparation.ts';
import {
  addToForestGroup,
  memberOf,
  missingAccount,
  prepareBefore,
  REPLICATE,
  SHOW_GROUPS,
  SIGN_IN,
} from './setupAccount.ts';

/** The run prepares the organization, or all domains, and the account isn't in Enterprise Admins. */
export const GlobalUpdateRequired: Rule = {
  id: 'GlobalUpdateRequired',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-ad', 'prepare-domain'],
  asks: 'organization',
  judge: (question) => {
    const { topology, scenario } = question;
    const member = memberOf(topology, 'enterpriseAdmins');
    if (member.is === true) return answer('pass', 'passMember', {}, { evidence: member.at });

    const organization = willPrepareOrganization(question);
    const domains = flagOfRun(question, 'PrepareAllDomains');
    const isDomainOnly = scenario.do === 'prepare-domain';
    if (organization.is === false && (domains.is === false || !(isDomainOnly || domains.is === true)))
      return answer('pass', 'passPrepared', {}, { evidence: [...organization.at, ...domains.at] });

    const due = [organization, domains].filter(({ is }) => is === true);
    const evidence = [...(due.length > 0 ? due : [organization]).flatMap(({ at }) => at), ...member.at];
    const missing = member.is === null ? [missingAccount(topology)] : [];
    if (due.length === 0) {
      if (isDomainOnly) return answer('unknown', 'unknownDomains', {}, { evidence, missing });
      const run = missingRun(question, 'organization', organization);
      return answer('unknown', 'unknownRun', {}, { evidence, missing: [run, ...missing] });
    }
    if (member.is === null) return answer('unknown', 'unknownAccount', {}, { evidence, missing });
    const fix = [
      SHOW_GROUPS,
      addToForestGroup(topology, 'Enterprise Admins'),
      SIGN_IN,
      prepareBefore(scenario, '/PrepareAD'),
      REPLICATE,
    ];
    return answer('fail', 'fail', {}, { evidence, fix });
  },
};
