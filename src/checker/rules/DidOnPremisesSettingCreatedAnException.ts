import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { placeOf } from '../topology/known.ts';
import {
  type OrganizationRelationship,
  organizationRelationships,
} from '../topology/objects/organization.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { fixOrganizationRelationships, SHOW_LOG } from './fixOrganizationRelationships.ts';

const named = (some: readonly OrganizationRelationship[]) => ({
  relationships: namesOf(some),
  count: namesOf(some).length,
});
const linesOf = (some: readonly OrganizationRelationship[]) =>
  some.map((it) => placeOf(it.targetApplicationUri) ?? it.at);

/** The test for hybrid objects threw an exception: it does when an organization relationship has no TargetApplicationUri.
 * Other exceptions are possible, so that nothing lets it pass. */
export const DidOnPremisesSettingCreatedAnException: Rule = {
  id: 'DidOnPremisesSettingCreatedAnException',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: ({ topology }) => {
    if (!isListed(topology, 'OrganizationRelationship')) return unlisted(['OrganizationRelationship']);
    const relationships = organizationRelationships(topology);
    const empty = relationships.filter(({ targetApplicationUri: it }) => it.known && it.value === '');
    if (empty.length > 0)
      return answer('fail', 'fail', named(empty), {
        evidence: linesOf(empty),
        fix: fixOrganizationRelationships(namesOf(empty)),
      });
    const unclear = relationships.filter(({ targetApplicationUri }) => !targetApplicationUri.known);
    if (unclear.length > 0)
      return answer('unknown', 'unknownUri', named(unclear), {
        evidence: linesOf(unclear),
        missing: [missingList('OrganizationRelationship')],
      });
    const missing = [{ what: { key: 'missing.log', args: {} }, command: SHOW_LOG }];
    return answer('unknown', 'unknownOther', {}, { evidence: linesOf(relationships), missing });
  },
};
