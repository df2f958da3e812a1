import { distinct, normalized, sureMatches } from './identify.ts';
import { messageMatches } from './messageMatches.ts';
import { nearIds } from './nearIds.ts';
import { partsOfIds } from './partsOfIds.ts';
import type { Match } from './reasons.ts';
import { inOtherLayout, withoutLookalikes } from './respell.ts';
import type { SearchIndex } from './searchIndex.ts';
import { wordMatches } from './wordMatches.ts';

/** A longer paste is no question: its words together mean nothing. */
const MOST_CHARACTERS_OF_QUESTION = 600;

/** Letters in a row that an ID has say more than words apart. */
const WORDS = 0.9;
const asGuess = (match: Match): Match => ({ ...match, score: WORDS * (match.score ?? 0) });

const isSure = ({ score }: Match): boolean => score === undefined;

function matchesOf(text: string, index: SearchIndex): readonly Match[] {
  const messages = messageMatches(text, index);
  const sure = [...sureMatches(text, index), ...messages.filter(isSure)];
  if (sure.length > 0) return distinct([...sure, ...partsOfIds(text, index)]);
  if (text.length > MOST_CHARACTERS_OF_QUESTION) return messages;
  const guesses = [
    ...messages,
    ...partsOfIds(text, index),
    ...nearIds(text, index),
    ...wordMatches(text, index).map(asGuess),
  ];
  return distinct(guesses.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)));
}

/**
 * Finds what a query is about: identifiers, then messages of Setup, then names and words in any language, each
 * forgiving typing errors; where nothing has it, what the same keys give on the other keyboard layout.
 * @param query anything that someone types or pastes, of any length
 * @returns one match per ID, best first, at most 40; empty when nothing in the index has enough of the query
 */
export function find(query: string, index: SearchIndex): readonly Match[] {
  const text = withoutLookalikes(normalized(query));
  const found = matchesOf(text, index);
  if (found.length > 0 || text.length > MOST_CHARACTERS_OF_QUESTION) return found;
  return matchesOf(inOtherLayout(text), index);
}
