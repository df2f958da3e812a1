import type { Question } from '../rule.ts';
import { levelsOf, organizationLevel } from '../topology/organizationLevel.ts';
import type { Place } from '../types.ts';
import { chosenTarget } from './coexistence/setupVersion.ts';

/**
 * Whether Setup's run prepares the organization: `/PrepareAD` does, and an installation or upgrade adds it when the
 * organization isn't at the level of its build. null where the build would have to be known.
 */
export function preparesOrganization(question: Question): {
  readonly prepares: boolean | null;
  readonly at: readonly Place[];
} {
  if (question.scenario.do === 'prepare-ad') return { prepares: true, at: [] };
  const target = chosenTarget(question);
  const level = organizationLevel(question.topology);
  if (!level.known) return { prepares: null, at: [] };
  const { first, newest } = levelsOf(target);
  const at = [level.at];
  if (level.value < first.organization) return { prepares: true, at };
  // A later build of Exchange SE than those that are known may raise the level.
  if (level.value >= newest.organization && target !== 'SE') return { prepares: false, at };
  return { prepares: null, at };
}
