import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/server/serve.ts';
import { chromiumPath } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    site: string;
    /** Path of the Chromium that the tests drive. */
    chromium: string;
  }
}

/** Serves the built site and finds a browser, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run `npm run build` first');
  const server = await serve('dist', 0);
  const { port } = server.address() as AddressInfo;
  project.provide('site', `http://127.0.0.1:${port}`);
  project.provide('chromium', await chromiumPath());
  return () => new Promise((done) => server.close(() => done()));
}
