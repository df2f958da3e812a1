import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Text; fonts, images and Pagefind's own files are compressed already. */
const TEXT = /\.(?:html|css|js|json|svg|xml|txt)$/;
/** A smaller file fits one packet as it is. */
const SMALLEST = 1400;

/**
 * Writes `.gz` and `.br` beside the text files of the finished site: our server sends them, and so do others that are
 * told to (nginx: `gzip_static`). Runs last, when all files are there.
 */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
          TEXT.test(name),
        );
        let written = 0;
        for (const name of files) {
          const path = join(root, name);
          const bytes = readFileSync(path);
          if (bytes.length < SMALLEST) continue;
          writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
          const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
          writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
          written++;
        }
        logger.info(`${written} files compressed`);
      },
    },
  };
}
