/**
 * The search page: what the index finds at once, then the articles' full text, in one list that follows the typing and
 * that filters narrow. Words come from the page (see words.ts).
 */
import { addressSearch, filtersIn } from './addressState.ts';
import { carryToChecker } from './carriedPaste.ts';
import { FilterForm } from './filterForm.ts';
import { searchFullText, type TextHits } from './fullText.ts';
import { identify } from './identify.ts';
import { loadIndex } from './loadIndex.ts';
import { offersChecker } from './offersChecker.ts';
import { wholeText, type OmniboxInput } from './pasted.ts';
import { queryInAddress } from './queryInAddress.ts';
import { moveThroughResults } from './resultKeys.ts';
import { ResultList } from './resultList.ts';
import { resultsView, type Found, type ResultsView } from './resultsView.ts';
import { slashSwitch } from './slashSwitch.ts';
import { statusText } from './statusText.ts';
import type { SearchWords } from './words.ts';

/** Milliseconds without a key before the full text is searched. */
const PAUSE = 180;
/** Milliseconds without a key before a screen reader hears of the results. */
const QUIET = 1000;
/** So many results are looked for behind a filter before "More results" has to be pressed. */
const ENOUGH = 12;

function find<T extends Element>(selector: string): T {
  const node = document.querySelector<T>(selector);
  if (!node) throw new Error(`The search page has no ${selector}`);
  return node;
}

const form = find<HTMLFormElement>('main form[role="search"]');
const input = find<OmniboxInput>('main input[name="q"]');
const status = find<HTMLElement>('[data-search-status]');
const empty = find<HTMLElement>('[data-search-empty]');
const foundPart = find<HTMLElement>('[data-search-found]');
const count = find<HTMLElement>('[data-search-count]');
const clear = find<HTMLButtonElement>('[data-search-clear]');
const offer = find<HTMLElement>('[data-search-offer]');
const tooLarge = find<HTMLElement>('[data-search-too-large]');
const more = find<HTMLButtonElement>('[data-search-more]');
const none = find<HTMLElement>('[data-search-none]');
const words = JSON.parse(find('[data-search-words]').textContent) as SearchWords;
const list = new ResultList(find<HTMLOListElement>('[data-search-results]'), words);
const filterForm = new FilterForm(find('form[data-search-filters]'), words.language, () => applyFilters());

/** One query and what is known of it. */
interface Search extends Found {
  readonly query: string;
  /** As the address has it. */
  readonly short: string;
  readonly offered: boolean;
  /** Undefined while the full text is searched, null when that failed. */
  readonly hits: TextHits | null | undefined;
}

let current: Search | null = null;
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

/** Puts query and filters into the address and into the links to the other languages: a copied link finds the same. */
function keepInAddress(): void {
  const search = addressSearch(current?.short ?? '', filterForm.filters);
  history.replaceState(history.state, '', location.pathname + search + location.hash);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const url = new URL(link.href);
    if (!url.pathname.endsWith('/search/')) continue;
    url.search = search;
    link.href = url.href;
  }
}

const isFiltered = (): boolean => Object.keys(filterForm.filters).length > 0;

const viewOf = (search: Search, shown: readonly string[]): ResultsView =>
  resultsView(search, filterForm.filters, shown);

/**
 * Draws what is known. What stands there already for this query keeps its place.
 * @returns what a screen reader is to hear about it, once it is quiet
 */
function draw(search: Search, shown: readonly string[]): string {
  current = search;
  const view = viewOf(search, shown);
  const finished = search.hits !== undefined;
  const { line, announcement } = statusText(
    view,
    {
      finished,
      indexFailed: search.index === null,
      textFailed: search.hits === null,
      query: queryInAddress(search.query, []),
      offered: search.offered,
    },
    words,
  );
  empty.hidden = true;
  foundPart.hidden = false;
  count.textContent = line;
  clear.hidden = !isFiltered();
  offer.hidden = !search.offered;
  filterForm.show(view.counts);
  list.show(view.results);
  more.hidden = (search.hits?.waiting ?? 0) <= 0;
  none.hidden = !finished || view.unfiltered > 0 || search.offered;
  return announcement;
}

function drawEmpty(): void {
  current = null;
  empty.hidden = false;
  foundPart.hidden = true;
  list.show([]);
  status.textContent = '';
}

/** Downloads more of the full text; with filters, until there is something to show. */
async function withMoreTexts(search: Search, isLate: () => boolean): Promise<Search> {
  const { hits } = search;
  let texts = search.texts;
  if (!hits) return search;
  const before = viewOf(search, []).results.length;
  do {
    texts = [...texts, ...((await settled(hits.next())) ?? [])];
    if (isLate()) break;
  } while (hits.waiting > 0 && viewOf({ ...search, texts }, []).results.length < before + ENOUGH);
  return { ...search, texts };
}

async function search(wait: number): Promise<void> {
  const mine = ++run;
  const isLate = (): boolean => mine !== run;
  const query = wholeText(input);
  tooLarge.textContent = '';
  if (query.trim() === '') {
    drawEmpty();
    keepInAddress();
    return;
  }
  const quiet = pause(wait > 0 ? QUIET : 0);
  const index = await settled(loadIndex(words.language));
  if (isLate()) return;
  const matches = index ? identify(query, index) : [];
  const short = queryInAddress(query, matches);
  draw({ query, short, index, matches, texts: [], hits: undefined, offered: offersChecker(query) }, []);

  await pause(wait);
  if (isLate()) return;
  keepInAddress();
  // A paste that is too long for an address is too long for full text, too: its IDs or its beginning stand for it.
  const lenient = matches.every(({ why }) => why === 'idPart' || why === 'nearId');
  const text = await settled(searchFullText(short, lenient));
  if (isLate() || !current) return;
  let next: Search = { ...current, hits: text?.hits ?? null, texts: text?.first ?? [] };
  if (isFiltered() && viewOf(next, []).results.length < ENOUGH && (text?.hits.waiting ?? 0) > 0) {
    next = await withMoreTexts(next, isLate);
    if (isLate()) return;
  }
  const announcement = draw(next, list.keys);
  await quiet;
  if (!isLate()) status.textContent = announcement;
}

async function showMore(): Promise<void> {
  if (!current) return;
  const mine = run;
  const isLate = (): boolean => mine !== run;
  const before = new Set(list.keys);
  const next = await withMoreTexts(current, isLate);
  if (isLate()) return;
  status.textContent = draw(next, list.keys);
  list.focusFirst((key) => !before.has(key));
}

function applyFilters(): void {
  keepInAddress();
  if (!current) return;
  const announcement = draw(current, []);
  if (current.hits !== undefined) status.textContent = announcement;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search(0);
  // The keyboard of a phone would cover the results.
  if (matchMedia('(pointer: coarse)').matches) input.blur();
});
input.addEventListener('input', () => void search(PAUSE));
more.addEventListener('click', () => void showMore());
clear.addEventListener('click', () => {
  filterForm.clear();
  applyFilters();
  // The button is gone now.
  filterForm.focus();
});
offer.querySelector('a')?.addEventListener('click', (event) => {
  // In another tab the paste wouldn't be there, and would wait here for a visit that isn't meant.
  if (!current || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (carryToChecker(current.query)) return;
  event.preventDefault();
  tooLarge.textContent = tooLarge.dataset['text'] ?? '';
});
moveThroughResults(input, foundPart);
slashSwitch(find<HTMLInputElement>('[data-search-slash]'), input);

filterForm.filters = filtersIn(location.search, filterForm.choices);
// omnibox.ts has filled the field with what was asked for.
// With results to read, a focused field would only bring up the keyboard of a phone.
if (input.value === '') input.focus();
void search(0);
