import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeFaults } from '../../src/i18n/checkLocales.ts';

type Words = Record<string, string>;

/** A copy of `locales/` with one file edited. */
function localesWith(file: string, edit: (words: Words) => Words): string {
  const dir = mkdtempSync(join(tmpdir(), 'locales-'));
  cpSync('locales', dir, { recursive: true });
  const path = join(dir, file);
  writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as Words)));
  return dir;
}

test('all languages have the same keys, placeholders and the plural forms that they need', () => {
  expect(localeFaults('locales')).toEqual([]);
});

describe('a fault stops the build', () => {
  test('a missing key', () => {
    const dir = localesWith('fr/cli.json', ({ heading: _, ...words }) => words);
    expect(localeFaults(dir)).toEqual([
      { file: 'locales/fr/cli.json', key: 'heading', expected: 'a text, as in English', found: 'nothing' },
    ]);
  });

  test('a plural form that Russian needs', () => {
    const dir = localesWith('ru/cli.json', ({ source_few: _, ...words }) => words);
    expect(localeFaults(dir)).toEqual([
      {
        file: 'locales/ru/cli.json',
        key: 'source',
        expected: 'plural forms few, many, one, other',
        found: 'many, one, other',
      },
    ]);
  });

  test('a placeholder under another name', () => {
    const dir = localesWith('fr/cli.json', (words) => ({ ...words, article: 'Article : {{chemin}}' }));
    expect(localeFaults(dir)).toEqual([
      { file: 'locales/fr/cli.json', key: 'article', expected: 'placeholders path', found: 'chemin' },
    ]);
  });

  test('a key without a description for translators', () => {
    const dir = localesWith('descriptions/cli.json', ({ heading: _, ...words }) => words);
    expect(localeFaults(dir)).toEqual([
      {
        file: 'locales/descriptions/cli.json',
        key: 'heading',
        expected: 'a description for translators',
        found: 'nothing',
      },
    ]);
  });
});
