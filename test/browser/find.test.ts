import { describe, expect, test } from 'vitest';
import { useSite } from '../support/browser.ts';

const site = useSite();

const firstResult = '[data-search-results] a[href]';

describe('find by anything that identifies the problem', () => {
  test.each([
    [
      'dead help link of a setup log',
      'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.RebootPending.aspx',
      '/en/RebootPending/',
    ],
    [
      'dead help link of the library',
      'https://technet.microsoft.com/library/ms.exch.setupreadiness.serverissourceforsendconnector(v=EXCHG.150)',
      '/en/ServerIsSourceForSendConnector/',
    ],
    ['ID in lower case', 'serverissourceforsendconnector', '/en/ServerIsSourceForSendConnector/'],
    ['GUID in braces', '{151C0014-C90C-4C52-8E74-4B3F1BC7AAF1}', '/en/ServerIsSourceForSendConnector/'],
    ['content key', '46629129', '/en/RebootPending/'],
    ['KB number', 'KB 196413', '/en/Q196413/'],
    [
      'a line of a setup log',
      "[12/19/2020 04:17:00.0247] [1] Failed [Rule:SchemaUpdateRequired] [Message:The Active Directory schema isn't up-to-date",
      '/en/SchemaUpdateRequired/',
    ],
    ['words of the article', 'smart host queue drain', '/en/ServerIsSourceForSendConnector/'],
  ])('%s', async (_, query, expected) => {
    const page = await site.open('/en/');
    await page.fill('[role="search"] input', query);
    await page.keyboard.press('Enter');
    await page.waitForSelector(firstResult);
    expect(await page.getAttribute(firstResult, 'href')).toBe(expected);
  });

  test('nonsense finds nothing and says where to go on', async () => {
    const page = await site.open('/en/search/?q=zzqqxxyyzzq');
    await page.waitForSelector('[data-search-none]:not([hidden])');
    expect(await page.locator(firstResult).count()).toBe(0);
    expect(
      await page
        .locator('[data-search-none] a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).toEqual(expect.arrayContaining(['/en/articles/', '/en/check/']));
  });

  test('what was typed is text, never HTML', async () => {
    const page = await site.open(`/en/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.waitForSelector('[data-search-none]:not([hidden]), [data-search-results] a');
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.inputValue('main [role="search"] input')).toBe('<img src=x onerror=alert(1)>');
  });

  test('the query survives a language switch', async () => {
    const page = await site.open('/en/search/?q=RebootPending');
    await page.waitForSelector(firstResult);
    await page.click('header a[hreflang="ru"]');
    await page.waitForURL('**/ru/search/?q=RebootPending');
    await page.waitForSelector(firstResult);
    expect(await page.getAttribute(firstResult, 'href')).toBe('/ru/RebootPending/');
  });
});

describe('links that lead to the right page', () => {
  test.each([
    [
      'the permanent link opens in the browser’s language',
      '/RebootPending/?a=1#fix',
      'fr-FR',
      '/fr/RebootPending/?a=1#fix',
    ],
    ['an unknown language gets English', '/RebootPending/', 'de-DE', '/en/RebootPending/'],
    ['the archive’s path', '/kb/196/Q196413/', 'ru-RU', '/ru/Q196413/'],
    ['the start page', '/', 'ru-RU', '/ru/'],
    [
      'any letter case',
      '/EN/serverissourceforsendconnector/#fix',
      'en-US',
      '/en/ServerIsSourceForSendConnector/#fix',
    ],
    ['any letter case without a language', '/rebootpending', 'fr-FR', '/fr/RebootPending/'],
  ])('%s', async (_, path, locale, expected) => {
    const page = await site.open(path, { locale });
    await page.waitForURL(site.address + expected);
    expect(await page.textContent('h1')).toBeTruthy();
  });

  test('a saved choice of language wins over the browser’s', async () => {
    const page = await site.open('/en/RebootPending/');
    await page.click('header a[hreflang="ru"]');
    await page.waitForURL('**/ru/RebootPending/');
    await page.goto(`${site.address}/SchemaUpdateRequired/`);
    await page.waitForURL('**/ru/SchemaUpdateRequired/');
  });

  test('a misspelt address: the 404 page guesses the ID that was meant', async () => {
    const page = await site.open('/fr/RebootPendng/');
    await page.waitForSelector('main a[href="/fr/RebootPending/"]');
  });

  test('without JavaScript the permanent link lists the three languages', async () => {
    const page = await site.open('/RebootPending/', { javaScriptEnabled: false });
    for (const language of ['en', 'fr', 'ru']) {
      expect(await page.locator(`main a[href="/${language}/RebootPending/"]`).count()).toBe(1);
    }
  });
});
