import type { Severity } from '../catalog/schema.ts';
import { facetCounts, passes, type FacetCounts, type Filters } from './facets.ts';
import type { TextResult } from './fullText.ts';
import type { IdentifierIndex, IndexEntry } from './identifierIndex.ts';
import type { Match } from './reasons.ts';
import { lookupOf } from './lookup.ts';
import { mergeResults, type Result } from './results.ts';

/** All that is known of a query so far. */
export interface Found {
  /** Null when it couldn't be loaded. */
  readonly index: IdentifierIndex | null;
  readonly matches: readonly Match[];
  /** Results of the full text that are loaded. */
  readonly texts: readonly TextResult[];
}

/** A result as it is shown. */
export interface ShownResult extends Result {
  /** The same for the same article or page, whatever the query. */
  readonly key: string;
  /** Null for a page that isn't an article. */
  readonly severity: Severity | null;
}

export interface ResultsView {
  readonly results: readonly ShownResult[];
  /** How many there are without the filters. */
  readonly unfiltered: number;
  readonly counts: FacetCounts;
}

export const resultKey = ({ id, href }: Result): string => id ?? href;

/**
 * What the list shows.
 * @param shown keys of the results that already stand there for this query, in their order: they keep it, so that nothing
 *   moves away from under a finger when the full text comes in
 */
export function resultsView(found: Found, filters: Filters, shown: readonly string[]): ResultsView {
  const { index, matches, texts } = found;
  const entryOf = ({ id }: Result): IndexEntry | null =>
    (id !== null && index ? lookupOf(index).byId.get(id.toLowerCase()) : null) ?? null;
  const all = mergeResults(matches, texts, index).map((result) => ({ result, entry: entryOf(result) }));
  const places = new Map(shown.map((key, place) => [key, place]));
  const placeOf = (result: Result): number => places.get(resultKey(result)) ?? Infinity;
  const results = all
    // Without the index nothing is known that could be filtered by.
    .filter(({ entry }) => index === null || passes(entry, filters))
    .map(({ result, entry }) => ({ ...result, key: resultKey(result), severity: entry?.severity ?? null }))
    // Infinity - Infinity isn't a number: newcomers stay in their order.
    .sort((a, b) => placeOf(a) - placeOf(b) || 0);
  return {
    results,
    unfiltered: all.length,
    counts: facetCounts(
      all.map(({ entry }) => entry),
      filters,
    ),
  };
}
