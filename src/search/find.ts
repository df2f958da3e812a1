import { distinct, normalized, sureMatches } from './identify.ts';
import { messageMatches } from './messageMatches.ts';
import { nearIds } from './nearIds.ts';
import { partsOfIds } from './partsOfIds.ts';
import type { Match } from './reasons.ts';
import type { SearchIndex } from './searchIndex.ts';
import { wordMatches } from './wordMatches.ts';

const MOST_MATCHES = 40;
/** A longer paste is no question: its words together mean nothing. */
const MOST_CHARACTERS_OF_QUESTION = 600;

/**
 * Finds what a query is about: identifiers, then messages of Setup, then names and words in any language, each
 * forgiving typing errors.
 * @param query anything that someone types or pastes, of any length
 * @returns one match per ID, best first, at most 40; empty when nothing in the index has enough of the query
 */
export function find(query: string, index: SearchIndex): readonly Match[] {
  const text = normalized(query);
  const sure = [...sureMatches(text, index), ...messageMatches(text, index)];
  if (sure.length > 0) return distinct([...sure, ...partsOfIds(text, index)]).slice(0, MOST_MATCHES);
  if (text.length > MOST_CHARACTERS_OF_QUESTION) return [];
  const guesses = [...partsOfIds(text, index), ...nearIds(text, index), ...wordMatches(text, index)];
  const best = [...guesses].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return distinct(best).slice(0, MOST_MATCHES);
}
