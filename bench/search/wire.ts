import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One response as it left the server. */
interface Sent {
  readonly path: string;
  /** With its headers. */
  readonly bytes: number;
  /** `Date.now()` when the last byte had left. */
  readonly at: number;
  readonly encoding: string | undefined;
}

export type Part = 'page' | 'scripts' | 'index' | 'pagefind';

/** Bytes as sent, and what gzip would make of those that were sent as they are. */
export interface Bytes {
  readonly sent: number;
  readonly gzip: number;
}

function partOf(path: string): Part {
  if (path.startsWith('/pagefind/')) return 'pagefind';
  if (path.startsWith('/search-index/')) return 'index';
  return path.endsWith('.js') ? 'scripts' : 'page';
}

/** Counts at the server what a browser loads: of workers, too, and as compressed as it went. */
export class Wire {
  readonly #dir: string;
  #sent: Sent[] = [];

  constructor(server: Server, dir: string) {
    this.#dir = dir;
    server.prependListener('request', (request, response) => {
      const path = (request.url ?? '/').replace(/\?.*$/s, '');
      const before = request.socket.bytesWritten;
      response.once('finish', () => {
        const bytes = request.socket.bytesWritten - before;
        const encoding = response.getHeader('Content-Encoding')?.toString();
        this.#sent.push({ path, bytes, at: Date.now(), encoding });
      });
    });
  }

  /** Forgets what was sent so far. */
  reset(): void {
    this.#sent = [];
  }

  /** What was sent until a moment of `Date.now()`, by part. */
  until(moment: number): ReadonlyMap<Part, Bytes> {
    const parts = new Map<Part, Bytes>();
    for (const { path, bytes, at, encoding } of this.#sent) {
      if (at > moment) continue;
      const before = parts.get(partOf(path)) ?? { sent: 0, gzip: 0 };
      const gzip = encoding ? bytes : this.#gzipped(path, bytes);
      parts.set(partOf(path), { sent: before.sent + bytes, gzip: before.gzip + gzip });
    }
    return parts;
  }

  /** Headers and all, if the body had been compressed; files that are compressed already don't shrink. */
  #gzipped(path: string, bytes: number): number {
    const file = join(this.#dir, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return bytes;
    const body = readFileSync(file);
    return bytes - Math.max(0, body.length - gzipSync(body).length);
  }
}
