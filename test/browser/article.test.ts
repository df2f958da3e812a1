import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { publishedIds } from '../../src/catalog/articles.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();
const catalog = loadCatalog('content');
const published = publishedIds('content', catalog.keys());

describe('article', () => {
  test('the language switch keeps page and anchor', async () => {
    const page = await site.open('/en/ServerIsSourceForSendConnector/#fix');
    await page.click('header a[hreflang="fr"]');
    await page.waitForURL('**/fr/ServerIsSourceForSendConnector/#fix');
    expect(await page.locator('#fix').count()).toBe(1);
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
  });

  test('a command is one tap to copy, placeholders and all', async () => {
    const page = await site.open('/en/ServerIsSourceForSendConnector/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('.command', { hasText: '@{Remove=' }).first().getByRole('button').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "Set-SendConnector -Identity '<connector>' -SourceTransportServers @{Remove='<old server>'}",
    );
  });

  test('reads without JavaScript', async () => {
    const page = await site.open('/ru/RebootPending/', { javaScriptEnabled: false });
    for (const anchor of ['found', 'why', 'fix', 'verify', 'good-to-know']) {
      expect(await page.locator(`#${anchor}`).count()).toBe(1);
    }
  });

  test('severity, modes, versions with their evidence, and every identifier are on the page', async () => {
    const page = await site.open('/en/RebootPending/');
    const text = await page.innerText('main');
    for (const part of [
      'Error',
      '2013',
      'inferred',
      'd5c73280-4e54-473a-b328-9673af11e2c0',
      '46629129',
      'ms.exch.setupreadiness.rebootpending',
      'PendingFileRenameOperations',
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each(['light', 'dark'] as const)('no horizontal scroll at 320 px, %s', async (colorScheme) => {
    for (const language of LANGUAGES) {
      const page = await site.open(`/${language}/E16E15CoexistenceMinVersionRequirement/`, {
        viewport: { width: 320, height: 640 },
        colorScheme,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
});

describe('every published article', () => {
  test.each(published)('%s: alternates, image and structured data', async (id) => {
    for (const language of LANGUAGES) {
      const html = readFileSync(`dist/${language}/${id}/index.html`, 'utf8');
      for (const other of LANGUAGES)
        expect(html).toMatch(new RegExp(`hreflang="${other}" href="[^"]*/${other}/${id}/"`));
      expect(html).toMatch(new RegExp(`hreflang="x-default" href="[^"]*/${id}/"`));
      expect(html).toMatch(new RegExp(`rel="canonical" href="[^"]*/${language}/${id}/"`));
      const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
      expect(JSON.parse(data ?? '{}')).toMatchObject({ '@type': 'TechArticle', inLanguage: language });
      const image = readFileSync(`dist/og/${language}/${id}.png`);
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  test.each(published)('%s: HTML and CSS fit the first round trip (14 KB compressed)', (id) => {
    for (const language of LANGUAGES) {
      const html = readFileSync(`dist/${language}/${id}/index.html`);
      const sheets = [...html.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) =>
        readFileSync(`dist${href}`),
      );
      const bytes = [html, ...sheets].reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
      expect(bytes, `${language}/${id}`).toBeLessThanOrEqual(14 * 1024);
    }
  });
});
