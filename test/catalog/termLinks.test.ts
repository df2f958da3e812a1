import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../../src/catalog/glossary.ts';
import { termLinks, termSplitter } from '../../src/catalog/termLinks.ts';
import { LANGUAGES, type Language } from '../../src/catalog/schema.ts';

const terms = loadGlossary('locales/glossary.yaml');
const splitters = Object.fromEntries(
  LANGUAGES.map((language) => [language, termSplitter(terms, language)]),
) as Record<Language, ReturnType<typeof termSplitter>>;

/** The texts of an article with links as `[text](anchor)`. */
const linked = (language: Language, ...texts: readonly string[]): string[] => {
  const split = splitters[language]();
  return texts.map((text) =>
    split(text)
      .map((piece) => (piece.slug === undefined ? piece.text : `[${piece.text}](${piece.slug})`))
      .join(''),
  );
};

describe('a term in a sentence', () => {
  test.each([
    ['en', 'It names a Send connector.', 'It names a [Send connector](send-connector).'],
    ['en', 'Two Send connectors, one here.', 'Two [Send connectors](send-connector), one here.'],
    ['en', 'Smart hosts aren’t read.', '[Smart hosts](smart-host) aren’t read.'],
    ['en', 'Give it an FQDN.', 'Give it an [FQDN](fully-qualified-domain-name).'],
    ['en', 'Add .NET Extensibility first.', 'Add [.NET Extensibility](net-extensibility) first.'],
    ['fr', 'Le connecteur d’envoi part.', 'Le [connecteur d’envoi](send-connector) part.'],
    ['fr', 'Deux hôtes actifs y figurent.', 'Deux [hôtes actifs](smart-host) y figurent.'],
    [
      'fr',
      'Les bases de données de boîtes aux lettres.',
      'Les [bases de données de boîtes aux lettres](mailbox-database).',
    ],
    [
      'fr',
      'Le groupe Schema Admins, en français Administrateurs du schéma.',
      'Le groupe [Schema Admins](schema-admins), en français Administrateurs du schéma.',
    ],
    ['ru', 'Удалите соединители отправки.', 'Удалите [соединители отправки](send-connector).'],
    ['ru', 'Об исходном сервере соединителя.', 'Об [исходном сервере](source-server) соединителя.'],
    ['ru', 'У\u00A0хозяина схемы.', 'У\u00A0[хозяина схемы](schema-master).'],
    ['ru', 'Разделённых разрешений нет.', '[Разделённых разрешений](split-permissions) нет.'],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(linked(language, text)).toEqual([expected]);
  });
});

describe('what is none', () => {
  test.each([
    ['en', 'a word of every day', 'Open the command prompt on the server.'],
    ['en', 'a group, where servers are meant', 'The Exchange servers are gone.'],
    ['en', 'a name without its capitals', 'For server management, see below.'],
    ['en', 'a common word with a capital', 'The Schema tab.'],
    ['en', 'words that punctuation parts', 'What they send: connector by connector.'],
    ['fr', 'a verb of every day', 'Redémarrez l’ordinateur.'],
    ['ru', 'one name of two terms', 'Установите накопительный пакет обновления.'],
  ] as const)('%s, %s: %s', (language, _why, text) => {
    expect(linked(language, text)).toEqual([text]);
  });
});

test('Exchange Servers with two capitals is the group', () => {
  expect(linked('en', 'It is in Exchange Servers.')).toEqual([
    'It is in [Exchange Servers](exchange-servers).',
  ]);
});

test('the longest name wins, and its parts are never linked within it', () => {
  expect(
    linked('en', 'The Mailbox server role is there.', 'A Mailbox server role and a Mailbox server.'),
  ).toEqual([
    'The [Mailbox server role](mailbox-server-role) is there.',
    'A Mailbox server role and a [Mailbox server](mailbox-server).',
  ]);
});

test('only the first naming in an article is a link, whatever its form', () => {
  expect(linked('ru', 'Это соединитель отправки.', 'Соединителя отправки нет.')).toEqual([
    'Это [соединитель отправки](send-connector).',
    'Соединителя отправки нет.',
  ]);
});

test('links side by side would look like one: the second waits', () => {
  expect(linked('en', 'In the forest root domain.', 'It is the root domain.')).toEqual([
    'In the [forest](forest) root domain.',
    'It is the [root domain](root-domain).',
  ]);
});

describe('in an article', () => {
  const BODY = `<Fix>

1. Call a \`Send connector\` or a [Send connector](https://example.org/) what you like.

   ## A Send connector

   <Caution kind="mail-flow">

   Each **Send connector** is empty.

   </Caution>

2. The Send connector is gone.

</Fix>
`;
  const compile = async (path: string): Promise<string> => {
    const processor = satteri({ hastPlugins: termLinks(terms) });
    const renderer = await processor.createMdxRenderer?.(
      { syntaxHighlight: false, gfm: true, smartypants: true } as never,
      { optimize: false, srcDir: new URL('file:///site/src/'), sourcemap: false } as never,
    );
    const { code } = (await renderer?.process(BODY, path, {})) ?? { code: '' };
    return code;
  };

  test('not in code, links or headings; one <Term> in the first text that is left', async () => {
    const code = await compile('/site/content/NoConnectorToStar/en.mdx');
    expect(code.match(/slug: "[^"]*"/g)).toEqual(['slug: "send-connector"']);
    expect(code).toMatch(/strong[^;]*slug: "send-connector",\s*children: "Send connector"/);
  });

  test('files elsewhere stay as they are', async () => {
    expect(await compile('/site/src/pages/about.mdx')).not.toContain('slug:');
  });
});
