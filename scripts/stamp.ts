import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedIds, readArticle } from '../src/catalog/articles.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { hashesOf } from '../src/catalog/sections.ts';

/**
 * Records in translations the hashes of the English sections they were made from.
 * Usage: npm run stamp -- <ID>…   (or --all): say it only when the translation really follows the English text.
 */
const args = process.argv.slice(2);
const ids = args.includes('--all') ? publishedIds('content', loadCatalog('content').keys()) : args;
if (ids.length === 0) throw new Error('Name the IDs to stamp, or --all');

for (const id of ids) {
  const english = readArticle('content', id, 'en');
  if (!english) throw new Error(`content/${id}/en.mdx: expected an English article, found none`);
  const hashes = Object.entries(hashesOf(english.body)).map(([anchor, hash]) => `  ${anchor}: "${hash}"`);
  for (const language of ['fr', 'ru'] as const) {
    const path = join('content', id, `${language}.mdx`);
    const text = readFileSync(path, 'utf8').replace(/^sections:\n(?: {2}.*\n)*/m, '');
    writeFileSync(path, text.replace(/\n---\n/, `\nsections:\n${hashes.join('\n')}\n---\n`));
  }
  console.log(`${id}: ${hashes.length} sections`);
}
