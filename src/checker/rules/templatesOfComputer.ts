import { shown, type Known } from '../topology/known.ts';
import { shortName } from '../topology/names.ts';
import { emailAddressPolicies } from '../topology/objects/organization.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import type { Topology } from '../topology/topology.ts';
import { smtpTemplates, type SmtpTemplate, smtpTemplatesOf } from './addressPolicies.ts';

/** A NetBIOS name is cut after 15 characters; only the full name has the rest. */
const NETBIOS = 15;
const labelOf = ({ domain }: SmtpTemplate) => (domain.split('.')[0] ?? domain).slice(0, NETBIOS);

const byDomain = perTopology((topology) => indexBy(smtpTemplates(topology), ({ domain }) => [domain]));
const byFirstLabel = perTopology((topology) => indexBy(smtpTemplates(topology), (it) => [labelOf(it)]));
/** Whether Setup counts templates that are switched off isn't established. */
const disabled = perTopology((topology) =>
  indexBy(
    emailAddressPolicies(topology).flatMap((it) => smtpTemplatesOf(it, shown(it.disabledTemplates) ?? [])),
    ({ domain }) => [domain],
  ),
);

/**
 * SMTP templates whose domain is the full name of a computer. Without it, those that can be: a full name begins with the
 * short one.
 */
export function templatesOfComputer(
  topology: Topology,
  server: string,
  fullName: Known<string>,
): readonly SmtpTemplate[] {
  return fullName.known
    ? byDomain(topology)(fullName.value)
    : byFirstLabel(topology)(shortName(server).slice(0, NETBIOS));
}

/** The same of templates that are switched off. */
export function disabledTemplatesOfComputer(
  topology: Topology,
  fullName: Known<string>,
): readonly SmtpTemplate[] {
  return fullName.known ? disabled(topology)(fullName.value) : [];
}
