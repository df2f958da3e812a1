import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/catalog/checksIntegration.ts';
import { loadGlossary } from './src/catalog/glossary.ts';
import { termLinks } from './src/catalog/termLinks.ts';
import { pagefind } from './src/search/pagefindIntegration.ts';
import { precompress } from './src/server/precompressIntegration.ts';

const site = process.env.SITE_URL ?? 'https://exchange-readiness.example';

export default defineConfig({
  site,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // The default ('jsx') drops the blank between a word and an inline tag on the next line.
  compressHTML: true,
  // Inline styles and scripts would need hashes in the Content Security Policy; files don't.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // The checker's worker loads the words of one language.
    worker: { format: 'es' },
  },
  // Commands are set by our own component; Shiki's inline styles break a strict policy.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: termLinks(loadGlossary('locales/glossary.yaml')) }),
  },
  integrations: [
    contentChecks(),
    mdx(),
    sitemap({
      // Pages that only send the reader on aren't pages to find.
      filter: (page) => /\/(en|fr|ru)\//.test(page) && !/\/(search|404)\//.test(page),
      i18n: { defaultLocale: 'en', locales: { en: 'en', fr: 'fr', ru: 'ru' } },
    }),
    pagefind(),
    precompress(),
  ],
});
