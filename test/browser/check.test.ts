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

const SETUP_LOG = `[05/14/2024 09:00:00.0100] [0] Starting Microsoft Exchange Server 2016 Setup
[05/14/2024 09:00:00.0101] [0] Setup version: 15.1.2507.6.
[05/14/2024 09:00:00.0102] [0] Command Line Parameter Name='mode', Value='Upgrade'.
[05/14/2024 09:00:00.0103] [0] Server Name=EX01
[05/14/2024 09:00:01.0100] [1] Failed [Rule:RebootPending] [Message:A reboot from a previous installation is pending. Please restart the system and then rerun Setup.]
[05/14/2024 09:00:01.0101] [0] End of Setup
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

  test('what the log says of the scenario stands beside it, with its line', async () => {
    const page = await site.open('/en/check/');
    await paste(page, SETUP_LOG);
    expect((await page.locator('.judged').innerText()).replace(/\s+/g, ' ')).toBe(
      'Upgrade a server · EX01 · Exchange 2016 · Read from the input: line 3',
    );
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

/** An organization as its shell prints it; every fifth server is the only source server of a Send connector. */
function organization(servers: number): string {
  const names = Array.from({ length: servers }, (_, i) => `HUB${String(i + 1).padStart(3, '0')}`);
  return [
    '[PS] C:\\>Get-ExchangeServer | Format-List Name,Fqdn,ServerRole,Site,AdminDisplayVersion',
    ...names.map(
      (name) =>
        `\nName                : ${name}\nFqdn                : ${name}.contoso.com\nServerRole          : Mailbox\n` +
        `Site                : contoso.com/Configuration/Sites/Berlin\nAdminDisplayVersion : Version 15.1 (Build 2507.6)`,
    ),
    '\n[PS] C:\\>Get-SendConnector | Format-List Identity,SourceTransportServers,AddressSpaces',
    ...names
      .filter((_, i) => i % 5 === 4)
      .map(
        (name) =>
          `\nIdentity               : To ${name}\nSourceTransportServers : {${name}}\nAddressSpaces          : {SMTP:${name}.example;1}`,
      ),
    '\n[PS] C:\\>',
  ].join('\n');
}

describe('an organization of 300 servers', () => {
  const SOURCES = 60;

  async function openOrganization(): Promise<Page> {
    const page = await site.open('/en/check/');
    await page.waitForSelector('textarea');
    // As a paste puts it in: `fill` types it, which takes a text area many seconds.
    await page.evaluate((text) => {
      const area = document.querySelector('textarea');
      if (!area) return;
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, organization(300));
    await page.waitForSelector('.matrix');
    return page;
  }
  const group = (page: Page) => page.locator('.result-group', { hasText: SOURCE });

  test('the matrix comes first, the closest to going on top, some rows at a time', async () => {
    const page = await openOrganization();
    const names = page.locator('.matrix tbody th[scope="row"] button');
    expect(await names.count()).toBe(50);
    expect(await page.locator('.matrix tbody tr').first().getAttribute('data-state')).not.toBe('blocked');
    await page.click('button:has-text("Show all 300 servers")');
    await expect.poll(() => names.count()).toBe(300);
    await page.waitForSelector('.matrix tr[data-state="blocked"]');
    expect(await page.locator('.matrix tr[data-state="blocked"]').count()).toBe(SOURCES);
  });

  test('a check is one line; opening it makes its results, some at a time', async () => {
    const page = await openOrganization();
    const failed = page.locator(`[data-result-id="${SOURCE}"]`);
    expect(await page.locator('[data-result-id]').count()).toBe(0);
    expect(await group(page).first().innerText()).toMatch(/60\sservers: HUB005/);
    await group(page).first().locator('summary').click();
    await expect.poll(() => failed.count()).toBe(20);
    await group(page).locator('button:has-text("Show 40 more")').click();
    await expect.poll(() => failed.count()).toBe(SOURCES);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-server'))).toBe('HUB105');
  });

  test('the filter finds a server, its cell leads to its result, its name to the server alone', async () => {
    const page = await openOrganization();
    await page.getByLabel('Filter servers by name').fill('hub275');
    const row = page.locator('.matrix tbody tr');
    await expect.poll(() => row.count()).toBe(1);
    await row.locator(`[aria-label="Fails: ${SOURCE}, HUB275"]`).click();
    const asked = page.locator(`${result(SOURCE, 'HUB275')}[data-outcome="fail"]`);
    await asked.waitFor();
    await expect.poll(() => asked.evaluate((article) => article.contains(document.activeElement))).toBe(true);
    await row.locator('button:has-text("HUB275")').click();
    await page.waitForSelector('[data-verdict="blocked"]');
    expect(await page.locator('.matrix').count()).toBe(0);
    expect(await asked.innerText()).toContain('SourceTransportServers : {HUB275}');
  });

  test('the table is one stop of the Tab key; arrows move in it', async () => {
    const page = await openOrganization();
    expect(await page.locator('.matrix table [tabindex="0"]').count()).toBe(1);
    await page.getByLabel('Filter servers by name').press('Tab');
    const at = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    const first = await at();
    expect(first).toMatch(/^HUB\d+$/);
    await page.keyboard.press('ArrowDown');
    expect(await at()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(first);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(first);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.closest('thead') !== null)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.matrix table') === null)).toBe(true);
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
