import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/catalog/articles.ts';
import { loadGlossary } from '../../src/catalog/glossary.ts';
import { articleLanguageFaults } from '../../src/catalog/language/articles.ts';
import { bodyFaults, skeletonFaults } from '../../src/catalog/lintArticles.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { newArticle } from '../../src/catalog/scaffold.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const catalog = loadCatalog('content');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scaffold-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes what the command would. */
function create(id: string): string[] {
  const files = newArticle(id, catalog.get(id) ?? null, NOW);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return files.map(({ path }) => path);
}

describe('an ID that the catalog does not have', () => {
  test.each(['BrandNewCheck', 'Q123456'])(
    '%s: facts that keep the schema, three languages, samples, test',
    (id) => {
      expect(create(id)).toEqual([
        `content/${id}/facts.yaml`,
        `content/${id}/en.mdx`,
        `content/${id}/fr.mdx`,
        `content/${id}/ru.mdx`,
        `content/${id}/samples/scenario.yaml`,
        `content/${id}/samples/fails.txt`,
        `content/${id}/samples/passes.txt`,
        `content/${id}/samples/unknown.txt`,
        `test/checker/rules/${id}.test.ts`,
      ]);
      expect([...loadCatalog(join(root, 'content')).keys()]).toEqual([id]);
    },
  );
});

describe('an ID with facts', () => {
  test('keeps them, and names their commands where they belong', () => {
    create('ServerIsSourceForSendConnector');
    const facts = catalog.get('ServerIsSourceForSendConnector');
    const [english, french] = (['en', 'fr'] as const).map((language) =>
      readArticle(join(root, 'content'), 'ServerIsSourceForSendConnector', language),
    );
    if (!facts || !english || !french) throw new Error('nothing was created');
    expect(bodyFaults(facts, english)).toEqual([]);
    expect(skeletonFaults(english, french)).toEqual([]);
    expect(english.body).toMatch(/<Fix>[\s\S]*name="remove-source-server"[\s\S]*<\/Fix>/);
    expect(english.body).toMatch(/<Verify>[\s\S]*name="list-send-connectors"[\s\S]*<\/Verify>/);
  });

  test('that no paste can decide gets neither samples nor a test of a rule', () => {
    expect(create('LangPackBundleCheck')).toEqual(
      ['en', 'fr', 'ru'].map((language) => `content/LangPackBundleCheck/${language}.mdx`),
    );
  });
});

test('what is left to do is refused by the lint', () => {
  create('BrandNewCheck');
  const own = loadCatalog(join(root, 'content'));
  const faults = articleLanguageFaults(join(root, 'content'), own, loadGlossary('locales/glossary.yaml'), [
    'BrandNewCheck',
  ]);
  expect(faults.filter(({ expected }) => expected === 'text in place of TODO').map(({ key }) => key)).toEqual(
    expect.arrayContaining(['titles.en', 'titles.fr', 'titles.ru', 'line 2', 'line 7']),
  );
});
