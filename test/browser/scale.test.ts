import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../bench/formats.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();

/** 100 MB work alike; half of it keeps the test short, and steady on a machine with other work. */
const SIZE = 50_000_000;

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

interface Watch {
  /** Milliseconds without a frame, at most. */
  longestGap: number;
  /** Shares that the progress bar showed. */
  readonly shares: number[];
  /** What to do as soon as the bar of a check is seen; then it is forgotten. */
  once: ((running: Element) => void) | null;
}
type Watched = Window & { watch: Watch };

/** Opens the checker, and watches from then on how it draws. In the page, as a check may be over in a second. */
async function openChecker(): Promise<Page> {
  const page = await site.open('/en/check/');
  await page.waitForSelector('textarea');
  await page.evaluate(() => {
    const watch: Watch = { longestGap: 0, shares: [], once: null };
    Object.assign(window, { watch });
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      watch.longestGap = Math.max(watch.longestGap, now - last);
      last = now;
      const bar = document.querySelector<HTMLProgressElement>('.running progress[value]');
      if (bar?.parentElement) {
        watch.shares.push(bar.value);
        watch.once?.(bar.parentElement);
        watch.once = null;
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return page;
}

const longestGap = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Watched).watch.longestGap);

const VERDICT = '[data-result-id="RebootPending"][data-outcome="fail"]';
const CANCELLED = '.bench-results p.soft:has-text("Check canceled")';

// Once more when other work on the machine, not ours, held the page up.
describe('a log of 50 MB', { retry: 2 }, () => {
  test('shows progress, lets the page answer, and ends with the verdict', async () => {
    const page = await openChecker();
    await page.evaluate(() => {
      (window as unknown as Watched).watch.once = () =>
        document.querySelector<HTMLElement>('[role="tab"]')?.click();
    });
    await page.setInputFiles('input[type=file]', log);
    await page.waitForSelector(VERDICT);
    expect(await page.locator('.running').count()).toBe(0);
    expect(await page.locator('[role="tab"]').first().getAttribute('aria-selected')).toBe('true');
    const shares = await page.evaluate(() => (window as unknown as Watched).watch.shares);
    expect(new Set(shares).size).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(await longestGap(page)).toBeLessThan(LONGEST_GAP_MS);
  });

  test('can be cancelled by Esc and by the button, keeps the input, and runs again', async () => {
    const page = await openChecker();
    await page.evaluate(() => {
      (window as unknown as Watched).watch.once = () =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await page.setInputFiles('input[type=file]', log);
    await page.waitForSelector(CANCELLED);
    expect(await page.locator('[data-result-id]').count()).toBe(0);
    expect(await page.locator('.editor-line').first().innerText()).toContain('[05/14/2024 09:00:00.0100]');

    await page.evaluate(() => {
      (window as unknown as Watched).watch.once = (running) => running.querySelector('button')?.click();
    });
    await page.click('.bench-input form button');
    await page.waitForFunction(() => (window as unknown as Watched).watch.once === null);
    await page.waitForSelector(CANCELLED);

    await page.click('.bench-input form button');
    await page.waitForSelector(VERDICT);
    expect(await longestGap(page)).toBeLessThan(LONGEST_GAP_MS);
  });
});
