import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useSite } from '../support/browser.ts';

const site = useSite();

const CONNECTORS = `[PS] C:\\Windows\\system32>Get-SendConnector | Format-List Identity,SourceTransportServers,AddressSpaces


Identity               : To Internet
SourceTransportServers : {HUB01, HUB02}
AddressSpaces          : {SMTP:*;1}

Identity               : O'Brien & Sons
SourceTransportServers : {HUB01}
AddressSpaces          : {SMTP:obrien.example;1}
`;

const result = (id: string, server: string): string => `[data-result-id="${id}"][data-server="${server}"]`;
const SOURCE = 'ServerIsSourceForSendConnector';

async function paste(page: Page, text: string): Promise<void> {
  await page.fill('textarea', text);
  await page.waitForSelector('[data-result-id]');
}

describe('checker', () => {
  test('paste connectors, choose a server, read the evidence', async () => {
    const page = await site.open('/en/check/');
    await paste(page, CONNECTORS);
    await page.selectOption('select:has(option[value="HUB01"])', 'HUB01');
    const failed = page.locator(`${result(SOURCE, 'HUB01')}[data-outcome="fail"]`).first();
    await failed.waitFor();
    const text = await failed.innerText();
    expect(text).toContain('SourceTransportServers : {HUB01, HUB02}');
    expect(text).toContain("Set-SendConnector -Identity 'O''Brien & Sons'");
    expect(await failed.locator('a').first().getAttribute('href')).toBe(`/en/${SOURCE}/`);
  });

  test('a click on evidence selects the line in the paste', async () => {
    const page = await site.open('/en/check/');
    await paste(page, CONNECTORS);
    await page.locator(`[data-result-id="${SOURCE}"][data-outcome="fail"] .evidence button`).first().click();
    const selected = (): Promise<string | undefined> =>
      page.evaluate(() => {
        const area = document.querySelector('textarea');
        return area?.value.slice(area.selectionStart, area.selectionEnd);
      });
    await expect.poll(selected).toBe('SourceTransportServers : {HUB01, HUB02}');
  });

  test('without a chosen server the matrix answers for all', async () => {
    const page = await site.open('/en/check/');
    await paste(page, CONNECTORS);
    const rows = await page.locator('.matrix tbody th[scope="row"]').allInnerTexts();
    expect(rows.map((name) => name.trim())).toEqual(['HUB01', 'HUB02']);
  });

  test('a truncated list is never a pass', async () => {
    const page = await site.open('/en/check/');
    await paste(
      page,
      CONNECTORS.replace('{HUB01, HUB02}', '{HUB03, HUB04, HUB05, HUB06...}').replace('{HUB01}', '{HUB03}'),
    );
    await page.selectOption('select:has(option[value="HUB03"])', 'HUB03');
    await page.waitForSelector(`${result(SOURCE, 'HUB03')}[data-outcome="fail"]`);
    await page.fill('textarea', CONNECTORS.replace('{HUB01, HUB02}', '{HUB03, HUB04, HUB05, HUB06...}'));
    await page.selectOption('select:has(option[value="HUB04"])', 'HUB04');
    await page.waitForSelector(`${result(SOURCE, 'HUB04')}[data-outcome="fail"]`);
    await page.selectOption('select:has(option[value="HUB01"])', '');
    expect(await page.locator(`[data-result-id="${SOURCE}"][data-outcome="pass"]`).count()).toBe(0);
  });

  test('a share link opened in another language shows the same input and verdict', async () => {
    const page = await site.open('/en/check/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await paste(page, CONNECTORS);
    await page.selectOption('select:has(option[value="HUB01"])', 'HUB01');
    await page.waitForSelector(`${result(SOURCE, 'HUB01')}[data-outcome="fail"]`);
    await page.click('button:has-text("Copy link")');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#/);
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.search).toBe('');
    const other = await site.open(`/ru/check/${link.hash}`);
    await other.waitForSelector(`${result(SOURCE, 'HUB01')}[data-outcome="fail"]`);
    expect(await other.inputValue('textarea')).toBe(CONNECTORS);
    expect(await other.locator(result(SOURCE, 'HUB01')).innerText()).toMatch(/[а-яё]/i);
  });

  test('the language switch keeps what was pasted', async () => {
    const page = await site.open('/en/check/');
    await paste(page, CONNECTORS);
    await page.click('header a[hreflang="fr"]');
    await page.waitForURL('**/fr/check/**');
    await page.waitForSelector(`[data-result-id="${SOURCE}"]`);
    expect(await page.inputValue('textarea')).toBe(CONNECTORS);
  });

  test('pasted markup is shown as text', async () => {
    const page = await site.open('/en/check/');
    await paste(page, CONNECTORS.replace('To Internet', '<img src=x onerror=alert(1)>'));
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('<img src=x onerror=alert(1)>');
  });

  test('a damaged link says so and leaves an empty page to work with', async () => {
    const page = await site.open('/en/check/#v1=AAAAAAAA');
    await page.waitForSelector('text=/damaged|another version/i');
    await paste(page, CONNECTORS);
  });

  test.each([
    ['text that is nothing known', 'Lorem ipsum dolor sit amet.\nNothing to see here.\n'],
    [
      'a table without the needed columns',
      'Identity        AddressSpaces       Enabled\n--------        -------------       -------\nTo Internet     {SMTP:*;1}          True\n',
    ],
    ['a prompt without output', '[PS] C:\\Windows\\system32>Get-SendConnector | fl\n'],
  ])('bad input keeps the text and names a remedy: %s', async (_, text) => {
    const page = await site.open('/fr/check/');
    await page.fill('textarea', text);
    await page.waitForFunction(() => /ligne\s+1\b/.test(document.querySelector('main')?.textContent ?? ''));
    expect(await page.inputValue('textarea')).toBe(text);
    expect(await page.locator('[data-outcome="pass"]').count()).toBe(0);
  });

  test('a binary file is refused with its name, the paste stays', async () => {
    const page = await site.open('/en/check/');
    await paste(page, CONNECTORS);
    await page.setInputFiles('input[type="file"]', {
      name: 'picture.png',
      mimeType: 'image/png',
      buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3]),
    });
    await page.waitForSelector('text=/picture\\.png isn.t text/');
    expect(await page.inputValue('textarea')).toBe(CONNECTORS);
  });

  test('a UTF-16 file from Out-File is read', async () => {
    const page = await site.open('/en/check/');
    const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CONNECTORS, 'utf16le')]);
    await page.setInputFiles('input[type="file"]', {
      name: 'connectors.txt',
      mimeType: 'text/plain',
      buffer,
    });
    await page.waitForSelector(`${result(SOURCE, 'HUB01')}[data-outcome="fail"]`);
  });

  test('keyboard only: paste, check, reach the evidence, return', async () => {
    const page = await site.open('/en/check/');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');
    for (let i = 0; i < 30 && (await focused()) !== 'TEXTAREA'; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('TEXTAREA');
    await page.keyboard.insertText(CONNECTORS);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(`[data-result-id="${SOURCE}"][data-outcome="fail"]`);
    const onEvidence = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest('.evidence') !== null);
    for (let i = 0; i < 60 && !(await onEvidence()); i++) await page.keyboard.press('Tab');
    expect(await onEvidence()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    await expect.poll(onEvidence).toBe(true);
  });
});

const samples = process.env.SAMPLES_DIR;
describe.skipIf(!samples)('real setup logs in the page', () => {
  test.each(['setuplog-2016-child-domain.log', 'setuplog-2019-noperm.log'])(
    '%s: every failed rule, none invented',
    async (name) => {
      const log = readFileSync(join(samples ?? '', name));
      const failed = new Set([...log.toString().matchAll(/Failed \[Rule:(\w+)\]/g)].map(([, id]) => id));
      const page = await site.open('/en/check/');
      await page.setInputFiles('input[type="file"]', { name, mimeType: 'text/plain', buffer: log });
      await page.waitForSelector('[data-outcome="fail"]');
      const shown = await page
        .locator('[data-result-id][data-outcome="fail"]')
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.resultId));
      expect(new Set(shown)).toEqual(failed);
    },
  );
});
