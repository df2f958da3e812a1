import { describe, expect, test } from 'vitest';
import { judgedQueries } from '../../bench/search/queries.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Language } from '../../src/catalog/schema.ts';
import { find } from '../../src/search/find.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import type { Reason } from '../../src/search/reasons.ts';
import { wordIndex } from '../../src/search/wordIndex.ts';
import { wordSources } from '../../src/search/wordSources.ts';

const catalog = loadCatalog('content');
const words = wordIndex(catalog, wordSources);
const indexOf = (language: Language) => ({ ...identifierIndex(catalog, [], language), words });
const indexes = { en: indexOf('en'), fr: indexOf('fr'), ru: indexOf('ru') };
const ids = (query: string, language: Language = 'en') => find(query, indexes[language]).map(({ id }) => id);

const FIRST: readonly (readonly [query: string, on: Language, id: string, why: Reason])[] = [
  // Identifiers, as `identify` finds them
  ['rebootpending', 'en', 'RebootPending', 'id'],
  ['КВ196413', 'ru', 'Q196413', 'kbNumber'],
  ['0xC1035C64', 'en', 'Q247032', 'errorCode'],
  // Messages, with the names of someone's own log, from a console that wrapped them
  [
    "Setup can't continue with the upgrade because the noderunner (8832), w3wp (11640) has open files. Close the process, and then restart Setup.",
    'fr',
    'ProcessNeedsToBeClosedOnUpgrade',
    'message',
  ],
  [
    '[REQUIRED] This mailbox database contains one or more mailboxes, mailbox plans, archive mailboxes, public folder\n      mailboxes or arbitration mailboxes. To get a list of all mailboxes in this database, run the command Get-Mailbox\n      -Database DB-LYON-01.',
    'ru',
    'UnwillingToRemoveMailboxDatabase',
    'message',
  ],
  [
    "Setup can't use the domain controller 'DC7.corp.example' because it belongs to Active Directory site 'Paris'.",
    'en',
    'DomainControllerIsOutOfSite',
    'message',
  ],
  [
    'contains one or more mailboxes, mailbox plans, archive',
    'en',
    'UnwillingToRemoveMailboxDatabase',
    'message',
  ],
  // What checks read, and what their articles have people run
  ['SourceTransportServers', 'en', 'ServerIsSourceForSendConnector', 'property'],
  ['pendingfilerenameoperations', 'ru', 'RebootPending', 'registry'],
  ['pending file rename operations', 'en', 'RebootPending', 'registry'],
  ['HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Session Manager', 'en', 'RebootPending', 'registry'],
  // Titles: the reader's language, another one, with typing errors, unfinished
  ['source server of a send connector', 'en', 'ServerIsSourceForSendConnector', 'title'],
  ['исходный сервер соединителя отправки', 'en', 'ServerIsSourceForSendConnector', 'titleRu'],
  ['connecteur d’envoi source', 'ru', 'ServerIsSourceForSendConnector', 'titleFr'],
  ["connecteur d'envoi source", 'fr', 'ServerIsSourceForSendConnector', 'title'],
  ['redemarrage en attente installation', 'fr', 'RebootPending', 'title'],
  ['оснавной днс сервер dns недоступен', 'ru', 'PrimaryDNSTestFailed', 'title'],
  ['unsuported windows verison', 'en', 'ValidOSVersion', 'title'],
  ['unsupported windows ver', 'en', 'ValidOSVersion', 'title'],
  // What administrators write
  ['исходный сервер коннектора отправки', 'ru', 'ServerIsSourceForSendConnector', 'title'],
  ['RODC', 'en', 'ComputerRODC', 'idPart'],
  // The other keyboard layout, letters of the other alphabet
  ['КуищщеЗутвштп', 'ru', 'RebootPending', 'id'],
  ['Rеbооt Реnding', 'ru', 'RebootPending', 'id'],
];

test.each(FIRST)('%s, on %s', (query, language, id, why) => {
  const [first] = find(query, indexes[language]);
  expect(first).toMatchObject({ id, why });
});

test('a message that several checks print finds them all', () => {
  const message =
    "You must use an account that's a member of the Organization Management role group to install or upgrade the first Mailbox server role in the topology.";
  expect(ids(message).slice(0, 2).toSorted()).toEqual([
    'DelegatedBridgeheadFirstInstall',
    'DelegatedMailboxFirstInstall',
  ]);
});

test('of messages that differ in one word, the right one', () => {
  for (const [feature, id] of [
    ['RSAT-Clustering', 'RsatClusteringInstalled'],
    ['RSAT-Clustering-Mgmt', 'RsatClusteringMgmtInstalled'],
    ['RSAT-Clustering-PowerShell', 'RsatClusteringPowerShellInstalled'],
  ] as const) {
    const message = `The Windows component ${feature} isn't installed on this computer and needs to be installed before Exchange Setup can begin.`;
    expect(ids(message)[0], feature).toBe(id);
  }
});

test('typing on never empties the list', () => {
  const whole = 'исходный сервер соединителя';
  for (let length = 4; length <= whole.length; length++) {
    expect(ids(whole.slice(0, length), 'fr'), whole.slice(0, length)).not.toEqual([]);
  }
});

test('how sure it is: identifiers have no score, guesses come with falling scores', () => {
  for (const { score } of find('RebootPending, Q196413', indexes.en)) expect(score).toBeUndefined();
  const scores = find('send connector', indexes.en).map(({ score }) => score ?? Infinity);
  expect(scores.length).toBeGreaterThan(1);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('without the index of words, identifiers, messages, names and own titles are found', () => {
  const index = identifierIndex(catalog, [], 'fr');
  expect(find('SourceTransportServers', index)[0]?.id).toBe('ServerIsSourceForSendConnector');
  expect(find('serveur DNS principal injoignable', index)[0]?.id).toBe('PrimaryDNSTestFailed');
});

describe('nothing for', () => {
  test.each([
    '',
    ' ',
    '…',
    'how to cook pasta',
    'résultats du match de rugby',
    'скачать фильм бесплатно',
    'java.lang.OutOfMemoryError',
    'ERR_CONNECTION_REFUSED',
    '404 not found nginx',
    'qsdfghjklm',
  ])('%j', (query) => {
    for (const index of Object.values(indexes)) expect(find(query, index)).toEqual([]);
  });
});

test.each(['constructor', '__proto__', 'hasOwnProperty'])('%s is a word like any other', (query) => {
  for (const index of Object.values(indexes))
    for (const { id } of find(query, index)) expect(catalog.has(id)).toBe(true);
});

test('a query takes less than 5 ms, once the index is prepared', () => {
  const queries = judgedQueries().filter(({ q }) => q.length <= 60);
  for (const { q } of queries.slice(0, 50)) find(q, indexes.en);
  const times = queries.map(({ q }) => {
    const start = performance.now();
    find(q, indexes.en);
    return performance.now() - start;
  });
  const median = times.toSorted((a, b) => a - b)[times.length >> 1];
  expect(median).toBeLessThan(5);
});

test('a large paste is read in one go', () => {
  const log = '[11/21/2026 03:12:44.0103] [1] nothing of interest on HUB01.contoso.com, 14 of 27\r\n'.repeat(
    20_000,
  );
  const start = performance.now();
  expect(ids(`${log}Failed [Rule:RebootPending] [Message:`)[0]).toBe('RebootPending');
  expect(performance.now() - start).toBeLessThan(4000);
});
