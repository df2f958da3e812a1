import { expect, test } from 'vitest';
import words from '../../../locales/en/rules.json' with { type: 'json' };
import { LANGUAGES } from '../../../src/catalog/schema.ts';
import type { Message, Scenario } from '../../../src/checker/types.ts';
import { checkerWords, wording } from '../../../src/report/word.ts';
import { reportOf } from '../support/paste.ts';
import { policyList } from './addressPolicyCases.ts';
import { HYBRID } from './hybridCases.ts';

const PREPARE = { do: 'prepare-ad', to: '2019' } as const;

/** What the rules on address policies and on hybrid deployments say in words that they share. */
function sharedSentences(): readonly Message[] {
  const say = (paste: string, scenario: Partial<Scenario>): readonly Message[] =>
    reportOf(paste, scenario).results.flatMap(({ summary, fix, missing }) => [
      summary,
      ...fix.map(({ text }) => text),
      ...missing.map(({ what }) => what),
    ]);
  return [
    ...say(policyList(['Fax', 'SMTP:@[10.10.1.1]']), PREPARE),
    ...say(policyList(['Fax', 'SMTP:@contoso.com...']), PREPARE),
    ...Object.values(HYBRID).flatMap((paste) => say(paste, PREPARE)),
  ].filter((message) => /^common\.(?:addressPolicies|hybrid)\./.test(keyOf(message)));
}

const keyOf = (message: Message) => ('key' in message ? message.key : '');

function keysOf(texts: object, prefix: string): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [prefix + key.replace(/_(one|other)$/, '')],
  );
}

test('every shared sentence is said', () => {
  const { addressPolicies, hybrid } = words.common;
  const keys = [...keysOf(addressPolicies, 'common.addressPolicies.'), ...keysOf(hybrid, 'common.hybrid.')];
  expect([...new Set(sharedSentences().map(keyOf))].sort()).toEqual([...new Set(keys)].sort());
});

test.each(LANGUAGES)('every shared sentence has its words in %s', async (language) => {
  const say = wording(await checkerWords(language), language);
  const texts = sharedSentences().map((message) => ({ key: keyOf(message), text: say('', message) }));
  expect(texts.filter(({ key, text }) => /[{}]{2}/.test(text) || text.endsWith(key))).toEqual([]);
});
