import type { IndexEntry } from './identifierIndex.ts';

/** What a list of results can be narrowed by; in the order in which the filters stand. */
export const FACETS = ['mode', 'product', 'area', 'severity'] as const;
export type Facet = (typeof FACETS)[number];

/** What the index says of a check that filters ask for. */
export type Faceted = Pick<IndexEntry, 'doings' | 'products' | 'area' | 'severity'>;

/** The filters in force, as in the address: `{ severity: 'error' }`. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** How many results each value would leave, given the other filters; values that would leave none are missing. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

const VALUES: Readonly<Record<Facet, (entry: Faceted) => readonly string[]>> = {
  mode: ({ doings }) => doings,
  product: ({ products }) => products,
  area: ({ area }) => [area],
  severity: ({ severity }) => [severity],
};

/**
 * Whether a result passes all filters.
 * @param entry null for a page that isn't an article: it passes no filter
 * @param but a facet whose filter doesn't count
 */
export function passes(entry: Faceted | null, filters: Filters, but: Facet | null = null): boolean {
  return FACETS.every((facet) => {
    const wanted = filters[facet];
    if (wanted === undefined || facet === but) return true;
    return entry !== null && VALUES[facet](entry).includes(wanted);
  });
}

/** Counts the results behind each choice: what would be left if only this filter changed to it. */
export function facetCounts(all: readonly (Faceted | null)[], filters: Filters): FacetCounts {
  const countsOf = (facet: Facet): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const entry of all) {
      if (entry === null || !passes(entry, filters, facet)) continue;
      for (const value of VALUES[facet](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    mode: countsOf('mode'),
    product: countsOf('product'),
    area: countsOf('area'),
    severity: countsOf('severity'),
  };
}
