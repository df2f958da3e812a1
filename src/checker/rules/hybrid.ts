import type { Answer, Question } from '../rule.ts';
import { hybridConfigurations, organizationRelationships } from '../topology/objects/organization.ts';
import { answer, namesOf, unlistedOf } from './answer.ts';

/** What Setup is given in Exchange Online PowerShell; the on-premises shell describes another organization. */
const EXPORT =
  'Connect-ExchangeOnline; Get-OrganizationConfig | Export-Clixml -Path MyTenantOrganizationConfig.XML';

const LISTS = ['HybridConfiguration', 'OrganizationRelationship'] as const;

/**
 * Checks that concern organizations with a hybrid deployment only, and depend there on the file of the tenant that Setup
 * is given: no topology tells that. The rule's own words: `unknown`.
 */
export function judgeHybrid({ topology }: Question): Answer {
  const hybrid = hybridConfigurations(topology);
  if (hybrid.length > 0) {
    const missing = [{ what: { key: 'common.hybrid.missingFile', args: {} }, command: EXPORT }];
    return answer('unknown', 'unknown', {}, { evidence: hybrid.map(({ at }) => at), missing });
  }
  const lacking = unlistedOf(topology, LISTS);
  if (lacking !== null) return lacking;

  // Setup looks for one of them too; which one makes a hybrid deployment isn't established.
  const relationships = organizationRelationships(topology);
  if (relationships.length > 0)
    return answer(
      'unknown',
      'common.hybrid.unknownRelationships',
      { relationships: namesOf(relationships), count: namesOf(relationships).length },
      { evidence: relationships.map(({ at }) => at) },
    );
  return answer('pass', 'common.hybrid.none', {});
}
