import type { Rule } from '../rule.ts';
import { emailAddressPolicies } from '../topology/objects/organization.ts';
import {
  fixTemplates,
  linesOfTemplates,
  namedTemplates,
  smtpTemplates,
  unclearPolicies,
  unknownTemplates,
} from './addressPolicies.ts';
import { answer, unlisted } from './answer.ts';

const IN_BRACKETS = /^\[.*\]$/;
/** The only form that is documented; Setup's exact pattern isn't. */
const IPV4_IN_BRACKETS = /^\[\d{1,3}(?:\.\d{1,3}){3}\]$/;

/** An email address policy makes addresses with an IP address in brackets instead of a domain: `smtp:%m@[10.10.1.1]`. */
export const SmtpAddressLiteral: Rule = {
  id: 'SmtpAddressLiteral',
  severity: 'error',
  scenarios: ['install', 'prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: ({ topology }) => {
    const policies = emailAddressPolicies(topology);
    // Every organization has one: an empty output tells nothing.
    if (policies.length === 0) return unlisted(['EmailAddressPolicy']);

    const literals = smtpTemplates(topology).filter(({ domain }) => IN_BRACKETS.test(domain));
    if (literals.length > 0) {
      const isDocumented = literals.some(({ domain }) => IPV4_IN_BRACKETS.test(domain));
      return answer('fail', isDocumented ? 'fail' : 'failUnusual', namedTemplates(literals), {
        evidence: linesOfTemplates(literals),
        fix: fixTemplates(topology, literals),
      });
    }
    const unclear = unclearPolicies(topology);
    if (unclear.length > 0) return unknownTemplates(unclear);
    return answer('pass', 'pass', { count: policies.length });
  },
};
