import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { INDEX_PAGES, type IndexGroup } from '../../src/components/indexPages.ts';

const catalog = loadCatalog('content');
const all = [...catalog.values()];
const pagesOf = (group: IndexGroup) => INDEX_PAGES.filter((page) => page.group === group);

test.each(INDEX_PAGES)('$slug: what is to be read first is in the list', ({ first, fits, met }) => {
  const listed = new Set([...all.filter(fits).map(({ id }) => id), ...met]);
  expect(met.filter((id) => !catalog.has(id))).toEqual([]);
  expect(first.filter((id) => !listed.has(id))).toEqual([]);
});

describe('every check is found', () => {
  test('in the lists of what one is doing', () => {
    const missing = all.filter((facts) => !pagesOf('doing').some(({ fits }) => fits(facts)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('in the list of a version', () => {
    expect(all.filter((facts) => !pagesOf('product').some(({ fits }) => fits(facts)))).toEqual([]);
  });

  test('in the list of one area', () => {
    expect(all.filter((facts) => pagesOf('area').filter(({ fits }) => fits(facts)).length !== 1)).toEqual([]);
  });
});
