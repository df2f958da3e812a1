import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { facetCounts, passes } from '../../src/search/facets.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';

const index = identifierIndex(loadCatalog('content'), [], 'en');
const entryOf = (id: string) => {
  const entry = index.entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(id);
  return entry;
};

const rebootPending = entryOf('RebootPending');
const q196413 = entryOf('Q196413');

describe('filters', () => {
  test('all of them have to fit', () => {
    expect(passes(rebootPending, {})).toBe(true);
    expect(passes(rebootPending, { severity: 'error', product: '2016', mode: 'uninstall' })).toBe(true);
    expect(passes(rebootPending, { severity: 'warning', product: '2016' })).toBe(false);
    expect(passes(q196413, { product: '2016' })).toBe(false);
    expect(passes(q196413, { product: '5.5', mode: 'moveServer' })).toBe(true);
  });

  test('an unknown value leaves nothing, a page that is no article passes no filter', () => {
    expect(passes(rebootPending, { severity: 'fatal' })).toBe(false);
    expect(passes(null, {})).toBe(true);
    expect(passes(null, { severity: 'error' })).toBe(false);
  });

  test('a choice counts what it would leave beside the other filters', () => {
    const counts = facetCounts([rebootPending, q196413, null], { product: '2016' });
    expect(counts.severity.get('error')).toBe(1);
    expect(counts.area.get(rebootPending.area)).toBe(1);
    // Its own filter doesn't count: another version may be chosen instead.
    expect(counts.product.get('5.5')).toBe(1);
    expect(counts.product.get('2016')).toBe(1);
  });
});
