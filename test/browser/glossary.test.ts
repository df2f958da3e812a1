import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishedIds } from '../../src/catalog/articles.ts';
import { loadGlossary, slugOf } from '../../src/catalog/glossary.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();
const terms = loadGlossary('locales/glossary.yaml');
const published = publishedIds('content', loadCatalog('content').keys());
const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

describe.each(LANGUAGES)('%s', (language) => {
  const html = readFileSync(`dist/${language}/glossary/index.html`, 'utf8');
  const ids = idsOf(html);

  test('every term is there, below an anchor of its own, and search leaves the page alone', () => {
    expect(terms.map((term) => slugOf(term)).filter((slug) => !ids.includes(slug))).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(html).not.toContain('data-pagefind-body');
  });

  test('links within the page lead somewhere, links to articles too', () => {
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor = '']) => anchor);
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
    const articles = [...html.matchAll(/href="(\/\w\w\/\w+\/)"/g)].map(([, path = '']) => path);
    expect(articles.filter((path) => !existsSync(`dist${path}index.html`))).toEqual([]);
  });

  test('terms that articles link are defined, each linked once', () => {
    for (const id of published) {
      const article = readFileSync(`dist/${language}/${id}/index.html`, 'utf8');
      const links = [...article.matchAll(/<a class="term" href="([^"]+)"/g)].map(([, link = '']) => link);
      expect(links.filter((link, i) => links.indexOf(link) !== i)).toEqual([]);
      for (const link of links) {
        const [path, anchor = ''] = link.split('#');
        expect(path).toBe(`/${language}/glossary/`);
        expect(ids, `${language}/${id}`).toContain(anchor);
      }
    }
  });

  test('no horizontal scroll at 320 px, all terms unfolded', async () => {
    const page = await site.open(`/${language}/glossary/`, { viewport: { width: 320, height: 640 } });
    await page.click('.letters summary');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('a term in a Russian article leads to its definition, and the language switch keeps the place', async () => {
  const page = await site.open('/ru/ServerIsSourceForSendConnector/');
  await page.click('a.term:text-is("соединителя отправки")');
  await page.waitForURL('**/ru/glossary/#send-connector');
  expect(await page.locator(':target h3').innerText()).toBe('соединитель отправки');
  await page.click('header a[hreflang="fr"]');
  await page.waitForURL('**/fr/glossary/#send-connector');
  expect(await page.locator(':target h3').innerText()).toBe('connecteur d’envoi');
});

test('all terms by letter, without JavaScript', async () => {
  const page = await site.open('/en/glossary/', { javaScriptEnabled: false });
  await page.click('.letters summary');
  await page.click('.letters a:text-is("witness server")');
  expect(await page.locator(':target h3').innerText()).toBe('witness server');
});

test('the footer of every page leads there', async () => {
  const page = await site.open('/fr/status/');
  await page.click('footer a[href$="/glossary/"]');
  expect(await page.innerText('h1')).toBe('Glossaire');
});
