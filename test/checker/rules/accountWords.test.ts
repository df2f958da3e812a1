import { expect, test } from 'vitest';
import words from '../../../locales/en/rules.json' with { type: 'json' };
import { LANGUAGES } from '../../../src/catalog/schema.ts';
import type { Message, Scenario, WordedItem } from '../../../src/checker/types.ts';
import { checkerWords, wording } from '../../../src/report/word.ts';
import { reportOf } from '../support/paste.ts';
import { serverList, shown } from './coexistenceCases.ts';
import { computer, logged } from './forestPastes.ts';
import { CONFLICT, schemaLevel, systemObjects } from './levelPastes.ts';
import { filteredToken, ORGANIZATION_MANAGEMENT, token } from './tokenPastes.ts';

const SHARED = ['account', 'firstInstall', 'systemObjects'] as const;

/** What the rules on accounts and prepared domains say in words that they share; names in a sentence are items of it. */
function sharedSentences(): readonly Message[] {
  const say = (paste: string, scenario: Partial<Scenario>): readonly Message[] =>
    reportOf(paste, scenario).results.flatMap(({ summary, fix, missing }) => [
      summary,
      ...fix.map(({ text }) => text),
      ...missing.map(({ what }) => what),
    ]);
  const old = serverList(['EX1', shown('15.0.1473.3')], ['EX2', shown('15.0.1473.3'), 'ClientAccess']);
  const ex1 = computer({ Name: 'EX1', DistinguishedName: 'CN=EX1,CN=Computers,DC=contoso,DC=com' });
  const install = { do: 'install', to: '2016', server: 'EX1' } as const;
  return [
    ...say(`${old}\n`, install),
    ...say(`${old}\n${token()}${schemaLevel(15312)}`, install),
    ...say(`${old}\n${token()}`, { ...install, server: 'EX9' }),
    ...say(`${old}\n`, { do: 'install', to: '2013' }),
    ...say(`${serverList(['EX1', shown('14.3.123.4')])}\n${token()}`, { do: 'install', to: '2013' }),
    ...say(`${old}\n`, { do: 'upgrade', to: '2013', server: 'EX2' }),
    ...say(serverList(['EX1', shown('15.1.2507.6')]), install),
    ...say(token(ORGANIZATION_MANAGEMENT), install),
    ...say(filteredToken(), install),
    ...say(token() + token(), install),
    ...say(logged({ MailboxRoleOfEqualOrHigherVersion: 'CN=EX01', LocalDomainIsPrepped: 'False' }), install),
    ...say(ex1 + systemObjects('contoso.com', 13243) + systemObjects('contoso.com', 1, CONFLICT), install),
  ].filter((message) => keyOf(message).startsWith('common.'));
}

const keyOf = (message: Message) => ('key' in message ? message.key : '');
const itemsOf = (message: Message): readonly string[] =>
  'key' in message
    ? Object.values(message.args).flatMap((value) =>
        typeof value === 'object'
          ? value.filter((item): item is WordedItem => typeof item === 'object').map(({ key }) => key)
          : [],
      )
    : [];

function keysOf(texts: object, prefix: string): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [prefix + key.replace(/_(one|other)$/, '')],
  );
}

test('every shared sentence is said', () => {
  const said = sharedSentences().flatMap((message) => [keyOf(message), ...itemsOf(message)]);
  const keys = SHARED.flatMap((name) => keysOf(words.common[name], `common.${name}.`));
  // The names of groups stand in a sentence of SchemaUpdateRequired.
  const unsaid = [...new Set(keys)].filter((key) => !said.includes(key) && !key.includes('.names.'));
  expect(unsaid).toEqual([]);
});

test.each(LANGUAGES)('every shared sentence has its words in %s', async (language) => {
  const say = wording(await checkerWords(language), language);
  const texts = sharedSentences().map((message) => ({ key: keyOf(message), text: say('', message) }));
  expect(texts.filter(({ key, text }) => /[{}]{2}|common\./.test(text) || text.endsWith(key))).toEqual([]);
});
