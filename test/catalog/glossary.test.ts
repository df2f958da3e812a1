import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedIds } from '../../src/catalog/articles.ts';
import { CatalogError } from '../../src/catalog/catalogError.ts';
import { loadGlossary, slugOf, spokenNamesOf, TOPICS, type Term } from '../../src/catalog/glossary.ts';
import { findingsOfText } from '../../src/catalog/language/lint.ts';
import { nameFindings, untranslatedFindings } from '../../src/catalog/language/parity.ts';
import { wordsIn } from '../../src/catalog/language/prose.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { articlesOfTerms } from '../../src/catalog/termUse.ts';
import { lettersOf, nameOf, otherNamesOf } from '../../src/components/glossary.ts';

const terms = loadGlossary('locales/glossary.yaml');

function termOf(english: string): Term {
  const found = terms.find(({ en }) => en === english);
  if (!found) throw new Error(`locales/glossary.yaml: expected a term ${english}, found none`);
  return found;
}

describe('schema', () => {
  const load = (entry: string): readonly Term[] => {
    const path = join(mkdtempSync(join(tmpdir(), 'glossary-')), 'glossary.yaml');
    writeFileSync(path, entry);
    return loadGlossary(path);
  };
  const ENTRY = `- en: queue
  fr: file d’attente
  ru: очередь
  topic: mail flow
  evidence: none
`;
  const MEANS = `  means: { en: A line., fr: Une file., ru: Ряд. }
`;

  test('a term with definitions in all languages', () => {
    expect(load(ENTRY + MEANS).map(({ means }) => means.ru)).toEqual(['Ряд.']);
  });

  test.each([
    ['without definitions', ENTRY],
    ['with a definition missing', `${ENTRY}  means: { en: A line., fr: Une file. }\n`],
    ['with an unknown topic', ENTRY.replace('mail flow', 'mail flows') + MEANS],
    ['with link: true, which is what everything else has', `${ENTRY}${MEANS}  link: true\n`],
  ])('a term %s is refused', (_what, entry) => {
    expect(() => load(entry)).toThrow(CatalogError);
  });
});

describe('definitions', () => {
  test.each(LANGUAGES)('%s: one sentence of 8 to 30 words, with capital and full stop', (language) => {
    const wrong = terms.filter(({ means }) => {
      const text = means[language];
      const words = wordsIn([{ line: 0, text }]);
      return words < 8 || words > 30 || !/^\p{Lu}.*[^.]\.$/u.test(text) || /[.?!] \p{Lu}/u.test(text);
    });
    expect(wrong.map(({ means }) => means[language])).toEqual([]);
  });

  test.each(LANGUAGES)('%s: typography, wording and terms are those of articles', (language) => {
    const lines = terms.map(({ means }, line) => ({ line, text: means[language] }));
    expect(findingsOfText(terms, language, lines)).toEqual([]);
  });

  test.each(['fr', 'ru'] as const)('%s: nothing is left in English, no name is added', (language) => {
    const findings = terms.flatMap((term) => {
      const lines = [{ line: 0, text: term.means[language] }];
      const known = [term.means.en, ...terms.flatMap(({ en, fr, ru }) => [en, fr, ru])].join('\n');
      return [
        ...untranslatedFindings(language, [{ line: 0, text: term.means.en }], lines),
        ...nameFindings(language, known, lines),
      ].map(({ found }) => `${term.en}: ${found}`);
    });
    expect(findings).toEqual([]);
  });
});

describe('anchors', () => {
  test('are the English names without remarks', () => {
    expect(slugOf(termOf('source server (of a connector)'))).toBe('source-server');
    expect(slugOf(termOf('.NET Extensibility'))).toBe('net-extensibility');
    expect(slugOf(termOf('Exchange Servers (group)'))).toBe('exchange-servers');
  });

  test('are unique, on the page too', () => {
    const anchors = [
      'main',
      ...Object.values(TOPICS).map((topic) => `topic-${topic}`),
      ...terms.map((term) => slugOf(term)),
    ];
    expect(anchors.filter((anchor, i) => anchors.indexOf(anchor) !== i)).toEqual([]);
    expect(anchors.filter((anchor) => !/^[a-z0-9]+(-[a-zA-Z0-9]+)*$/.test(anchor))).toEqual([]);
  });
});

describe('names', () => {
  test('in running text: without remarks, with the abbreviation where it is one', () => {
    expect(spokenNamesOf(termOf('fully qualified domain name (FQDN)'), 'fr')).toEqual([
      'nom de domaine complet',
      'noms de domaine complets',
      'FQDN',
    ]);
    // OU is no abbreviation of it, SMTP is but a part.
    expect(spokenNamesOf(termOf('Microsoft Exchange Security Groups (OU)'), 'en')).toEqual([
      'Microsoft Exchange Security Groups',
    ]);
    expect(spokenNamesOf(termOf('Simple Mail Transfer Protocol (SMTP) service'), 'en')).toEqual([
      'Simple Mail Transfer Protocol service',
    ]);
    expect(spokenNamesOf(termOf('to prepare Active Directory'), 'en')).toEqual(['prepare Active Directory']);
  });

  test('for readers: with ё, with a gloss where the name stays English', () => {
    expect(nameOf(termOf('split permissions'), 'ru').name).toBe('разделённые разрешения');
    expect(otherNamesOf(termOf('Organization Management'), 'en')).toEqual([
      { language: 'fr', name: 'Organization Management', gloss: 'Gestion de l’organisation' },
      { language: 'ru', name: 'Organization Management', gloss: 'Управление организацией' },
    ]);
  });

  test.each(LANGUAGES)('%s: every term stands below one letter', (language) => {
    const letters = lettersOf(terms, language);
    expect(letters.flatMap((letter) => letter.terms)).toHaveLength(terms.length);
    expect(new Set(letters.map(({ letter }) => letter)).size).toBe(letters.length);
  });
});

describe('articles of a term', () => {
  const catalog = loadCatalog('content');
  const published = publishedIds('content', catalog.keys());
  const articles = articlesOfTerms('content', catalog, published, terms, 4);

  test('that one first whose subject it is', () => {
    expect(articles.get(termOf('dynamic distribution group'))?.[0]).toBe(
      'ServerIsDynamicGroupExpansionServer',
    );
    expect(articles.get(termOf('schema extension'))).toContain('SchemaUpdateRequired');
  });

  test('four at most, and none for words that articles do not link', () => {
    expect(Math.max(...[...articles.values()].map(({ length }) => length))).toBeLessThanOrEqual(4);
    expect([...articles.keys()].filter(({ link }) => link === false)).toEqual([]);
  });
});
