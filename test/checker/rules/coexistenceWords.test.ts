import { expect, test } from 'vitest';
import words from '../../../locales/en/rules.json' with { type: 'json' };
import { LANGUAGES } from '../../../src/catalog/schema.ts';
import type { Message, Scenario } from '../../../src/checker/types.ts';
import { checkerWords, wording } from '../../../src/report/word.ts';
import { reportOf } from '../support/paste.ts';
import { serverList, shown } from './coexistenceCases.ts';
import { organization } from './lastChanceCases.ts';

/** What the rules on other servers of the organization say in words that they share. */
function sharedSentences(): readonly Message[] {
  const say = (paste: string, scenario: Partial<Scenario>): readonly Message[] =>
    reportOf(paste, scenario).results.flatMap(({ summary, fix, missing }) => [
      summary,
      ...fix.map(({ text }) => text),
      ...missing.map(({ what }) => what),
    ]);
  const old = serverList(
    ['EDGE01', shown('14.2.247.5'), 'Edge'],
    ['EX10', shown('14.3.123.4')],
    ['EX13', shown('15.0.1497.2')],
  );
  return [
    ...say(old, { do: 'install', to: '2016' }),
    ...say(old, { do: 'install', to: '2019' }),
    ...say(serverList(['EX10', shown('14.3.123.4')]), { do: 'prepare-ad', to: '2016' }),
    ...say(serverList(['EX16', '']), { do: 'prepare-ad', to: '2016' }),
    ...say(serverList(['EX19', shown('15.2.1544.4')]), { do: 'prepare-ad', to: '2019' }),
    ...say(serverList(['EX19', shown('15.2.1544.4')]), { do: 'install', to: '2016' }),
    ...say(serverList(['EX19', shown('15.2.1544.4')]) + organization(16763), { do: 'install', to: '2016' }),
    ...say(serverList(['EX13', shown('15.0.1497.2')]), { do: 'install', to: '2016' }),
  ].filter((message) => 'key' in message && /^common\.(?:coexistence|lastChance)\./.test(message.key));
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
  const said = new Set(sharedSentences().map(keyOf));
  const { coexistence, lastChance } = words.common;
  const keys = [...keysOf(coexistence, 'common.coexistence.'), ...keysOf(lastChance, 'common.lastChance.')];
  expect([...said].sort()).toEqual([...new Set(keys)].sort());
});

test.each(LANGUAGES)('every shared sentence has its words in %s', async (language) => {
  const say = wording(await checkerWords(language), language);
  const texts = sharedSentences().map((message) => ({ key: keyOf(message), text: say('', message) }));
  expect(texts.filter(({ key, text }) => /[{}]{2}/.test(text) || text.endsWith(key))).toEqual([]);
});
