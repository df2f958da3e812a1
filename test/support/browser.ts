import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { CHROMIUM_ARGS } from './chromium.ts';

/** What a page may never do: ask another host, or complain in the console. */
interface Watched {
  readonly elsewhere: string[];
  readonly complaints: string[];
}

export interface Site {
  /** Address of the built site, without a slash at the end. */
  readonly address: string;
  /** A fresh, watched page at a path of the site. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Drives the built site in Chromium. After each test it fails if any page asked another host or wrote an error or a
 * policy violation to the console; a 404 that the test opened on purpose is not an error.
 */
export function useSite(): Site {
  const address = inject('site');
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let watched: Watched = { elsewhere: [], complaints: [] };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGS });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const { elsewhere, complaints } = watched;
    contexts = [];
    watched = { elsewhere: [], complaints: [] };
    expect(elsewhere, 'requests to elsewhere').toEqual([]);
    expect(complaints, 'console errors').toEqual([]);
  });

  return {
    address,
    async open(path, options = {}) {
      const context = await browser.newContext({ locale: 'en-US', ...options });
      contexts.push(context);
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== address) watched.elsewhere.push(request.url());
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        const expected404 = /status of 404/.test(message.text());
        if (message.type() === 'error' && !expected404) watched.complaints.push(message.text());
      });
      page.on('pageerror', (error) => watched.complaints.push(error.message));
      await page.goto(address + path);
      return page;
    },
  };
}
