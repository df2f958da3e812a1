import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadCatalog } from '../src/catalog/load.ts';
import { newArticle } from '../src/catalog/scaffold.ts';

/**
 * Creates the files of an article that aren't there yet; none is written over.
 * Usage: npm run new -- <ID>
 */
const [id = '', ...others] = process.argv.slice(2);
if (!/^[A-Za-z][A-Za-z0-9]*$/.test(id) || others.length > 0)
  throw new Error(
    `Expected one error ID of letters and digits, found: ${[id, ...others].join(' ') || 'none'}`,
  );

for (const { path, text } of newArticle(id, loadCatalog('content').get(id) ?? null, new Date())) {
  const isThere = existsSync(path);
  if (!isThere) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${isThere ? 'kept   ' : 'created'} ${path}`);
}
console.log(`\nNext: write, then npm run stamp -- ${id} and npm run lint:articles -- ${id}`);
