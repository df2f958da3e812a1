import { editDistance } from './editDistance.ts';
import type { IdentifierIndex } from './identifierIndex.ts';
import type { Match } from './reasons.ts';
import { kbNumberOf, lookupOf, type IdSpelling } from './lookup.ts';
import { squash } from './squash.ts';

/** Words of one query that are compared on their own; a long log isn't searched for typing errors. */
const MOST_WORDS = 24;
const FEWEST_CHARACTERS = 5;
const FEWEST_FOR_BEGINNING = 8;
const MOST_MATCHES = 3;
const SURE_WITHOUT_ERRORS = 0.97;
const EACH_ERROR = 0.05;

/** Typing errors that are let pass: about one in six characters, never more than three. */
const allowance = (length: number): number => Math.min(3, Math.floor((length + 1) / 6));

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * Distance of what was typed to an ID; Infinity when that is too far.
 * @param unfinished compares it with the ID's beginning too
 */
function distanceTo(spelling: IdSpelling, typed: string, unfinished: boolean): number {
  const { lower } = spelling;
  const most = allowance(typed.length);
  // Another number is another thing: Exchange 2016 isn't Exchange 2013 with a typing error.
  const digits = digitsOf(typed);
  const whole = digits === spelling.digits ? editDistance(typed, lower, most) : Infinity;
  if (whole < Infinity || !unfinished || typed.length < FEWEST_FOR_BEGINNING) return whole;
  if (!spelling.digits.startsWith(digits)) return Infinity;
  return editDistance(typed, lower, most, true);
}

/**
 * IDs that are a small typing error away from the query or one of its words.
 * KB numbers aren't guessed: the next number is another article.
 */
export function nearIds(query: string, index: IdentifierIndex): readonly Match[] {
  const words = query.match(/[a-z0-9]{5,}/gi) ?? [];
  // Letters of another alphabet are no part of an ID that may be left out.
  const whole = /[^\x20-\x7e]/.test(query.trim()) ? '' : squash(query);
  const candidates = new Map<string, string>([
    [whole, query.trim()],
    ...words.slice(0, MOST_WORDS).map((word): [string, string] => [word.toLowerCase(), word]),
  ]);
  const best = new Map<string, { distance: number; matched: string }>();
  for (const [typed, matched] of candidates) {
    if (typed.length < FEWEST_CHARACTERS || typed.length > 80 || /^q?\d+$/.test(typed)) continue;
    for (const spelling of lookupOf(index).spellings) {
      const { id } = spelling.entry;
      if (kbNumberOf(id)) continue;
      // A word of a sentence may well begin like an ID: only all that was typed counts as unfinished.
      const distance = distanceTo(spelling, typed, typed === whole);
      if (distance < (best.get(id)?.distance ?? Infinity)) best.set(id, { distance, matched });
    }
  }
  const closest = Math.min(...[...best.values()].map(({ distance }) => distance));
  return [...best]
    .filter(([, { distance }]) => distance <= closest + 1)
    .sort(([a, x], [b, y]) => x.distance - y.distance || a.length - b.length)
    .slice(0, MOST_MATCHES)
    .map(([id, { matched, distance }]) => ({
      id,
      why: 'nearId',
      matched,
      score: SURE_WITHOUT_ERRORS - EACH_ERROR * distance,
    }));
}
