import type { Rule } from '../rule.ts';
import { placeOf } from '../topology/known.ts';
import { isListed } from '../topology/kind.ts';
import { levelsOf, organizationLevel } from '../topology/organizationLevel.ts';
import { missingList } from '../lists.ts';
import { TARGETS } from '../types.ts';
import { answer, unlisted } from './answer.ts';
import { chosenTarget } from './coexistence/setupVersion.ts';

/** By its name: a server is to be provisioned (`/NewProvisionedServer`), and the organization isn't at the level of this Setup.
 * Whether the switch is used, no topology tells; the level it does tell. */
export const ProvisionedUpdateRequired: Rule = {
  id: 'ProvisionedUpdateRequired',
  severity: 'error',
  scenarios: ['upgrade', 'prepare-schema', 'prepare-ad'],
  targets: TARGETS,
  asks: 'organization',
  judge: (question) => {
    if (!isListed(question.topology, 'OrganizationConfig')) return unlisted(['OrganizationConfig']);
    const target = chosenTarget(question);
    const level = organizationLevel(question.topology);
    const evidence = [placeOf(level) ?? []].flat();
    if (!level.known)
      return answer(
        'unknown',
        'unknownLevel',
        {},
        { evidence, missing: [missingList('OrganizationConfig')] },
      );

    const { first, newest } = levelsOf(target);
    const args = { target, level: level.value };
    if (level.value >= newest.organization)
      return answer('pass', 'pass', { ...args, release: newest.release }, { evidence });
    if (level.value < first.organization)
      return answer('unknown', 'unknownUnprepared', { ...args, needed: first.organization }, { evidence });
    return answer('unknown', 'unknownBuild', args, { evidence });
  },
};
