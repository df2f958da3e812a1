import { FACETS, type Facet, type Filters } from './facets.ts';

/** What the address of the search page holds: `?q=send+connector&severity=error`; '' when it holds nothing. */
export function addressSearch(query: string, filters: Filters): string {
  const search = new URLSearchParams(query === '' ? {} : { q: query });
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined) search.set(facet, value);
  }
  return search.size > 0 ? `?${search.toString()}` : '';
}

/**
 * The filters of an address.
 * @param choices per facet, the values that can be chosen; another value in an old or mistyped link is left out
 */
export function filtersIn(search: string, choices: Readonly<Record<Facet, readonly string[]>>): Filters {
  const asked = new URLSearchParams(search);
  const filters: Partial<Record<Facet, string>> = {};
  for (const facet of FACETS) {
    const value = asked.get(facet);
    if (value !== null && choices[facet].includes(value)) filters[facet] = value;
  }
  return filters;
}
