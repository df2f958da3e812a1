import { describe, expect, test } from 'vitest';
import { publishedIds, readArticle, type ArticleSource } from '../../../src/catalog/articles.ts';
import type { CatalogFault } from '../../../src/catalog/catalogError.ts';
import { loadGlossary } from '../../../src/catalog/glossary.ts';
import { articleLanguageFaults } from '../../../src/catalog/language/articles.ts';
import { findingsOfText, languageFaults, titleFaults } from '../../../src/catalog/language/lint.ts';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { LANGUAGES, type Language } from '../../../src/catalog/schema.ts';
import { INDEX_PAGES } from '../../../src/components/indexPages.ts';
import { indexText } from '../../../src/i18n/site.ts';

const catalog = loadCatalog('content');
const terms = loadGlossary('locales/glossary.yaml');
const facts = catalog.get('RebootPending');
if (!facts) throw new Error('content/RebootPending is gone');

const read = (language: Language): ArticleSource => {
  const article = readArticle('content', 'RebootPending', language);
  if (!article) throw new Error(`content/RebootPending/${language}.mdx is missing`);
  return article;
};

/** Faults of an article that had none, once a sentence is added to it. */
function faultsWith(language: Language, sentence: string): readonly CatalogFault[] {
  const article = read(language);
  const body = article.body.replace('\n</Why>', `\n${sentence}\n\n</Why>`);
  return languageFaults(facts as NonNullable<typeof facts>, terms, read('en'), { ...article, body });
}
const expectedAfter = (language: Language, sentence: string): string[] =>
  faultsWith(language, sentence).map(({ expected }) => expected);
const found = (language: Language, sentence: string): string[] =>
  faultsWith(language, sentence).map((fault) => fault.found);

test('no published article breaks the rules of its language', () => {
  expect(articleLanguageFaults('content', catalog, terms, publishedIds('content', catalog.keys()))).toEqual(
    [],
  );
});

test('a fault names file and line, what was expected and what was found', () => {
  const french = read('fr');
  const body = french.body.replace('\n</Found>', '\nLe commutateur Send !\n\n</Found>');
  const line = body.split('\n').indexOf('Le commutateur Send !') + french.firstLine;
  expect(languageFaults(facts, terms, read('en'), { ...french, body })).toEqual([
    {
      file: 'content/RebootPending/fr.mdx',
      key: `line ${line}`,
      expected: 'a sentence without exclamation mark',
      found: 'tateur Send !',
    },
  ]);
});

describe('typography', () => {
  test.each([
    ['en', 'Wait...', '…'],
    ['en', 'Restart - now.', 'a dash'],
    ['fr', "Redémarrez l'ordinateur.", '’'],
    ['fr', 'Ouvrez la console : elle suffit.', 'U+00A0 before :'],
    ['fr', 'Attendez ; puis redémarrez.', 'U+202F before ; and ?'],
    ['fr', 'Le groupe «\u00A0Administrateurs ».', 'U+00A0 before »'],
    ['fr', 'Etape suivante.', 'accents on capitals'],
    ['fr', 'Attendez vingt minutes, soit 20 minutes.', 'U+00A0 between number and unit'],
    ['ru', 'Группа "Администраторы.', '«ёлочки»'],
    ['ru', 'Перезагрузка — это быстро.', 'U+00A0 before —'],
    ['ru', 'Запись в журнале.', 'U+00A0 after a short word'],
    ['ru', 'Учетная запись.', 'Учётная'],
  ] as const)('%s: %s', (language, sentence, expected) => {
    expect(expectedAfter(language, sentence)).toContain(expected);
  });

  test('code and tags are none of its business', () => {
    expect(found('fr', 'Voyez `$_.Name; "x"...`\u00A0: <ErrorId id="RebootPending" />.')).toEqual([]);
  });
});

describe('wording', () => {
  test.each([
    ['en', 'Simply restart it.', 'no filler'],
    ['en', 'Then run setup again.', '“Setup”, the program, with a capital'],
    ['fr', 'Exchange ne supporte pas cette version.', '« prendre en charge »'],
    ['fr', 'Il est nécessaire de redémarrer.', 'an imperative'],
    ['ru', 'В\u00A0случае если она остановлена.', '«если»'],
    ['ru', 'Операцию осуществляет служба.', 'the verb itself'],
    ['ru', 'Смотрите логи.', '«журнал»'],
    ['ru', 'Запустите Setup.', '«программа установки»'],
  ] as const)('%s: %s', (language, sentence, expected) => {
    expect(expectedAfter(language, sentence)).toEqual([expected]);
  });

  test('“setup log” is written small', () => {
    expect(found('en', 'See the setup log.')).toEqual([]);
  });
});

describe('terms', () => {
  test.each([
    ['ru', 'Удалите коннектор.', 'коннектор'],
    ['ru', 'Проверьте коннекторы отправки.', 'коннекторы отправки'],
    ['fr', 'Le maître de schéma.', 'maître de schéma'],
    ['fr', 'Utilisez le cmdlet.', 'le cmdlet'],
    ['fr', 'La base de données de boîte aux lettres.', 'base de données de boîte aux lettres'],
    ['en', 'The send connector is gone.', 'send connector'],
    ['en', 'Its Mailbox Database is gone.', 'Mailbox Database'],
  ] as const)('%s: %s', (language, sentence, place) => {
    expect(found(language, sentence)).toContain(place);
  });

  test('the term itself in any form is none of the rejected variants', () => {
    expect(found('fr', 'Les bases de données de boîtes aux lettres sont là.')).toEqual([]);
    expect(found('ru', 'Соединителя отправки больше нет.')).toEqual([]);
  });

  test('a name that holds a term in other capitals stands on its own', () => {
    expect(found('en', 'It is in the Exchange Servers group.')).toEqual([]);
  });
});

describe('parity with English', () => {
  test('a number that English lacks, and one that was lost', () => {
    expect(found('fr', 'Cela vaut dès la build 15.2.1118.')).toEqual(['1521118']);
    const english = {
      ...read('en'),
      body: read('en').body.replace('\n</Why>', '\nBuild 15.2.1118.\n\n</Why>'),
    };
    expect(languageFaults(facts, terms, english, read('ru')).map((fault) => fault.expected)).toEqual([
      'the digits 1521118, as in the English text',
    ]);
  });

  test('thousands are written differently', () => {
    const english = { ...read('en'), body: read('en').body.replace('\n</Why>', '\n1,500 files.\n\n</Why>') };
    const french = {
      ...read('fr'),
      body: read('fr').body.replace('\n</Why>', '\n1\u202F500\u00A0fichiers.\n\n</Why>'),
    };
    expect(languageFaults(facts, terms, english, french)).toEqual([]);
  });

  test('a name that neither English nor the termbase has', () => {
    expect(found('ru', 'Откройте PuTTY.')).toEqual(['PuTTY']);
    expect(found('fr', 'Ouvrez WinSCP.')).toEqual(['WinSCP']);
  });

  test('a sentence left in English', () => {
    expect(found('fr', 'Restart the server and wait for it.')).toEqual([
      'Restart the server and wait for it.',
    ]);
    expect(found('ru', 'Restart the server and wait for Exchange.')).toContain(
      'Restart the server and wait for Exchange.',
    );
  });
});

test('an article that says too little, and a description', () => {
  const short = { ...read('en'), description: 'Restart it.', body: '<Found>\n\nRestart.\n\n</Found>\n' };
  expect(languageFaults(facts, terms, short, short).map((fault) => fault.found)).toEqual([
    '1',
    'Restart it.',
  ]);
});

test('titles keep the same rules', () => {
  const titles = { ...facts.titles, fr: "L'ordinateur attend", ru: 'Коннектор ждёт' };
  expect(titleFaults(terms, { ...facts, titles }).map(({ key, found: place }) => [key, place])).toEqual([
    ['titles.fr', "L'ordinateur a"],
    ['titles.ru', 'Коннектор'],
  ]);
});

test('product names and numbered packs keep their capitals, the terms in them their own', () => {
  expect(found('en', 'Exchange Server 2016 asks for Update Rollup 11 or Service Pack 3.')).toEqual([]);
  expect(found('en', 'The Exchange Server is gone.')).toEqual(['Exchange Server']);
  expect(found('en', 'The group Exchange Organization Administrators.')).toEqual([]);
  expect(found('ru', 'Служба «Установщик Windows» остановлена.')).toEqual([]);
  expect(found('ru', 'Запустите установщик.')).toEqual(['установщик']);
});

test('a term that shares a stem with a rejected variant is none', () => {
  expect(found('ru', 'Это первый сервер роли.')).toEqual([]);
  expect(found('ru', 'Это серверная роль.')).toEqual(['серверная роль']);
});

test.each(LANGUAGES)('%s: introductions of lists keep the same rules', (language) => {
  const t = indexText(language);
  const lines = INDEX_PAGES.flatMap(({ slug }) =>
    (['title', 'description', 'intro', 'advice'] as const).map((key) => ({
      line: 0,
      text: t(`page.${slug}.${key}`),
    })),
  );
  expect(findingsOfText(terms, language, lines)).toEqual([]);
});
