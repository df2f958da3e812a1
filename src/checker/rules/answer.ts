import { type ListedType, missingList, nameOfList } from '../lists.ts';
import type { Answer } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import type { Topology } from '../topology/topology.ts';
import type { MessageArgs, Outcome } from '../types.ts';

/** A rule's answer: an outcome, the key of its sentence with arguments, and what else there is to show. */
export function answer(
  outcome: Outcome,
  key: string,
  args: MessageArgs,
  more: Partial<Pick<Answer, 'evidence' | 'fix' | 'missing'>> = {},
): Answer {
  return { outcome, summary: { key, args }, evidence: [], fix: [], missing: [], ...more };
}

/** Names of some objects, each once; a paste may show the same object twice. */
export function namesOf(objects: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(objects.map(({ name }) => name))];
}

/**
 * The answer when the paste doesn't list objects that the rule reads: their names in words, and the commands that list
 * them. Says so in words that all rules share.
 */
export function unlisted(types: readonly ListedType[]): Answer {
  return answer(
    'unknown',
    'common.unlisted',
    { objects: types.map(nameOfList) },
    { missing: types.map(missingList) },
  );
}

/** The same for those of the types that the paste doesn't list; null when it lists all. */
export function unlistedOf(topology: Topology, types: readonly ListedType[]): Answer | null {
  const lacking = types.filter((type) => !isListed(topology, type));
  return lacking.length > 0 ? unlisted(lacking) : null;
}

/** The answer when the paste shows that there are no objects of these types: an empty list was printed. */
export function noneExist(types: readonly ListedType[]): Answer {
  return answer('pass', 'common.noneExist', { objects: types.map(nameOfList) });
}
