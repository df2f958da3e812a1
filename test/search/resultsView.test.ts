import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { addressSearch, filtersIn } from '../../src/search/addressState.ts';
import { find } from '../../src/search/find.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import { resultsView, type Found } from '../../src/search/resultsView.ts';
import { statusText, type Progress } from '../../src/search/statusText.ts';
import { wordIndex } from '../../src/search/wordIndex.ts';
import { wordSources } from '../../src/search/wordSources.ts';
import { searchWords } from '../../src/search/words.ts';

const catalog = loadCatalog('content');
const index = identifierIndex(catalog, ['RebootPending', 'Q196413'], 'en');
const article = (id: string) => ({ url: `/en/${id}/`, excerpt: 'text', meta: { id, title: `About ${id}` } });
const page = { url: '/en/status/', excerpt: 'text', meta: { title: 'Translations' } };
const foundBy = (query: string, texts: Found['texts'] = []): Found => ({
  index,
  matches: find(query, index),
  texts,
});
const keys = (found: Found, shown: readonly string[] = []) =>
  resultsView(found, {}, shown).results.map(({ key }) => key);

describe('the list', () => {
  test('a title in another language says in which', () => {
    const words = wordIndex(catalog, wordSources);
    const matches = find('redémarrage en attente', { ...index, words });
    const [first] = resultsView({ index, matches, texts: [] }, {}, []).results;
    expect([first?.key, first?.why]).toEqual(['RebootPending', 'titleFr']);
    expect(first?.title).toBe(catalog.get('RebootPending')?.titles.en);
  });

  test('shows each article once, with its severity', () => {
    const { results } = resultsView(foundBy('RebootPending', [article('RebootPending'), page]), {}, []);
    expect(results.map(({ key, severity, why }) => [key, severity, why])).toEqual([
      ['RebootPending', 'error', 'id'],
      ['/en/status/', null, 'text'],
    ]);
  });

  test('what stands there stays where it is when the full text comes in', () => {
    const before = keys(foundBy('reboot'));
    expect(before.length).toBeGreaterThan(2);
    const after = keys(foundBy('reboot', [article('Q196413'), article('RebootPending')]), before);
    expect(after).toEqual([...before, 'Q196413']);
  });

  test('a filter keeps the order and says how many it hides', () => {
    const found = foundBy('Q196413 RebootPending', [page]);
    const view = resultsView(found, { product: '5.5' }, []);
    expect(view.results.map(({ key }) => key)).toEqual(['Q196413']);
    expect(view.unfiltered).toBe(3);
    expect(view.counts.product.get('2016')).toBe(1);
  });

  test('without the index nothing is filtered away', () => {
    const found: Found = { index: null, matches: [], texts: [article('RebootPending')] };
    expect(resultsView(found, { severity: 'info' }, []).results).toHaveLength(1);
  });
});

describe('the address', () => {
  const choices = { mode: ['install'], product: ['2019', 'SE'], area: ['iis'], severity: ['error'] };

  test('query and filters there and back', () => {
    const search = addressSearch('send connector', { severity: 'error', product: 'SE' });
    expect(search).toBe('?q=send+connector&product=SE&severity=error');
    expect(filtersIn(search, choices)).toEqual({ product: 'SE', severity: 'error' });
    expect(addressSearch('', {})).toBe('');
  });

  test('a value that nobody can choose is left out', () => {
    expect(filtersIn('?q=x&severity=fatal&area=iis&mode=', choices)).toEqual({ area: 'iis' });
  });
});

describe('the status', () => {
  const done: Progress = {
    finished: true,
    indexFailed: false,
    textFailed: false,
    query: 'reboot',
    offered: false,
  };
  const words = searchWords('en');
  const none = resultsView({ index, matches: [], texts: [] }, {}, []);

  test('how many, and the first by its words', () => {
    const { line, announcement } = statusText(resultsView(foundBy('RebootPending'), {}, []), done, words);
    expect(line).toBe('1 result');
    expect(announcement).toMatch(/^1 result\. The first: Reboot Pending, /);
  });

  test('nothing is said while the search goes on', () => {
    expect(statusText(none, { ...done, finished: false }, words)).toEqual({
      line: words.searching,
      announcement: '',
    });
  });

  test('nothing found, and filters that leave nothing, are different things', () => {
    expect(statusText(none, done, words).announcement).toBe('Nothing found for “reboot”.');
    const filtered = resultsView(foundBy('RebootPending'), { product: '5.5' }, []);
    expect(statusText(filtered, done, words).line).toBe(
      'No result passes the filters. Without them: 1 result.',
    );
  });

  test('a log that names no check is offered to the checker, not quoted', () => {
    expect(statusText(none, { ...done, offered: true }, words)).toEqual({
      line: '',
      announcement: words.offer,
    });
  });

  test('a part of the search that failed is named', () => {
    const found = resultsView(foundBy('RebootPending'), {}, []);
    expect(statusText(found, { ...done, textFailed: true }, words).line).toBe(`1 result ${words.textFailed}`);
    expect(statusText(none, { ...done, indexFailed: true, textFailed: true }, words).line).toBe(
      words.allFailed,
    );
  });

  test.each(LANGUAGES)('no placeholder is left in %s', (language) => {
    const view = resultsView(foundBy('reboot'), {}, []);
    const text = JSON.stringify(statusText(view, done, searchWords(language)));
    expect(text).not.toContain('{{');
  });
});
