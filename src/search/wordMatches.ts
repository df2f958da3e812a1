import type { SearchIndex } from './searchIndex.ts';
import { queryTerms, type QueryTerm } from './queryTerms.ts';
import type { Match, Reason } from './reasons.ts';
import { vocabularyOf, type Posting, type Vocabulary } from './vocabulary.ts';

/** A check has to have so much of the query, rare words counting more. */
const LEAST_COVERAGE = 0.5;
const LEAST_SCORE = 0.2;
/** Matches with less than so much of the best one's score are left out. */
const SHARE_OF_BEST = 0.45;
const MOST_MATCHES = 20;

interface Tally {
  score: number;
  covered: number;
  readonly words: string[];
  readonly reasons: Map<Reason, number>;
}

/** What one word of the query gives each check that has it: its best alternative. */
function postingsOf(
  term: QueryTerm,
  { terms }: Vocabulary,
): ReadonlyMap<number, Posting & { quality: number }> {
  const best = new Map<number, Posting & { quality: number }>();
  for (const { terms: meant, quality } of term.alternatives) {
    const [first, ...others] = meant.map((each) => terms.get(each)?.postings);
    for (const [position, posting] of first ?? []) {
      const weights = others.map((postings) => postings?.get(position)?.weight ?? 0);
      const weight = quality * Math.min(posting.weight, ...weights);
      if (weight > (best.get(position)?.weight ?? 0))
        best.set(position, { weight, why: posting.why, quality });
    }
  }
  return best;
}

function tallyOf(terms: readonly QueryTerm[], vocabulary: Vocabulary): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const term of terms) {
    for (const [position, { weight, why, quality }] of postingsOf(term, vocabulary)) {
      const tally: Tally = tallies.get(position) ?? { score: 0, covered: 0, words: [], reasons: new Map() };
      const gain = term.rarity * weight;
      tally.score += gain;
      tally.covered += term.rarity * quality;
      tally.words.push(term.word);
      tally.reasons.set(why, (tally.reasons.get(why) ?? 0) + gain);
      tallies.set(position, tally);
    }
  }
  return tallies;
}

const strongest = (reasons: ReadonlyMap<Reason, number>): Reason =>
  [...reasons].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** Checks that have most of a query's words, in any language; best first. */
export function wordMatches(query: string, index: SearchIndex): readonly Match[] {
  const vocabulary = vocabularyOf(index);
  const terms = queryTerms(query, vocabulary);
  const possible = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  if (possible === 0) return [];
  const ranked = [...tallyOf(terms, vocabulary)]
    .filter(
      ([, { covered, score }]) => covered / possible >= LEAST_COVERAGE && score / possible >= LEAST_SCORE,
    )
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, MOST_MATCHES);
  const best = ranked[0]?.[1].score ?? 0;
  return ranked.flatMap(([position, { score, words, reasons }]) => {
    const entry = index.entries[position];
    if (!entry || score < best * SHARE_OF_BEST) return [];
    return [{ id: entry.id, why: strongest(reasons), matched: words.join(' '), score: score / possible }];
  });
}
