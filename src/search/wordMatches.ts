import type { SearchIndex } from './searchIndex.ts';
import { queryTerms, type QueryTerm } from './queryTerms.ts';
import type { Match, Reason } from './reasons.ts';
import { vocabularyOf, type Posting, type Vocabulary } from './vocabulary.ts';

/** A check has to have so much of the query, rare words counting more. */
const LEAST_COVERAGE = 0.5;
/** Of two words, one alone is chance. */
const LEAST_COVERAGE_OF_TWO = 0.6;
const LEAST_SCORE = 0.2;
/** Matches with less than so much of the best one's score are left out. */
const SHARE_OF_BEST = 0.45;
const MOST_MATCHES = 20;

/** So much of a score is for what the check is called being in the query, of two that have the same words. */
const TITLE_SHARE = 0.2;

interface Tally {
  score: number;
  covered: number;
  readonly words: string[];
  /** Terms of the check that the query has. */
  readonly terms: Set<string>;
  readonly reasons: Map<Reason, number>;
}

interface Found extends Posting {
  readonly quality: number;
  readonly meant: readonly string[];
}

/** What one word of the query gives each check that has it: its best alternative. */
function postingsOf(term: QueryTerm, { terms }: Vocabulary): ReadonlyMap<number, Found> {
  const best = new Map<number, Found>();
  for (const { terms: meant, quality } of term.alternatives) {
    const [first, ...others] = meant.map((each) => terms.get(each)?.postings);
    for (const [position, posting] of first ?? []) {
      const weights = others.map((postings) => postings?.get(position)?.weight ?? 0);
      const weight = quality * Math.min(posting.weight, ...weights);
      if (weight > (best.get(position)?.weight ?? 0))
        best.set(position, { weight, why: posting.why, quality, meant });
    }
  }
  return best;
}

function tallyOf(terms: readonly QueryTerm[], vocabulary: Vocabulary): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const term of terms) {
    for (const [position, { weight, why, quality, meant }] of postingsOf(term, vocabulary)) {
      const tally: Tally = tallies.get(position) ?? {
        score: 0,
        covered: 0,
        words: [],
        terms: new Set(),
        reasons: new Map(),
      };
      const gain = term.rarity * weight;
      tally.score += gain;
      tally.covered += term.rarity * quality;
      tally.words.push(term.word);
      for (const each of meant) tally.terms.add(each);
      tally.reasons.set(why, (tally.reasons.get(why) ?? 0) + (term.telling ?? term.rarity) * weight);
      tallies.set(position, tally);
    }
  }
  return tallies;
}

/** How much of what the check is called the query has, in the language in which that is most. */
function titleShare(position: number, { terms: had }: Tally, { terms, titles }: Vocabulary): number {
  const shares = (titles[position] ?? []).map((title) => {
    let [sum, covered] = [0, 0];
    for (const term of title) {
      const rarity = terms.get(term)?.rarity ?? 0;
      sum += rarity;
      if (had.has(term)) covered += rarity;
    }
    return sum > 0 ? covered / sum : 0;
  });
  return Math.max(0, ...shares);
}

const strongest = (reasons: ReadonlyMap<Reason, number>): Reason =>
  [...reasons].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** Checks that have most of a query's words, in any language; best first. */
export function wordMatches(query: string, index: SearchIndex): readonly Match[] {
  const vocabulary = vocabularyOf(index);
  const terms = queryTerms(query, vocabulary);
  const possible = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  if (possible === 0) return [];
  const least = terms.length === 2 ? LEAST_COVERAGE_OF_TWO : LEAST_COVERAGE;
  const ranked = [...tallyOf(terms, vocabulary)]
    .filter(([, { covered, score }]) => covered / possible >= least && score / possible >= LEAST_SCORE)
    .map(([position, tally]) => {
      const title = titleShare(position, tally, vocabulary);
      const score = (tally.score / possible) * (1 - TITLE_SHARE + TITLE_SHARE * title);
      return { position, tally, score };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_MATCHES);
  const best = ranked[0]?.score ?? 0;
  return ranked.flatMap(({ position, tally, score }) => {
    const entry = index.entries[position];
    if (!entry || score < best * SHARE_OF_BEST) return [];
    // Terms overlap: `Send connector` is one, and so are its words.
    const matched = [...new Set(tally.words.flatMap((term) => term.split(' ')))].join(' ');
    return [{ id: entry.id, why: strongest(tally.reasons), matched, score }];
  });
}
