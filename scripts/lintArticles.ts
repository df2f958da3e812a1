import { publishedIds } from '../src/catalog/articles.ts';
import { articleFaults } from '../src/catalog/checksIntegration.ts';
import { loadGlossary } from '../src/catalog/glossary.ts';
import { articleLanguageFaults } from '../src/catalog/language/articles.ts';
import { loadCatalog } from '../src/catalog/load.ts';

/**
 * Checks articles: structure against facts.yaml and English, then the language of each.
 * Usage: npm run lint:articles [-- <ID>…]: without IDs, all that are published. Exits with 1 when there is a fault.
 */
const catalog = loadCatalog('content');
const given = process.argv.slice(2);
const unknown = given.filter((id) => !catalog.has(id));
if (unknown.length > 0) throw new Error(`No such ID in content/: ${unknown.join(', ')}`);
const ids = given.length > 0 ? given : publishedIds('content', catalog.keys());
const faults = [
  ...articleFaults('content', ids),
  ...articleLanguageFaults('content', catalog, loadGlossary('locales/glossary.yaml'), ids),
];
for (const { file, key, expected, found } of faults)
  console.log(`${file}: ${key}: expected ${expected}, found ${found}`);
console.log(`${ids.length} articles, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
