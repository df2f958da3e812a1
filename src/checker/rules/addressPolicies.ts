import { listCommand, missingList } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Answer } from '../rule.ts';
import { exchangeServers } from '../topology/exchangeServers.ts';
import { placeOf, shown } from '../topology/known.ts';
import { type EmailAddressPolicy, emailAddressPolicies } from '../topology/objects/organization.ts';
import { perTopology } from '../topology/perTopology.ts';
import { EXCHANGE_2007 } from '../topology/roles.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix } from '../types.ts';
import { answer } from './answer.ts';
import { REPLICATE } from './coexistence/fix.ts';

/** One SMTP template of an email address policy: `SMTP:%m@contoso.com`. */
export interface SmtpTemplate {
  readonly policy: EmailAddressPolicy;
  readonly template: string;
  /** What stands after the last @, in lower case. */
  readonly domain: string;
  /** `SMTP:` makes the primary address, `smtp:` a further one. */
  readonly isPrimary: boolean;
}

/** The SMTP templates that the paste shows of all policies; those of other types (X400) don't count. */
export const smtpTemplates = perTopology((topology): readonly SmtpTemplate[] =>
  emailAddressPolicies(topology).flatMap((policy) => smtpTemplatesOf(policy, shown(policy.templates) ?? [])),
);

export function smtpTemplatesOf(
  policy: EmailAddressPolicy,
  templates: readonly string[],
): readonly SmtpTemplate[] {
  return templates.flatMap((template) => {
    const at = template.lastIndexOf('@');
    if (!/^smtp:/i.test(template) || at === -1) return [];
    const domain = template
      .slice(at + 1)
      .trim()
      .toLowerCase();
    return [{ policy, template, domain, isPrimary: template.startsWith('SMTP:') }];
  });
}

/** Policies of which the paste shows no templates, or not all. */
export const unclearPolicies = perTopology((topology) =>
  emailAddressPolicies(topology).filter(({ templates }) => !templates.known),
);

/** The answer when none of the templates that are shown is what the check looks for, but others may be. */
export function unknownTemplates(unclear: readonly EmailAddressPolicy[]): Answer {
  const command = `$FormatEnumerationLimit = -1; ${listCommand('EmailAddressPolicy')}`;
  return answer('unknown', 'common.addressPolicies.unknownTemplates', namedPolicies(unclear), {
    evidence: unclear.map((it) => placeOf(it.templates) ?? it.at),
    missing: [{ ...missingList('EmailAddressPolicy'), command }],
  });
}

const nameOf = ({ name }: EmailAddressPolicy) => (name === '' ? '<policy>' : name);

export function namedPolicies(some: readonly EmailAddressPolicy[]) {
  const policies = [...new Set(some.map(nameOf))];
  return { policies, count: policies.length };
}

/** Templates and their policies as arguments of a sentence; `count` policies. */
export function namedTemplates(some: readonly SmtpTemplate[]) {
  return { ...namedPolicies(some.map(({ policy }) => policy)), templates: distinct(some) };
}

export const linesOfTemplates = (some: readonly SmtpTemplate[]) =>
  [...new Set(some.map(({ policy }) => policy))].map((it) => placeOf(it.templates) ?? it.at);

/**
 * Steps that put a mail domain into templates. Setup reads the policies only; applying them is another decision.
 * @param otherwise what can be done instead
 */
export function fixTemplates(
  topology: Topology,
  wrong: readonly SmtpTemplate[],
  otherwise: readonly Fix[] = [],
): readonly Fix[] {
  const policies = [...new Set(wrong.map(({ policy }) => policy))];
  const isOld = !exchangeServers(topology).versioned.some(({ version }) => version[0] >= EXCHANGE_2007);
  return [
    step(
      'show',
      {},
      'Get-EmailAddressPolicy | Format-List Name,Priority,RecipientFilter,EnabledEmailAddressTemplates',
    ),
    ...policies.flatMap((policy) => {
      const args = { policy: nameOf(policy) };
      const templates = rewritten(policy, distinct(wrong)).map(quote).join(',');
      const update = `Update-EmailAddressPolicy -Identity ${quote(args.policy)}`;
      return [
        step(
          'change',
          args,
          `Set-EmailAddressPolicy -Identity ${quote(args.policy)} -EnabledEmailAddressTemplates ${templates}`,
        ),
        step('preview', args, `${update} -WhatIf`),
        step('apply', args, update),
      ];
    }),
    ...(isOld ? [step('systemManager', {})] : []),
    ...otherwise,
    REPLICATE,
  ];
}

/** The list as it is to be: it is replaced as a whole, so what isn't shown has to be filled in. */
function rewritten({ templates }: EmailAddressPolicy, wrong: readonly string[]): readonly string[] {
  const list = (shown(templates) ?? []).map((template) =>
    wrong.includes(template) ? `${template.slice(0, template.lastIndexOf('@'))}@<mail domain>` : template,
  );
  return templates.known ? list : [...list, '<other templates>'];
}

const distinct = (some: readonly SmtpTemplate[]) => [...new Set(some.map(({ template }) => template))];

function step(key: string, args: Readonly<Record<string, string>>, command?: string): Fix {
  const text = { key: `common.addressPolicies.fix.${key}`, args };
  return command === undefined ? { text } : { text, command };
}
