import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();

const firstResult = '[data-search-results] a[href]';

const FIELD = 'main [role="search"] input';
const finished = (page: Page) => page.waitForSelector('[data-search-state="finished"]');
const hrefs = (page: Page) =>
  page.locator(firstResult).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName);

/** Pastes as a keyboard does: the page sees the text with its lines. */
async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    field.dispatchEvent(event);
  }, text);
}

const LOG = `[11/21/2026 03:12:44.0103] [1] Evaluated [Rule:MailboxRoleInstalled] [HasException:False] [Value:"True"]
[11/21/2026 03:12:44.0104] [1] Failed [Rule:ServerIsSourceForSendConnector] [Message:This server is a source transport server for send connector(s).]
[11/21/2026 03:12:44.0105] [1] Evaluated [Rule:RebootPending] [HasException:False] [Value:"False"]
`;
const CONNECTOR = `Identity               : To Internet
SourceTransportServers : {HUB01}
AddressSpaces          : {SMTP:*;1}
`;

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

describe('with the keyboard alone', () => {
  test('slash, type, arrows, Esc, Enter', async () => {
    const page = await site.open('/en/RebootPending/');
    await page.keyboard.press('/');
    await page.keyboard.type('send connector');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=send+connector');
    await finished(page);
    const all = await hrefs(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(all[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(all[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === all[0] || url.pathname === '/en/articles/');
  });

  test('Esc clears, then leaves to where the reader was', async () => {
    const page = await site.open('/en/RebootPending/');
    await page.focus('.site-nav a');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kb');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('header [role="search"] input')).toBe('');
    expect(await focused(page)).toBe('INPUT');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('/en/articles/');
  });

  test('Ctrl K on a Russian keyboard', async () => {
    const page = await site.open('/ru/RebootPending/');
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true }),
      ),
    );
    expect(await focused(page)).toBe('INPUT');
  });

  test('the slash can be switched off, Ctrl K stays', async () => {
    const page = await site.open('/en/search/');
    await page.uncheck('[data-search-slash]');
    await page.goto(`${site.address}/en/RebootPending/`);
    await page.keyboard.press('/');
    expect(await focused(page)).not.toBe('INPUT');
    await page.keyboard.press('Control+k');
    expect(await focused(page)).toBe('INPUT');
    await page.goto(`${site.address}/en/search/`);
    expect(await page.isChecked('[data-search-slash]')).toBe(false);
  });
});

test('a screen reader hears of the results once, after the typing', async () => {
  const page = await site.open('/en/search/');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const status = document.querySelector('[role="status"][data-search-status]');
    if (!status) throw new Error('no status');
    new MutationObserver(() => heard.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.locator(FIELD).pressSequentially('rebootpending', { delay: 60 });
  const heard = () => page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
  await expect.poll(heard).toHaveLength(1);
  expect((await heard())[0]).toMatch(/^1 result\. The first: Reboot Pending, /);
});

describe('filters', () => {
  test('narrow the list, count what they would leave, and survive a language switch', async () => {
    const page = await site.open('/en/search/?q=send+connector');
    await finished(page);
    const all = await hrefs(page);
    const warnings = page.locator('select[name="severity"] option[value="warning"]');
    const count = Number(/\((\d+)\)/.exec((await warnings.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all.length);
    await page.selectOption('select[name="severity"]', 'warning');
    expect(await hrefs(page)).toHaveLength(count);
    expect(new URL(page.url()).search).toBe('?q=send+connector&severity=warning');
    await page.click('header a[hreflang="fr"]');
    await page.waitForURL('**/fr/search/?q=send+connector&severity=warning');
    await page.waitForSelector(firstResult);
    expect(await page.inputValue('select[name="severity"]')).toBe('warning');
    expect(await page.locator('.facts .warning').count()).toBe(await page.locator(firstResult).count());
  });

  test('that leave nothing say so and can be cleared', async () => {
    const page = await site.open('/en/search/?q=RebootPending&product=5.5');
    await page.waitForSelector('[data-search-clear]:not([hidden])');
    expect(await page.locator(firstResult).count()).toBe(0);
    expect(await page.textContent('[data-search-count]')).toContain('No result passes the filters');
    expect(await page.isHidden('[data-search-none]')).toBe(true);
    await page.click('[data-search-clear]');
    expect(await hrefs(page)).toEqual(['/en/RebootPending/']);
    expect(new URL(page.url()).search).toBe('?q=RebootPending');
  });
});

describe('a pasted block', () => {
  test('a log names its checks, and the checker takes it over with its lines', async () => {
    const page = await site.open('/en/search/');
    await paste(page, FIELD, LOG);
    await page.waitForSelector(firstResult);
    expect((await hrefs(page))[0]).toBe('/en/ServerIsSourceForSendConnector/');
    await page.click('[data-search-offer] a');
    await page.waitForURL('**/en/check/');
    await page.waitForSelector('[data-result-id="ServerIsSourceForSendConnector"][data-outcome="fail"]');
    expect(await page.inputValue('textarea')).toBe(LOG);
    // Taken once: the next visit begins empty.
    await page.goto(`${site.address}/fr/check/`);
    expect(await page.inputValue('textarea')).toBe('');
  });

  test('of a few lines keeps them on the way from another page', async () => {
    const page = await site.open('/ru/RebootPending/');
    await paste(page, 'header [role="search"] input', CONNECTOR);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-offer]:not([hidden])');
    await page.click('[data-search-offer] a');
    await page.waitForURL('**/ru/check/');
    await page.waitForSelector('textarea');
    expect(await page.inputValue('textarea')).toBe(CONNECTOR);
  });
});

describe('while results come', () => {
  const shifts = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );

  test.each([
    ['words', '/en/search/?q=smart+host+queue+drain'],
    ['an ID', '/fr/search/?q=RebootPending'],
    ['nothing', '/ru/search/?q=zzqqxxyyzzq'],
    ['an empty field', '/en/search/'],
  ])('nothing moves: %s', async (_, path) => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 320, height: 640 },
    ]) {
      const page = await site.open(path, { viewport });
      await page.waitForSelector('[data-search-state="finished"], [data-search-empty]:not([hidden])');
      expect(await shifts(page)).toBe(0);
    }
  });

  test('the list keeps its order and the focus when the full text comes in', async () => {
    const page = await site.open('/en/search/');
    await page.route('**/pagefind/pagefind.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.fill(FIELD, 'reboot');
    await page.waitForSelector(firstResult);
    const before = await hrefs(page);
    await page.keyboard.press('ArrowDown');
    await finished(page);
    expect((await hrefs(page)).slice(0, before.length)).toEqual(before);
    expect(await focused(page)).toBe(before[0]);
  });

  test('an article loads the index with the first focus of the field, not before', async () => {
    const page = await site.open('/en/RebootPending/');
    const asked = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => /search-index|pagefind/.test(name)),
      );
    await page.waitForLoadState('networkidle');
    expect(await asked()).toHaveLength(0);
    await page.keyboard.press('/');
    await expect.poll(asked).toHaveLength(1);
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  test('says what can be typed, and an example leads to results', async () => {
    const page = await site.open(`/${language}/search/`);
    const examples = await page
      .locator('[data-search-empty] dd a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(examples.length).toBeGreaterThan(4);
    for (const example of examples) {
      await page.goto(site.address + example);
      await finished(page);
      expect(await page.locator(firstResult).count(), example).toBeGreaterThan(0);
    }
  });

  test.each([
    ['nothing typed', ''],
    ['nothing found', '?q=zzqqxxyyzzq'],
    ['filtered away', '?q=RebootPending&product=5.5'],
    ['results', '?q=ServerIsSourceForSendConnector+HubTransport+smtp'],
  ])('%s: fits 320 px and has no accessibility violation', async (_, search) => {
    const page = await site.open(`/${language}/search/${search}`, { viewport: { width: 320, height: 700 } });
    await page.waitForSelector('[data-search-state="finished"], [data-search-empty]:not([hidden])');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

test('without JavaScript the omnibox is a plain form', async () => {
  const page = await site.open('/fr/RebootPending/', { javaScriptEnabled: false });
  await page.fill('header [role="search"] input', 'KB196413');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/fr/search/?q=KB196413');
  expect(await page.locator('noscript a[href="/fr/articles/"]').count()).toBe(1);
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
