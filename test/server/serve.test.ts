import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../src/server/securityHeaders.ts';
import { serve } from '../../src/server/serve.ts';

const FILES: Readonly<Record<string, string>> = {
  'index.html': 'start',
  'en/index.html': 'English',
  'en/RebootPending/index.html': 'A restart is pending',
  'kb/196/Q196413/index.html': 'archive',
  '404.html': 'not here',
  '_astro/base.3f2a.css': 'body{}',
  'pagefind/wasm.en.pagefind': 'wasm',
  'search-index/en.json': '{}',
  'search-index/en.json.gz': 'packed by gzip',
  'search-index/en.json.br': 'packed by brotli',
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it stands: `fetch` would tidy `//` and `..` first. */
function ask(
  server: Server,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject).end();
  });
}

const close = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

let dir: string;
let server: Server;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  writeFileSync(join(dir, '..', 'outside.txt'), 'secret');
  server = await serve(dir, 0);
});

afterAll(async () => {
  await close(server);
  rmSync(dir, { recursive: true });
  rmSync(join(dir, '..', 'outside.txt'));
});

test('listens on this machine only', () => {
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

test.each([
  ['/en/RebootPending/', 200],
  ['/_astro/base.3f2a.css', 200],
  ['/en/rebootpending', 301],
  ['/nothing/', 404],
])('security headers on %s (%i)', async (path, status) => {
  const answer = await ask(server, path);
  expect(answer.status).toBe(status);
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    expect(answer.headers[name.toLowerCase()]).toBe(value);
});

test('the policy lets nothing run inline', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

describe('one spelling per path', () => {
  test.each([
    ['/en/RebootPending', '/en/RebootPending/'],
    ['/EN/rebootpending/', '/en/RebootPending/'],
    ['/en/REBOOTPENDING?q=1&x=%D1%91', '/en/RebootPending/?q=1&x=%D1%91'],
    ['/en/RebootPending/index.html', '/en/RebootPending/'],
    ['/kb/196/q196413', '/kb/196/Q196413/'],
    ['/index.html', '/'],
    ['/Search-Index/EN.json', '/search-index/en.json'],
  ])('%s leads to %s', async (path, right) => {
    const answer = await ask(server, path);
    expect([answer.status, answer.headers.location]).toEqual([301, right]);
  });

  test('the right spelling is served as it is', async () => {
    expect(await ask(server, '/en/RebootPending/?q=x')).toMatchObject({
      status: 200,
      body: 'A restart is pending',
    });
    expect(await ask(server, '/')).toMatchObject({ status: 200, body: 'start' });
  });
});

describe('what is not there', () => {
  test.each([
    '/en/Nothing/',
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '//example.com/',
    '//example.com/en/RebootPending',
    '/%',
    '/%00',
    'http://example.com/',
  ])('%s gives the 404 page or an own page, and never another place', async (path) => {
    const answer = await ask(server, path);
    expect(answer.body).not.toContain('secret');
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
    if (answer.status !== 301) expect(answer).toMatchObject({ status: 404, body: 'not here' });
  });

  test('the 404 page is HTML', async () => {
    expect((await ask(server, '/x')).headers['content-type']).toBe('text/html;charset=utf-8');
  });

  test('only reading is possible', async () => {
    expect(await ask(server, '/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await ask(server, '/en/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

test('types and caching', async () => {
  const page = await ask(server, '/en/');
  expect(page.headers).toMatchObject({
    'content-type': 'text/html;charset=utf-8',
    'cache-control': 'no-cache',
  });
  expect((await ask(server, '/_astro/base.3f2a.css')).headers['cache-control']).toContain('immutable');
  expect((await ask(server, '/pagefind/wasm.en.pagefind')).headers['content-type']).toBe(
    'application/octet-stream',
  );
  const again = await ask(server, '/en/', 'GET', { 'If-None-Match': String(page.headers.etag) });
  expect(again.status).toBe(304);
});

test('what the build compressed is sent so to who takes it', async () => {
  const sent = async (accepted: Record<string, string>) => {
    const { body, headers } = await ask(server, '/search-index/en.json', 'GET', accepted);
    return [body, headers['content-encoding'], headers['content-type']];
  };
  expect(await sent({})).toEqual(['{}', undefined, 'application/json']);
  expect(await sent({ 'accept-encoding': 'gzip' })).toEqual(['packed by gzip', 'gzip', 'application/json']);
  expect(await sent({ 'accept-encoding': 'gzip, br' })).toEqual([
    'packed by brotli',
    'br',
    'application/json',
  ]);
});

test('a range that ends before it starts does no harm', async () => {
  expect(await ask(server, '/en/', 'GET', { Range: 'bytes=5-2' })).toMatchObject({
    status: 200,
    body: 'English',
  });
});

test('below a base path', async () => {
  process.env['BASE_PATH'] = 'docs';
  const below = await serve(dir, 0);
  delete process.env['BASE_PATH'];
  try {
    expect(await ask(below, '/docs/en/')).toMatchObject({ status: 200, body: 'English' });
    expect(await ask(below, '/docs')).toMatchObject({ status: 301, headers: { location: '/docs/' } });
    expect(await ask(below, '/docs/EN')).toMatchObject({ status: 301, headers: { location: '/docs/en/' } });
    expect(await ask(below, '/en/')).toMatchObject({ status: 404, body: 'not here' });
  } finally {
    await close(below);
  }
});
