import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedIds } from '../../src/catalog/articles.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { linkFaults, parsePage } from '../support/links.ts';

const addressOf = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;

/** Every page of the built site by its address. */
const pages = new Map(
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const address = addressOf(file);
      return [address, parsePage(address, readFileSync(join('dist', file), 'utf8'))] as const;
    }),
);

test('every article has its page in every language, and every page has links', () => {
  const articles = publishedIds('content', loadCatalog('content').keys());
  const wanted = articles.flatMap((id) => LANGUAGES.map((language) => `/${language}/${id}/`));
  expect(wanted.filter((address) => !pages.has(address))).toEqual([]);
  expect([...pages.values()].filter(({ links }) => links.length === 0)).toEqual([]);
});

test('no link of the built site is broken, loses its anchor or leaves the language unsaid', () => {
  expect(linkFaults(pages, (path) => existsSync(join('dist', path)))).toEqual([]);
});

test.each([
  ['<a href="/en/B/">', 'no such page'],
  ['<a href="/en/A/#gone">', 'no such anchor'],
  ['<a href="#gone">', 'no such anchor'],
  ['<a href="/fr/A/">', 'another language, and the link does not say so'],
  ['<img src="/no.png">', 'no such page'],
  ['<a href="/fr/A/" hreflang="fr">', null],
  ['<a href="/en/A/#fix">', null],
  ['<a href="https://example.com/en/B/">', null],
  ['<link href="/style.css">', null],
])('%s: %s', (tag, fault) => {
  const small = ['/en/A/', '/fr/A/'].map((address) => {
    const html = `<h2 id="fix">Fix</h2>${address === '/en/A/' ? tag : ''}`;
    return [address, parsePage(address, html)] as const;
  });
  const faults = linkFaults(new Map(small), (path) => path === '/style.css');
  expect(faults.map((it) => it.split(': ').at(-1))).toEqual(fault === null ? [] : [fault]);
});
