import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { excerptParts } from '../../src/search/excerptParts.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import { identify } from '../../src/search/identify.ts';
import { MOST_CHARACTERS_IN_ADDRESS } from '../../src/search/limits.ts';
import { queryInAddress } from '../../src/search/queryInAddress.ts';
import { coverage, mostVoted, queryWords } from '../../src/search/relevance.ts';
import { mergeResults } from '../../src/search/results.ts';

const index = identifierIndex(loadCatalog('content'), ['RebootPending', 'Q196413'], 'fr');
const text = (id: string) => ({
  url: `/fr/${id}/`,
  excerpt: `un <mark>${id}</mark> &lt;b>`,
  meta: { id, title: `Titre de ${id}` },
});

describe('mergeResults', () => {
  test('identifiers before text, each article once', () => {
    const results = mergeResults(
      identify('RebootPending', index),
      [text('Q196413'), text('RebootPending')],
      index,
    );
    expect(results.map(({ id, why }) => [id, why])).toEqual([
      ['RebootPending', 'id'],
      ['Q196413', 'text'],
    ]);
  });

  test('a known ID without an article leads to the list of checks, never to a missing page', () => {
    const [result] = mergeResults(identify('MSDTCStopped', index), [], index);
    expect(result).toMatchObject({ published: false, href: '/fr/articles/?text=MSDTCStopped' });
  });

  test('full text alone when the index could not be loaded', () => {
    expect(mergeResults([], [text('RebootPending')], null)).toHaveLength(1);
  });
});

test('an excerpt is text, whatever it looks like', () => {
  expect(excerptParts('a <mark>b</mark> &lt;img onerror=x&gt; <i>c</i>')).toEqual([
    { text: 'a ', marked: false },
    { text: 'b', marked: true },
    { text: ' <img onerror=x> <i>c</i>', marked: false },
  ]);
});

describe('queryInAddress', () => {
  test('a short query as it is, blanks tidied', () => {
    expect(queryInAddress('  send \n connector ', [])).toBe('send connector');
  });

  test('of a long paste, the IDs found in it', () => {
    const paste = `${'nothing here '.repeat(50)} [1] Failed [Rule:RebootPending] [Message:x] KB 196413`;
    expect(queryInAddress(paste, identify(paste, index))).toBe('Q196413 RebootPending');
  });

  test('of a long text without IDs, the beginning up to a word', () => {
    const short = queryInAddress('mailbox '.repeat(500), []);
    expect(short.length).toBeLessThanOrEqual(MOST_CHARACTERS_IN_ADDRESS);
    expect(short.endsWith('mailbox')).toBe(true);
    expect(queryInAddress('x'.repeat(5000), [])).toHaveLength(MOST_CHARACTERS_IN_ADDRESS);
  });
});

describe('coverage', () => {
  test.each([
    ['перезагрузку сервера', ['перезагрузка', 'серверы,'], 1],
    ['replication', ['réplication.'], 1],
    ['учетная запись', ['учётной', 'записи'], 1],
    ['sendconnector', ['SendConnectorException'], 1],
    ['MSDTCStopped', ['ms-exch-schema', 'stop'], 0],
    ['ааааабв', ['а'], 0],
    ['0x80070005', ['[0]'], 0],
    ['', ['a'], 0],
  ])('%s', (query, found, share) => {
    expect(coverage(queryWords(query), found)).toBe(share);
  });
});

describe('mostVoted', () => {
  const scores = (...pages: readonly [string, number][]) => new Map(pages);

  test('rare words decide, pages with less than half of the query drop out', () => {
    const words = new Map([
      ['mailbox', scores(['a', 1], ['b', 1], ['c', 1], ['d', 1])],
      ['arbitration', scores(['b', 1])],
      ['db01', scores()],
    ]);
    expect(mostVoted(words, 5)).toEqual(['b']);
  });

  test('of two pages with all words, that which is about them', () => {
    const words = new Map([
      ['source', scores(['passing', 0.1], ['about', 5])],
      ['connector', scores(['passing', 0.3], ['about', 0.2])],
    ]);
    expect(mostVoted(words, 5)).toEqual(['about', 'passing']);
  });
});
