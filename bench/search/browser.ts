import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { publishedIds } from '../../src/catalog/articles.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES, type Language } from '../../src/catalog/schema.ts';
import { serve } from '../../src/server/serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../test/support/chromium.ts';
import { askPagefind, prepare, type, watchFirstResult, type Shown } from './inPage.ts';
import type { JudgedQuery } from './queries.ts';
import { table } from './report.ts';
import { resultId } from './resultId.ts';
import type { Answer } from './score.ts';
import { Wire, type Bytes, type Part } from './wire.ts';

/** Over the wire until the first result of an identifier query stands on a cold page. */
const MOST_BYTES = 60_000;
/** From input to results, once everything is loaded. */
const LONGEST_MEDIAN_MS = 50;
const IDENTIFIER = 'RebootPending';

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

function speed(name: string, times: readonly number[]): { line: string; median: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const median = percentile(sorted, 0.5);
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return {
    line: `${name.padEnd(16)} median ${ms(median)}, p95 ${ms(percentile(sorted, 0.95))}, of ${sorted.length} queries`,
    median,
  };
}

/** A paste of several lines has to be a real one: setting a value would lose the line breaks. */
async function paste(page: Page, query: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), query);
  await page.keyboard.press('Control+V');
}

async function askPage(page: Page, query: string): Promise<Shown> {
  await page.evaluate(prepare);
  await (query.includes('\n') ? paste(page, query) : page.evaluate(type, query));
  return await page.evaluate(() => window.benchShown as Promise<Shown>);
}

interface Asked {
  readonly ours: Answer[];
  readonly pagefind: Answer[];
  readonly oursMs: number[];
  readonly pagefindMs: number[];
  timedOut: number;
}

async function askAll(
  context: BrowserContext,
  address: string,
  language: Language,
  queries: readonly JudgedQuery[],
  asked: Asked,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/${language}/search/`);
  // The first query of each loads what it needs; it isn't counted.
  await askPage(page, IDENTIFIER);
  await page.evaluate(askPagefind, IDENTIFIER);
  for (const query of queries) {
    const shown = await askPage(page, query.q);
    asked.ours.push({ query, language, found: shown.hrefs.map(resultId) });
    if (shown.ms !== null) asked.oursMs.push(shown.ms);
    if (shown.timedOut) asked.timedOut++;
    const alone = await page.evaluate(askPagefind, query.q);
    asked.pagefind.push({ query, language, found: alone.hrefs.map(resultId) });
    if (alone.ms !== null) asked.pagefindMs.push(alone.ms);
  }
  await page.close();
}

const none: Bytes = { sent: 0, gzip: 0 };
function sum(parts: ReadonlyMap<Part, Bytes>, of: readonly Part[]): Bytes {
  const those = of.map((part) => parts.get(part) ?? none);
  return {
    sent: those.reduce((total, { sent }) => total + sent, 0),
    gzip: those.reduce((total, { gzip }) => total + gzip, 0),
  };
}

/** What a browser that was never here loads until the first result of an identifier stands. */
async function coldBytes(
  browser: Browser,
  address: string,
  wire: Wire,
): Promise<{ lines: readonly string[]; total: number }> {
  const cold = async <T>(run: (page: Page) => Promise<T>): Promise<T> => {
    const context = await browser.newContext();
    wire.reset();
    try {
      return await run(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const own = await cold(async (page) => {
    await page.addInitScript(watchFirstResult);
    await page.goto(`${address}/en/search/?q=${IDENTIFIER}`);
    await page.waitForFunction(() => window.benchFirstResult !== undefined);
    return wire.until(await page.evaluate(() => window.benchFirstResult as number));
  });
  const alone = await cold(async (page) => {
    await page.goto(`${address}/en/search/`);
    await page.evaluate(askPagefind, IDENTIFIER);
    return wire.until(Date.now());
  });
  const kb = ({ sent, gzip }: Bytes): string =>
    `${(sent / 1000).toFixed(1).padStart(6)} KB sent, ${(gzip / 1000).toFixed(1).padStart(6)} KB with gzip`;
  const ours = sum(own, ['page', 'scripts', 'index', 'pagefind']);
  return {
    lines: [
      `First result of ${IDENTIFIER} on a cold page, over the wire:`,
      `  ours             ${kb(ours)}`,
      `    page           ${kb(sum(own, ['page']))}   HTML, CSS, fonts`,
      `    scripts        ${kb(sum(own, ['scripts']))}`,
      `    index          ${kb(sum(own, ['index']))}`,
      `    Pagefind       ${kb(sum(own, ['pagefind']))}`,
      `  Pagefind alone   ${kb(sum(alone, ['page', 'pagefind']))}   the same page without our scripts`,
      `    Pagefind       ${kb(sum(alone, ['pagefind']))}`,
    ],
    total: ours.sent,
  };
}

/**
 * Asks every query on the search page of the built site, in Chromium, and of Pagefind through its own script there.
 * @param dir the built site
 * @returns the report, our answers, and whether bytes and speed are within what is wanted
 */
export async function runInBrowser(
  dir: string,
  queries: readonly JudgedQuery[],
): Promise<{ report: string; answers: readonly Answer[]; holds: boolean }> {
  const server = await serve(dir, 0);
  const wire = new Wire(server, dir);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const bytes = await coldBytes(browser, address, wire);
    const asked: Asked = { ours: [], pagefind: [], oursMs: [], pagefindMs: [], timedOut: 0 };
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    for (const language of LANGUAGES) {
      const its = queries.filter(({ on }) => on.includes(language));
      if (its.length > 0) await askAll(context, address, language, its, asked);
    }
    const written = new Set(publishedIds('content', loadCatalog('content').keys()));
    const ours = speed('ours', asked.oursMs);
    const report = [
      table(asked.ours, asked.pagefind, written),
      `after written: queries after one of the ${written.size} articles that are written, all that Pagefind can find`,
      '',
      ...bytes.lines,
      ...(bytes.total > MOST_BYTES ? [`  above ${MOST_BYTES / 1000} KB`] : []),
      '',
      'From input to the first results, once loaded:',
      `  ${ours.line}${ours.median > LONGEST_MEDIAN_MS ? `   above ${LONGEST_MEDIAN_MS} ms` : ''}`,
      `  ${speed('Pagefind alone', asked.pagefindMs).line}`,
      ...(asked.timedOut > 0
        ? ['', `${asked.timedOut} queries: the page never said that it had finished`]
        : []),
    ].join('\n');
    const holds = bytes.total <= MOST_BYTES && ours.median <= LONGEST_MEDIAN_MS && asked.timedOut === 0;
    return { report, answers: asked.ours, holds };
  } finally {
    await browser.close();
    await new Promise((done) => server.close(done));
  }
}
