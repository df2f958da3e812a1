import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { asLanguage, readersLanguage } from '../../src/i18n/readersLanguage.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import { idInPath, tidyPath } from '../../src/search/tidyPath.ts';

const index = identifierIndex(loadCatalog('content'), [], 'en');

test.each([
  ['/en/serverissourceforsendconnector/', '/en/ServerIsSourceForSendConnector/'],
  ['/EN/RebootPending', '/en/RebootPending/'],
  ['/q196413', '/Q196413/'],
  ['/KB/196/q196413/', '/kb/196/Q196413/'],
  ['/FR/Search', '/fr/search/'],
  ['/en/index.html', '/en/'],
  ['//', '/'],
  ['/Robots.TXT', '/robots.txt'],
  ['/en/RebootPending/', '/en/RebootPending/'],
])('tidyPath(%s)', (path, tidy) => {
  expect(tidyPath(path, index)).toBe(tidy);
});

test.each([
  ['/en/RebotPending/', 'RebotPending'],
  ['/reboot-pending.html', 'reboot-pending'],
  ['/french/x', 'french x'],
])('idInPath(%s)', (path, id) => {
  expect(idInPath(path)).toBe(id);
});

describe('the language of the reader', () => {
  test.each([
    [null, ['fr-CA', 'en'], 'fr'],
    [null, ['de', 'ru-RU', 'en'], 'ru'],
    ['ru', ['fr'], 'ru'],
    ['xx', ['fr'], 'fr'],
    [null, ['de'], 'en'],
    [null, [], 'en'],
  ] as const)('chosen %s, browser %j', (chosen, preferred, language) => {
    expect(readersLanguage(chosen, preferred)).toBe(language);
  });

  test('a tag is read by its first part', () => {
    expect(asLanguage('FR_fr')).toBe('fr');
    expect(asLanguage('french')).toBeNull();
    expect(asLanguage(undefined)).toBeNull();
  });
});
