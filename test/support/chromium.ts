import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where Linux distributions, macOS and Windows install Chrome or Chromium. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Switches for a test browser: no sandbox as root, and no request of the browser's own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const starts = (path: string): boolean => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;

/** The Chromium that comes from npm, unpacked once below node_modules; it brings the libraries that a bare machine lacks. */
async function packagedChromium(): Promise<string> {
  const folder = resolve('node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  // The package unpacks to the system's temporary folder under fixed names, where parallel runs would collide.
  process.env.TMPDIR = folder;
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  // The packaged configuration looks for its fonts in a fixed place: ours names where they are.
  const fontConfig = join(folder, 'fonts.conf');
  writeFileSync(
    fontConfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir>` +
      `<dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE ??= fontConfig;
  if (!starts(path)) {
    const bin = resolve('node_modules/@sparticuz/chromium/bin');
    await inflate(join(bin, 'al2023.tar.br'));
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  }
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  return path;
}

/**
 * A Chromium for the tests: `CHROME_PATH`, else an installed one, else the one from npm (Linux x64).
 * @returns path of the executable
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  return INSTALLED.find((path) => existsSync(path)) ?? (await packagedChromium());
}
