import { describe, expect, test } from 'vitest';
import {
  publishedIds,
  readArticle,
  stateOf,
  statesOf,
  type ArticleSource,
} from '../../src/catalog/articles.ts';
import { articleFaults } from '../../src/catalog/checksIntegration.ts';
import { bodyFaults, skeletonFaults } from '../../src/catalog/lintArticles.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { hashesOf } from '../../src/catalog/sections.ts';

const catalog = loadCatalog('content');
const published = publishedIds('content', catalog.keys());

const read = (id: string, language: (typeof LANGUAGES)[number]): ArticleSource => {
  const article = readArticle('content', id, language);
  if (!article) throw new Error(`content/${id}/${language}.mdx is missing`);
  return article;
};

describe('published articles', () => {
  test('the first twelve are there', () => {
    expect(published).toEqual(
      expect.arrayContaining([
        'DomainControllerIsOutOfSite',
        'E16E15CoexistenceMinVersionRequirement',
        'HostRecordMissing',
        'LangPackInstalled',
        'NoConnectorToStar',
        'Q196413',
        'RebootPending',
        'SchemaUpdateRequired',
        'ServerIsDynamicGroupExpansionServer',
        'ServerIsGroupExpansionServer',
        'ServerIsSourceForSendConnector',
        'UnwillingToRemoveMailboxDatabase',
      ]),
    );
  });

  test('bodies keep to facts.yaml, translations to the English skeleton', () => {
    expect(articleFaults('content')).toEqual([]);
  });

  test.each(published)('%s: translations follow the English text of today', (id) => {
    expect(statesOf('content', id)).toEqual({
      en: { state: 'complete' },
      fr: { state: 'complete' },
      ru: { state: 'complete' },
    });
  });
});

describe('a fault in a body is found', () => {
  const facts = catalog.get('ServerIsSourceForSendConnector');
  if (!facts) throw new Error('content/ServerIsSourceForSendConnector is gone');
  const english = read('ServerIsSourceForSendConnector', 'en');
  const french = read('ServerIsSourceForSendConnector', 'fr');
  const faultsWith = (edit: (body: string) => string): string[] =>
    bodyFaults(facts, { ...english, body: edit(english.body) }).map(({ key, found }) => `${key}: ${found}`);

  test('a command that facts.yaml does not name', () => {
    expect(faultsWith((body) => body.replace('name="run-uninstall"', 'name="format-disk"'))).toEqual([
      'Command: format-disk',
    ]);
  });

  test('a command typed into the text', () => {
    expect(
      faultsWith((body) => body.replace('</Why>', 'Run `Remove-SendConnector -Identity X`.\n\n</Why>')),
    ).toEqual(['body: Remove-SendConnector -Identity X']);
  });

  test('a code fence', () => {
    expect(faultsWith((body) => body.replace('</Why>', '```\nGet-Queue\n```\n\n</Why>'))).toEqual([
      'body: a code fence',
    ]);
  });

  test('a component of another name', () => {
    expect(faultsWith((body) => body.replace('</Why>', '<Script />\n\n</Why>'))).toEqual(['body: <Script>']);
  });

  test('a section that is gone', () => {
    expect(faultsWith((body) => body.replace(/<Why>[\s\S]*<\/Why>/, ''))).toEqual([
      'sections: Found, Fix, Verify, GoodToKnow',
    ]);
  });

  test('a warning lost in translation', () => {
    const lost = { ...french, body: french.body.replace(/ *<Caution[\s\S]*?<\/Caution>\n/, '') };
    expect(skeletonFaults(english, lost).map(({ key }) => key)).toEqual(['components']);
  });
});

describe('a translation that lags behind', () => {
  test('names the sections whose English text has changed since', () => {
    const english = read('RebootPending', 'en');
    const newer = { ...english, body: english.body.replace('</Verify>', 'One more sentence.\n\n</Verify>') };
    expect(stateOf(read('RebootPending', 'ru'), newer)).toEqual({ state: 'outdated', sections: ['verify'] });
  });

  test('does not care about line wrapping', () => {
    const { body } = read('RebootPending', 'en');
    expect(hashesOf(body.replace(/(\w) (\w)/g, '$1\n$2'))).toEqual(hashesOf(body));
  });
});
