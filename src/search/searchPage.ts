/**
 * The search page: what the index finds at once, then the articles' full text, in one list that follows the typing and
 * that filters narrow. Words come from the page (see words.ts).
 */
import { addressSearch, filtersIn } from './addressState.ts';
import { carryToChecker } from './carriedPaste.ts';
import { FilterForm } from './filterForm.ts';
import { find } from './find.ts';
import { searchFullText, type TextHits } from './fullText.ts';
import { loadIndex, loadWholeIndex } from './loadIndex.ts';
import { offersChecker } from './offersChecker.ts';
import { wholeText, type OmniboxInput } from './pasted.ts';
import { queryInAddress } from './queryInAddress.ts';
import type { Match } from './reasons.ts';
import { moveThroughResults } from './resultKeys.ts';
import { ResultList } from './resultList.ts';
import { resultsView, type Found, type ResultsView } from './resultsView.ts';
import type { SearchIndex } from './searchIndex.ts';
import { slashSwitch } from './slashSwitch.ts';
import { statusText } from './statusText.ts';
import type { SearchWords } from './words.ts';

/** Milliseconds without a key before the full text is searched. */
const PAUSE = 180;
/** Milliseconds without a key before a screen reader hears of the results. */
const QUIET = 1000;
/** So many results are looked for behind a filter before "More results" has to be pressed. */
const ENOUGH = 12;

function part<T extends Element>(selector: string): T {
  const node = document.querySelector<T>(selector);
  if (!node) throw new Error(`The search page has no ${selector}`);
  return node;
}

const form = part<HTMLFormElement>('main form[role="search"]');
const input = part<OmniboxInput>('main input[name="q"]');
const status = part<HTMLElement>('[data-search-status]');
const empty = part<HTMLElement>('[data-search-empty]');
const foundPart = part<HTMLElement>('[data-search-found]');
const count = part<HTMLElement>('[data-search-count]');
const clear = part<HTMLButtonElement>('[data-search-clear]');
const offer = part<HTMLElement>('[data-search-offer]');
const tooLarge = part<HTMLElement>('[data-search-too-large]');
const more = part<HTMLButtonElement>('[data-search-more]');
const none = part<HTMLElement>('[data-search-none]');
const words = JSON.parse(part('[data-search-words]').textContent) as SearchWords;
const list = new ResultList(part<HTMLOListElement>('[data-search-results]'), words);
const filterForm = new FilterForm(part('form[data-search-filters]'), words.language, () => applyFilters());

/**
 * How far the full text is: being searched; left out, because the query names what it is after; failed; or its hits.
 */
type FullText = 'waiting' | 'left' | 'failed' | TextHits;

/** One query and what is known of it. */
interface Search extends Found {
  readonly query: string;
  /** As the address has it. */
  readonly short: string;
  readonly offered: boolean;
  readonly text: FullText;
}

/** The index with the words of all languages, once a query needed them. */
let whole: SearchIndex | null = null;
let current: Search | null = null;
/** Only the latest query may change the page. */
let run = 0;

/** Identifiers fit or don't; all else is a guess with a score. */
const isIdentifier = ({ score }: Match): boolean => score === undefined;
const isSure = (matches: readonly Match[]): boolean => matches.some(isIdentifier);

/** Whether there may be more results than are shown. */
const waitingTexts = ({ text }: Search): number =>
  text === 'left' ? 1 : typeof text === 'string' ? 0 : text.waiting;

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
  const finished = search.text !== 'waiting';
  const { line, announcement } = statusText(
    view,
    {
      finished,
      indexFailed: search.index === null,
      textFailed: search.text === 'failed',
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
  foundPart.dataset['searchState'] = finished ? 'finished' : 'waiting';
  more.hidden = waitingTexts(search) === 0;
  more.textContent = search.text === 'left' ? words.textToo : words.more;
  none.hidden = !finished || view.unfiltered > 0 || search.offered;
  return announcement;
}

function drawEmpty(): void {
  current = null;
  foundPart.dataset['searchState'] = 'empty';
  empty.hidden = false;
  foundPart.hidden = true;
  list.show([]);
  status.textContent = '';
}

/** Asks the full text, and takes of it what comes at once; with filters, until there is something to show. */
async function withText(search: Search, isLate: () => boolean): Promise<Search> {
  const text = await settled(searchFullText(search.short, !isSure(search.matches)));
  if (!text) return { ...search, text: 'failed' };
  const asked: Search = { ...search, text: text.hits, texts: text.first };
  const enough = !isFiltered() || viewOf(asked, []).results.length >= ENOUGH;
  return enough || isLate() ? asked : withMoreTexts(asked, isLate);
}

/** Downloads more of the full text; with filters, until there is something to show. */
async function withMoreTexts(search: Search, isLate: () => boolean): Promise<Search> {
  const { text } = search;
  if (typeof text === 'string') return search;
  const wanted = viewOf(search, []).results.length + (isFiltered() ? ENOUGH : 1);
  let { texts } = search;
  while (text.waiting > 0 && viewOf({ ...search, texts }, []).results.length < wanted && !isLate()) {
    texts = [...texts, ...((await settled(text.next())) ?? [])];
  }
  return { ...search, texts };
}

/**
 * What the index has of a query. The words of all languages are a file of their own, which a query that names what it is
 * after does without.
 */
async function lookUp(query: string): Promise<Pick<Search, 'index' | 'matches'>> {
  const index = whole ?? (await settled(loadIndex(words.language)));
  if (!index) return { index, matches: [] };
  const matches = find(query, index);
  if (whole || isSure(matches)) return { index, matches };
  whole = await settled(loadWholeIndex(words.language));
  return whole ? { index: whole, matches: find(query, whole) } : { index, matches };
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
  foundPart.dataset['searchState'] = 'waiting';
  const quiet = pause(wait > 0 ? QUIET : 0);
  const { index, matches } = await lookUp(query);
  if (isLate()) return;
  const sure = isSure(matches);
  const found: Search = {
    query,
    // A paste that is too long for an address is too long for full text, too: its IDs or its beginning stand for it.
    short: queryInAddress(query, sure ? matches.filter(isIdentifier) : []),
    index,
    matches,
    texts: [],
    text: sure ? 'left' : 'waiting',
    offered: offersChecker(query),
  };
  let announcement = draw(found, []);

  await pause(wait);
  if (isLate()) return;
  keepInAddress();
  if (!sure) {
    const whole = await withText(found, isLate);
    if (isLate()) return;
    announcement = draw(whole, list.keys);
  }
  await quiet;
  if (!isLate()) status.textContent = announcement;
}

async function showMore(): Promise<void> {
  if (!current) return;
  const mine = run;
  const isLate = (): boolean => mine !== run;
  const before = list.keys;
  const next = await (current.text === 'left' ? withText : withMoreTexts)(current, isLate);
  if (isLate()) return;
  status.textContent = draw(next, before);
  // Where nothing came, the button is gone, and the focus would be lost with it.
  list.focus(list.keys.find((key) => !before.includes(key)) ?? before.at(-1));
}

function applyFilters(): void {
  keepInAddress();
  if (!current) return;
  const announcement = draw(current, []);
  if (current.text !== 'waiting') status.textContent = announcement;
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
slashSwitch(part<HTMLInputElement>('[data-search-slash]'), input);

filterForm.filters = filtersIn(location.search, filterForm.choices);
// omnibox.ts has filled the field with what was asked for.
// With results to read, a focused field would only bring up the keyboard of a phone.
if (input.value === '') input.focus();
void search(0);
