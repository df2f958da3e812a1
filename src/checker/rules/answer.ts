import type { Answer } from '../rule.ts';
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
