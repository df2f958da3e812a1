import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();

/** One page per template; the checker with results, the search with hits. */
const TEMPLATES: readonly (readonly [name: string, path: (language: string) => string, ready: string])[] = [
  ['home', (language) => `/${language}/`, 'h1:visible'],
  ['article', (language) => `/${language}/ServerIsSourceForSendConnector/`, 'h1:visible'],
  ['historical article', (language) => `/${language}/Q196413/`, 'h1:visible'],
  ['articles', (language) => `/${language}/articles/`, 'h1:visible'],
  ['search', (language) => `/${language}/search/?q=send+connector`, '[data-search-results] a'],
  ['status', (language) => `/${language}/status/`, 'h1:visible'],
  ['glossary', (language) => `/${language}/glossary/`, 'h1:visible'],
  ['not found', (language) => `/${language}/RebootPendng/`, 'h1:visible'],
  ['collect', (language) => `/${language}/collect/`, 'h1:visible'],
  ['checker', (language) => `/${language}/check/`, 'textarea'],
];

const CONNECTORS = `Identity               : To Internet
Enabled                : True
SourceTransportServers : {HUB01, HUB02}
AddressSpaces          : {SMTP:*;1}

Identity               : Partner
Enabled                : True
SourceTransportServers : {HUB02, HUB03, HUB04, HUB05...}
AddressSpaces          : {SMTP:partner.example;1}
`;

describe.each(LANGUAGES)('%s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(TEMPLATES)('%s has no accessibility violation', async (_name, path, ready) => {
      const page = await site.open(path(language), { colorScheme });
      await page.waitForSelector(ready);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });

    test('checker with results has no accessibility violation', async () => {
      const page = await site.open(`/${language}/check/`, { colorScheme });
      await page.fill('textarea', CONNECTORS);
      await page.waitForSelector('[data-outcome="fail"]');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  });
});
