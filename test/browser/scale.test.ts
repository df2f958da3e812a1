import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../bench/formats.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();

/** Long enough for the check to be seen running on any machine, short enough for a test. */
const SIZE = 30_000_000;

/** The page may stand still for less than this: a click is answered before one wonders. */
const LONGEST_GAP_MS = 500;

let folder: string;
let log: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scale-'));
  log = join(folder, 'ExchangeSetup.log');
  writeFileSync(log, render('setup-log', SIZE).text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens the checker, and measures from then on how long the page draws nothing. */
async function openChecker(): Promise<Page> {
  const page = await site.open('/en/check/');
  await page.waitForSelector('textarea');
  await page.evaluate(() => {
    const gaps = { longest: 0 };
    Object.assign(window, { gaps });
    let last = performance.now();
    const frame = (now: number): void => {
      gaps.longest = Math.max(gaps.longest, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return page;
}

const longestGap = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { gaps: { longest: number } }).gaps.longest);

const CANCEL = '.running button';
const VERDICT = '[data-result-id="RebootPending"][data-outcome="fail"]';

describe('a log of 30 MB', () => {
  test('shows progress, lets the page answer, and ends with the verdict', async () => {
    const page = await openChecker();
    await page.setInputFiles('input[type=file]', log);
    await page.waitForSelector('.running progress[value]');
    const share = (): Promise<number> =>
      page.$eval('.running progress[value]', (it) => (it as HTMLProgressElement).value);
    await expect.poll(share, { interval: 20 }).toBeGreaterThan(0);
    const start = Date.now();
    await page.click('[role="tab"]:first-child');
    expect(Date.now() - start).toBeLessThan(LONGEST_GAP_MS);
    await page.waitForSelector(VERDICT);
    expect(await page.locator('.running').count()).toBe(0);
    expect(await longestGap(page)).toBeLessThan(LONGEST_GAP_MS);
  });

  test('can be cancelled by Esc and by the button, keeps the input, and runs again', async () => {
    const page = await openChecker();
    await page.setInputFiles('input[type=file]', log);
    await page.waitForSelector('.running progress[value]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('text=Check cancelled');
    expect(await page.locator('[data-result-id]').count()).toBe(0);
    expect(await page.locator('.editor-line').first().innerText()).toContain('[05/14/2024 09:00:00.0100]');

    await page.click('.bench-input form button');
    await page.click(CANCEL);
    await page.waitForSelector('text=Check cancelled');

    await page.click('.bench-input form button');
    await page.waitForSelector(VERDICT);
    expect(await longestGap(page)).toBeLessThan(LONGEST_GAP_MS);
  });
});
