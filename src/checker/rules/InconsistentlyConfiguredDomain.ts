import type { Rule } from '../rule.ts';
import { placeOf } from '../topology/known.ts';
import { type EmailAddressPolicy, emailAddressPolicies } from '../topology/objects/organization.ts';
import { namedPolicies, smtpTemplates, type SmtpTemplate, unclearPolicies } from './addressPolicies.ts';
import { answer, unlisted } from './answer.ts';
import { FIX_MARKS, inconsistentTemplates, MISSING_MARKS, openTemplates } from './nonAuthoritative.ts';

/** An SMTP domain is non-authoritative in one recipient policy and authoritative in another. The comparison is inferred from
 * Setup's message; whether secondary addresses (`smtp:`) count isn't established. */
export const InconsistentlyConfiguredDomain: Rule = {
  id: 'InconsistentlyConfiguredDomain',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad'],
  targets: ['2013', '2016', '2019'],
  asks: 'organization',
  judge: ({ topology }) => {
    const policies = emailAddressPolicies(topology);
    if (policies.length === 0) return unlisted(['EmailAddressPolicy']);
    const templates = smtpTemplates(topology);

    const certain = inconsistentTemplates(templates.filter(({ isPrimary }) => isPrimary));
    if (certain.length > 0)
      return answer('fail', 'fail', named(certain), { evidence: linesOf(certain), fix: FIX_MARKS });
    const doubtful = inconsistentTemplates(templates);
    if (doubtful.length > 0)
      return answer('unknown', 'unknownSecondary', named(doubtful), { evidence: linesOf(doubtful) });

    const isUnmarked = ({ nonAuthoritativeDomains: it }: EmailAddressPolicy) =>
      it.known && it.value.length === 0;
    const count = policies.length;
    if (count === 1 || policies.every(isUnmarked)) return answer('pass', 'pass', { count });
    const unclear = [...unclearPolicies(topology), ...openTemplates(templates).map(({ policy }) => policy)];
    if (unclear.length > 0) {
      const evidence = [...new Set(unclear)].map(({ at }) => at);
      return answer('unknown', 'unknownPolicies', namedPolicies(unclear), {
        evidence,
        missing: MISSING_MARKS,
      });
    }
    return answer('pass', 'pass', { count });
  },
};

function named(some: readonly SmtpTemplate[]) {
  const domains = [...new Set(some.map(({ domain }) => domain))];
  return {
    domains,
    policies: namedPolicies(some.map(({ policy }) => policy)).policies,
    count: domains.length,
  };
}

const linesOf = (some: readonly SmtpTemplate[]) =>
  [...new Set(some.map(({ policy }) => policy))].flatMap(({ templates, nonAuthoritativeDomains, at }) => [
    placeOf(templates) ?? at,
    ...[placeOf(nonAuthoritativeDomains) ?? []].flat(),
  ]);
