import type { IdentifierIndex } from './identifierIndex.ts';
import { lookupOf, type IdSpelling } from './lookup.ts';
import type { Match } from './reasons.ts';
import { squash } from './squash.ts';

/** Longer queries are sentences: no part of an ID. */
const MOST_CHARACTERS = 80;
const FEWEST_CHARACTERS = 3;
/** A bare number this short is a year or a version. */
const FEWEST_DIGITS = 5;
const FEWEST_DIGITS_OF_KB = 4;
/** What stands before an ID in a help key. */
const HELP_KEY = /^.*ms[.-]exch[.-]setupreadiness[.-]/i;
const MOST_MATCHES = 12;
/** By rank (see `rankOf`). */
const SCORES = [0.97, 0.93, 0.8, 0.75] as const;

/** How an ID contains the query: 0 begins with it, 1 at a hump, 2 inside, 3 all its words in another order; null not. */
function rankOf({ lower, parts }: IdSpelling, joined: string, words: readonly string[]): number | null {
  const at = lower.indexOf(joined);
  if (at === 0) return 0;
  if (at > 0) {
    let start = 0;
    for (const part of parts) {
      if (start === at) return 1;
      start += part.length;
    }
    return 2;
  }
  if (words.length < 2) return null;
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 3 : null;
}

/**
 * IDs that contain what was typed, or all of its words. Articles before IDs that have none, short IDs before long ones.
 */
export function partsOfIds(query: string, index: IdentifierIndex): readonly Match[] {
  const text = query.trim().replace(HELP_KEY, '');
  const joined = squash(text);
  // Only of an ID's own alphabet: `für` is no part of anything.
  if (text.length > MOST_CHARACTERS || joined.length < FEWEST_CHARACTERS || /[^\x20-\x7e]/.test(text))
    return [];
  const digits = joined.replace(/^(?:q|kb)/, '');
  const numeric = /^\d+$/.test(digits);
  const fewest = digits.length < joined.length ? FEWEST_DIGITS_OF_KB : FEWEST_DIGITS;
  if (numeric && digits.length < fewest) return [];
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const ranked = lookupOf(index).spellings.flatMap((spelling) => {
    const { entry } = spelling;
    const rank = numeric
      ? entry.id.slice(1).startsWith(digits)
        ? 0
        : null
      : rankOf(spelling, joined, words);
    return rank === null ? [] : [{ entry, rank: rank * 2 + (entry.published ? 0 : 1) }];
  });
  return ranked
    .sort(
      (a, b) =>
        a.rank - b.rank || a.entry.id.length - b.entry.id.length || (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, MOST_MATCHES)
    .map(({ entry, rank }) => ({
      id: entry.id,
      why: 'idPart',
      matched: text,
      score: SCORES[rank >> 1] ?? 0,
    }));
}
