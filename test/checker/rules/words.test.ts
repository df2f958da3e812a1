import { describe, expect, test } from 'vitest';
import words from '../../../locales/en/rules.json' with { type: 'json' };
import { LANGUAGES } from '../../../src/catalog/schema.ts';
import type { Message, Scenario } from '../../../src/checker/types.ts';
import { checkerWords, wording } from '../../../src/report/word.ts';
import { reportOf } from '../support/paste.ts';

const fl = (command: string, ...records: readonly string[]) =>
  `[PS] C:\\>${command} | fl\n\n${records.map((record) => record.replaceAll('; ', '\n')).join('\n\n')}\n\n`;
const sources = (...lists: readonly string[]) =>
  fl(
    'Get-SendConnector',
    ...lists.map(
      (list, i) => `Identity : C${i}; SourceTransportServers : ${list}; AddressSpaces : {SMTP:a.com:1}`,
    ),
  );
const spaces = (...lists: readonly string[]) =>
  fl('Get-SendConnector', ...lists.map((list, i) => `Identity : C${i}; AddressSpaces : ${list}`));
const server = (name: string, roles: string, version: string) =>
  fl('Get-ExchangeServer', `Name : ${name}; ServerRole : ${roles}; AdminDisplayVersion : Version ${version}`);
const groups = (...values: readonly string[]) =>
  ['DistributionGroup', 'DynamicDistributionGroup']
    .map((kind) => fl(`Get-${kind}`, ...values.map((value, i) => `Name : G${i}; ${value}`)))
    .join('');

/** Pastes that between them make every sentence of the rules. */
const REMOVE: readonly string[] = [
  sources('{EX1}') + groups('ExpansionServer : EX1'),
  sources('{EX1}', '{EX1, EX2}') + groups('ExpansionServer : EX1', 'ExpansionServer : EX1'),
  sources('{EX2}') + groups('ExpansionServer :'),
  sources('{EX2}', '{EX3...}') + groups('PrimarySmtpAddress : a@contoso.com'),
  sources('{EX2}', '{EX3}') + groups('ExpansionServer :', 'ExpansionServer : EX2'),
  sources('{EX2...}', '{EX3...}') +
    groups('PrimarySmtpAddress : a@contoso.com', 'PrimarySmtpAddress : b@contoso.com'),
  sources('{EX1, EX2}') + server('EX1', 'HubTransport', '8.3 (Build 83.6)'),
  sources('{EX1}') +
    server('EX1', 'Mailbox', '15.1 (Build 2507.6)') +
    server('EX2', 'Mailbox', '15.1 (Build 2507.6)'),
  server('EX1', 'Edge', '15.1 (Build 2507.6)'),
  server('EX1', 'Mailbox', '15.1 (Build 2507.6)'),
];
const INSTALL: readonly string[] = [
  spaces('{SMTP:a.com;1}'),
  spaces('{SMTP:a.com;1}', '{SMTP:b.com;1}'),
  spaces('{SMTP:*;1}'),
  spaces('{SMTP:*;1}', '{SMTP:*;1}'),
  spaces('{SMTP:*.*;1}'),
  spaces('{SMTP:*.*;1}', '{SMTP:*.*;1}'),
  spaces('{SMTP:a.com;1...}'),
  spaces('{SMTP:a.com;1...}', '{SMTP:a.com;1...}'),
  spaces('{SMTP:a.com;1}') + server('EX1', 'HubTransport', '14.3 (Build 123.4)'),
  groups('ExpansionServer :'),
];
const cases: readonly (readonly [string, Partial<Scenario>])[] = [
  ...REMOVE.map((paste) => [paste, { do: 'remove', server: 'EX1' }] as const),
  ...INSTALL.map((paste) => [paste, { do: 'install' }] as const),
  [groups('ExpansionServer :'), { do: 'remove' }],
];

/** Q196413 has a decision table of its own, and tests of it. */
const RULES_HERE = [
  'ServerIsSourceForSendConnector',
  'NoConnectorToStar',
  'ServerIsGroupExpansionServer',
  'ServerIsDynamicGroupExpansionServer',
] as const;

/** Keys of a rule's words, plural forms of a key together. */
function keysOf(words: object, prefix: string): readonly string[] {
  const keys = Object.entries(words).flatMap(([key, value]): readonly string[] =>
    typeof value === 'string'
      ? [prefix + key.replace(/_(one|other)$/, '')]
      : keysOf(value, `${prefix}${key}.`),
  );
  return [...new Set(keys)];
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('every sentence exists, is said, and has all of its placeholders filled', async () => {
    const say = wording(await checkerWords(language), language);
    const said = cases.flatMap(([paste, scenario]) =>
      reportOf(paste, scenario).results.flatMap(({ id, summary, fix, missing }) =>
        [summary, ...fix.map(({ text }) => text), ...missing.map(({ what }) => what)].map(
          (message: Message) => ({
            key: 'key' in message ? `${id}.${message.key}` : '',
            text: say(id, message),
          }),
        ),
      ),
    );
    expect(said.filter(({ text, key }) => /[{}]{2}/.test(text) || text === key)).toEqual([]);
    expect(new Set(said.map(({ key }) => key))).toEqual(
      new Set(RULES_HERE.flatMap((id) => keysOf(words[id], `${id}.`))),
    );
  });
});
