import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import { wordIndex } from '../../src/search/wordIndex.ts';
import { wordSources } from '../../src/search/wordSources.ts';

const catalog = loadCatalog('content');

test('says which IDs have an article, and the title in the language asked for', () => {
  const index = identifierIndex(catalog, ['RebootPending'], 'fr');
  const entry = (id: string) => index.entries.find((candidate) => candidate.id === id);
  expect(index.language).toBe('fr');
  expect(entry('RebootPending')).toMatchObject({
    published: true,
    title: catalog.get('RebootPending')?.titles.fr,
  });
  expect(entry('MSDTCStopped')).not.toHaveProperty('published');
});

test('a page that one check owns leads to that check alone', () => {
  const { entries } = identifierIndex(catalog, [], 'en');
  const page = 'the-computer-needs-to-be-restarted-before-setup-can-continue-exchange-2013-help';
  expect(entries.filter(({ pages }) => pages?.includes(page)).map(({ id }) => id)).toEqual(['RebootPending']);
});

test('is no more than 30 KB per language, compressed; the words of all languages no more than that again', () => {
  const size = (data: object): number => brotliCompressSync(JSON.stringify(data)).length;
  for (const language of LANGUAGES) {
    expect(size(identifierIndex(catalog, catalog.keys(), language)), language).toBeLessThan(30_000);
  }
  expect(size(wordIndex(catalog, wordSources))).toBeLessThan(30_000);
});
