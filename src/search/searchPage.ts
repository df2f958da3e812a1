/**
 * The search page: identifiers at once, then the articles' full text, in one list that follows the typing.
 * Words come from the page (see words.ts).
 */
import { searchFullText, type TextHits, type TextResult } from './fullText.ts';
import { identify } from './identify.ts';
import type { IdentifierIndex } from './identifierIndex.ts';
import { loadIndex } from './loadIndex.ts';
import { queryInAddress } from './queryInAddress.ts';
import type { Match } from './reasons.ts';
import { resultItem } from './resultItem.ts';
import { mergeResults, type Result } from './results.ts';
import type { SearchWords } from './words.ts';

/** Milliseconds without a key before the full text is searched. */
const PAUSE = 180;

function find<T extends Element>(selector: string): T {
  const node = document.querySelector<T>(selector);
  if (!node) throw new Error(`The search page has no ${selector}`);
  return node;
}

const form = find<HTMLFormElement>('main form[role="search"]');
const input = find<HTMLInputElement>('main input[name="q"]');
const list = find<HTMLOListElement>('[data-search-results]');
const status = find<HTMLElement>('[data-search-status]');
const none = find<HTMLElement>('[data-search-none]');
const examples = find<HTMLElement>('[data-search-examples]');
const more = find<HTMLButtonElement>('[data-search-more]');
const words = JSON.parse(find('[data-search-words]').textContent) as SearchWords;
const plural = new Intl.PluralRules(words.language);
const number = new Intl.NumberFormat(words.language);

const countText = (count: number): string =>
  (words.count[plural.select(count)] ?? '').replace('{{count}}', () => number.format(count));

/** Puts the query into the address and into the links to the other languages: a copied link finds the same. */
function keepQuery(query: string): void {
  const search = query ? `?${new URLSearchParams({ q: query }).toString()}` : '';
  history.replaceState(history.state, '', location.pathname + search + location.hash);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const url = new URL(link.href);
    if (!url.pathname.endsWith('/search/')) continue;
    url.search = search;
    link.href = url.href;
  }
}

function show(results: readonly Result[]): void {
  list.replaceChildren(...results.map((result) => resultItem(result, words)));
}

/** Only the latest query may change the page. */
let run = 0;

const settled = async <T>(promise: Promise<T>): Promise<T | null> => {
  try {
    return await promise;
  } catch (error) {
    console.error(error);
    return null;
  }
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Found {
  readonly query: string;
  readonly index: IdentifierIndex | null;
  readonly matches: readonly Match[];
  /** Null when the full text couldn't be searched. */
  readonly hits: TextHits | null;
}

/** Shows the list with the texts loaded so far, and says how many results there are. */
function finish({ query, index, matches, hits }: Found, texts: readonly TextResult[]): void {
  const results = mergeResults(matches, texts, index);
  const waiting = hits?.waiting ?? 0;
  show(results);
  more.hidden = waiting <= 0;
  const failed = index ? (hits ? '' : words.textFailed) : hits ? words.indexFailed : words.allFailed;
  const nothing = results.length === 0;
  const count = nothing
    ? words.none.replace('{{query}}', () => queryInAddress(query, []))
    : countText(results.length + waiting);
  status.textContent = index || hits ? `${count} ${failed}`.trim() : failed;
  none.hidden = !nothing;
}

async function search(query: string, wait: number): Promise<void> {
  const mine = ++run;
  const isLate = (): boolean => mine !== run;
  more.hidden = true;
  more.onclick = null;
  examples.hidden = query.trim() !== '';
  none.hidden = true;
  if (query.trim() === '') {
    keepQuery('');
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  const index = await settled(loadIndex(words.language));
  if (isLate()) return;
  const matches = index ? identify(query, index) : [];
  const short = queryInAddress(query, matches);
  keepQuery(short);
  show(mergeResults(matches, [], index));
  status.textContent = words.searching;

  await pause(wait);
  if (isLate()) return;
  // A paste that is too long for an address is too long for full text, too: its IDs or its beginning stand for it.
  const lenient = matches.every(({ why }) => why === 'idPart' || why === 'nearId');
  const text = await settled(searchFullText(short, lenient));
  if (isLate()) return;
  const found: Found = { query, index, matches, hits: text?.hits ?? null };
  const texts = [...(text?.first ?? [])];
  finish(found, texts);
  more.onclick = async () => {
    const shown = new Set([...list.querySelectorAll('a')].map(({ href }) => href));
    texts.push(...((await settled(text?.hits.next() ?? Promise.resolve([]))) ?? []));
    if (isLate()) return;
    finish(found, texts);
    [...list.querySelectorAll('a')].find(({ href }) => !shown.has(href))?.focus();
  };
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search(input.value, 0);
});
input.addEventListener('input', () => void search(input.value, PAUSE));

// omnibox.ts has filled the field with what was asked for.
// With results to read, a focused field would only bring up the keyboard of a phone.
if (input.value === '') input.focus();
void search(input.value, 0);
