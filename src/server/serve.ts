import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { SECURITY_HEADERS } from './securityHeaders.ts';
import { sitePaths } from './sitePaths.ts';

const DEFAULT_PORT = 4321;
/** Astro names these files after their content. */
const HASHED = '/_astro/';
/** Pagefind's own formats, which no table of types has: `nosniff` wants one. */
const BINARY = /\.(?:pagefind|pf_\w+)$/;

/** `docs`, `/docs` and `/docs/` all mean `/docs`; nothing and `/` mean ''. */
const normalizeBase = (base: string): string => `/${base}`.replace(/\/+/g, '/').replace(/\/$/, '');

/** The path of a request, decoded and below the base path; null when it is outside or no path at all. */
function pathBelow(base: string, encoded: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  if (path === base) return '';
  return path.startsWith(`${base}/`) ? path.slice(base.length) : null;
}

function requestHandler(
  dir: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const paths = sitePaths(dir);
  const notFoundPage = paths.has('/404.html')
    ? { type: 'text/html;charset=utf-8', body: readFileSync(join(dir, '404.html')) }
    : { type: 'text/plain', body: 'Not found\n' };
  const files = sirv(dir, {
    etag: true,
    // Written beside the files by the build.
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      if (BINARY.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const end = (status: number, headers: Record<string, string>, body: Buffer | string): void => {
      response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const notFound = (): void => end(404, { 'Content-Type': notFoundPage.type }, notFoundPage.body);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      end(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain' }, 'Only GET and HEAD\n');
      return;
    }
    const [, encoded = '/', search = ''] = /^([^?]*)(\?.*)?$/s.exec(request.url ?? '/') ?? [];
    const path = pathBelow(base, encoded);
    if (path === null) {
      notFound();
      return;
    }
    if (!paths.has(path)) {
      const right = paths.spell(path);
      // The place comes from the folder, never from the request: it can't lead to another host.
      if (right === null) notFound();
      else end(301, { Location: encodeURI(base + right) + search }, '');
      return;
    }
    request.url = encodeURI(path) + search;
    // No file here is worth a part of it, and sirv throws on ranges that end before they start.
    delete request.headers.range;
    files(request, response, notFound);
  };
}

/**
 * Serves a built site: security headers on everything, one spelling per path, the 404 page for what isn't there.
 * `BASE_PATH` (as for the build) is the path below which it is served; `HOST` the address to bind, 127.0.0.1 by default.
 * @param dir the built site
 * @param port 0 takes a free one: see `server.address()`
 */
export function serve(dir: string, port: number): Promise<Server> {
  const server = createServer(requestHandler(dir, normalizeBase(env['BASE_PATH'] ?? '')));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, env['HOST'] ?? '127.0.0.1', () => resolve(server));
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, dir: { type: 'string' } } });
  const dir = values.dir ?? 'dist';
  if (!existsSync(dir)) {
    console.error(`${dir}: no such folder. Build the site first: npm run build`);
    exit(1);
  }
  const server = await serve(dir, Number(values.port ?? DEFAULT_PORT));
  const { address, family, port: bound } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  console.log(`http://${host}:${bound}${normalizeBase(env['BASE_PATH'] ?? '')}/`);
}
