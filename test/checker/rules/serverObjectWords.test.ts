import { expect, test } from 'vitest';
import words from '../../../locales/en/rules.json' with { type: 'json' };
import { LANGUAGES } from '../../../src/catalog/schema.ts';
import type { Message, Scenario } from '../../../src/checker/types.ts';
import { checkerWords, wording } from '../../../src/report/word.ts';
import { reportOf } from '../support/paste.ts';
import { directoryServer, NO_SERVERS, shellServer } from './serverObjectCases.ts';

const SHARED = ['serverObject', 'computerNames', 'roleExists', 'roleInstalled', 'roleInSite'] as const;

/** What the rules on the server to install or upgrade say in words that they share. */
function sharedSentences(): readonly Message[] {
  const say = (paste: string, scenario: Partial<Scenario>): readonly Message[] =>
    reportOf(paste, scenario).results.flatMap(({ summary, fix, missing }) => [
      summary,
      ...fix.map(({ text }) => text),
      ...missing.map(({ what }) => what),
    ]);
  const upgrade = { do: 'upgrade', server: 'EX1', to: '2016' } as const;
  const install = { ...upgrade, do: 'install' } as const;
  return [
    ...say(NO_SERVERS, install),
    ...say(NO_SERVERS, { ...install, to: '2013' }),
    ...say(directoryServer('EX1', 16439), install),
    ...say(shellServer('EX1', 'None'), install),
    ...say(NO_SERVERS, upgrade),
    ...say(directoryServer('EX1', 16384), upgrade),
    ...say(directoryServer('EX1', 0), upgrade),
    ...say(shellServer('EX1', 'Edge'), upgrade),
    ...say(shellServer('EX1', 'Mailbox', '14.3 (Build 123.4)'), upgrade),
  ].filter((message) => SHARED.some((part) => keyOf(message).startsWith(`common.${part}.`)));
}

const keyOf = (message: Message) => ('key' in message ? message.key : '');

const keysOf = (texts: object, prefix: string): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${key}.`) : [prefix + key],
  );

test('every shared sentence is said', () => {
  const keys = SHARED.flatMap((part) => keysOf(words.common[part], `common.${part}.`));
  expect([...new Set(sharedSentences().map(keyOf))].sort()).toEqual([...keys].sort());
});

test.each(LANGUAGES)('every shared sentence has its words in %s', async (language) => {
  const say = wording(await checkerWords(language), language);
  const texts = sharedSentences().map((message) => ({ key: keyOf(message), text: say('', message) }));
  expect(texts.filter(({ key, text }) => /[{}]{2}/.test(text) || text.endsWith(key))).toEqual([]);
});
