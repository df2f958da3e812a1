import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** Parts of an article that say nothing about its subject, samples among them: they would fill excerpts with other people's servers. */
const NOT_TEXT = ['.print-only', '.notice', '.unseen', '.listing'];

/** Builds the full-text index of the finished pages into `dist/pagefind/`. Pagefind reports errors as values: they are thrown here. */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors: startErrors } = await createIndex({ excludeSelectors: NOT_TEXT });
        if (!index) throw new Error(`Pagefind: ${startErrors.join('; ')}`);
        const path = fileURLToPath(dir);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        await close();
        const errors = [...startErrors, ...added.errors, ...written.errors];
        if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
