import { quote } from '../powershell.ts';
import { shown } from '../topology/known.ts';
import { indexBy } from '../topology/perTopology.ts';
import type { SmtpTemplate } from './addressPolicies.ts';
import { REPLICATE } from './coexistence/fix.ts';

const SHOW =
  '$FormatEnumerationLimit = -1; Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext ' +
  `-LDAPFilter ${quote('(objectClass=msExchRecipientPolicy)')} -Properties gatewayProxy,msExchNonAuthoritativeDomains | ` +
  'Format-List DistinguishedName,gatewayProxy,msExchNonAuthoritativeDomains';
/** What the shell of later versions doesn't list with the policies. */
export const MISSING_MARKS = [{ what: { key: 'missing.policies', args: {} }, command: SHOW }];

/** Whether a policy marks the domain of its template as one that others deliver to as well; null when that isn't known. */
function isNonAuthoritative({ policy, domain }: SmtpTemplate): boolean | null {
  const { nonAuthoritativeDomains: field } = policy;
  if (shown(field)?.some((it) => it.replace(/^(?:.*@|smtp:)/i, '').toLowerCase() === domain)) return true;
  return field.known ? false : null;
}

/** Domains whose templates are marked in one policy and not in another. */
export function inconsistentTemplates(templates: readonly SmtpTemplate[]): readonly SmtpTemplate[] {
  const marked = new Set(
    templates.filter((it) => isNonAuthoritative(it) === true).map(({ domain }) => domain),
  );
  const unmarked = new Set(
    templates.filter((it) => isNonAuthoritative(it) === false).map(({ domain }) => domain),
  );
  return templates.filter(({ domain }) => marked.has(domain) && unmarked.has(domain));
}

/** Templates of a domain that several policies have, where it isn't known whether the policy marks it. */
export function openTemplates(templates: readonly SmtpTemplate[]): readonly SmtpTemplate[] {
  const holdersOf = indexBy(templates, ({ domain }) => [domain]);
  const isShared = ({ domain }: SmtpTemplate) =>
    new Set(holdersOf(domain).map(({ policy }) => policy)).size > 1;
  return templates.filter((it) => isNonAuthoritative(it) === null && isShared(it));
}

/** Steps that give a domain the same mark in all policies. */
export const FIX_MARKS = [
  { text: { key: 'fix.show', args: {} }, command: SHOW },
  { text: { key: 'fix.systemManager', args: {} } },
  { text: { key: 'fix.support', args: {} } },
  REPLICATE,
];
