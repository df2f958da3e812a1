import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { checkCatalog } from './catalog/check.ts';
import { loadCatalog } from './catalog/load.ts';
import { articleSchema, factsSchema } from './catalog/schema.ts';

/** `content/<ID>/facts.yaml`, checked as a whole: a fault stops the build with file, key, expected and found. */
const facts = defineCollection({
  loader: {
    name: 'facts',
    load: async ({ store, parseData }) => {
      const catalog = loadCatalog('content');
      await checkCatalog(catalog);
      store.clear();
      for (const [id, data] of catalog) {
        store.set({ id, data: await parseData({ id, data: { ...data } }) });
      }
    },
  },
  schema: factsSchema,
});

/** `content/<ID>/<lng>.mdx`; the entry's id is `<ID>/<lng>`, letter case kept. */
const articles = defineCollection({
  loader: glob({
    base: 'content',
    pattern: '*/{en,fr,ru}.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: articleSchema,
});

export const collections = { facts, articles };
