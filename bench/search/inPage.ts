/**
 * What runs in the page. Playwright carries these functions over as text: each stands alone, and they share only what
 * they put on `window`.
 */

/** What the search page showed for one query. */
export interface Shown {
  /** Addresses of the results, best first. */
  readonly hrefs: readonly string[];
  /** From the input event to the frame after the first results; null when there were none. */
  readonly ms: number | null;
  /** The page never said that it had finished. */
  readonly timedOut: boolean;
}

declare global {
  interface Window {
    /** Promise of what is shown for the query that comes next. */
    benchShown?: Promise<Shown>;
    /** When the page first showed a result, by the clock of the machine. */
    benchFirstResult?: number;
    /** Pagefind's own script. */
    benchPagefind?: {
      search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
  }
}

/** Empties the field and watches for the answer to the next query. */
export function prepare(): void {
  const find = <T extends Element>(selector: string): T => {
    const node = document.querySelector<T>(selector);
    if (!node) throw new Error(`The search page has no ${selector}`);
    return node;
  };
  const input = find<HTMLInputElement>('main [role="search"] input, main [role="search"] textarea');
  const list = find<HTMLElement>('[data-search-results]');
  const results = find<HTMLElement>('[data-search-found]');
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('a[href]')];

  input.value = '';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.focus();
  const LONGEST = 4000;
  let ms: number | null = null;
  let start = 0;
  document.addEventListener('input', () => (start ||= performance.now()), { capture: true, once: true });
  window.benchShown = new Promise((resolve) => {
    let seen = false;
    const observer = new MutationObserver(() => {
      if (seen || links().length === 0) return;
      seen = true;
      requestAnimationFrame(() => (ms = performance.now() - start));
    });
    observer.observe(list, { childList: true, subtree: true });
    const begun = performance.now();
    const look = (): void => {
      const timedOut = performance.now() - begun > LONGEST;
      // Hidden since the field was emptied; then it says whether the full text is still being searched.
      const finished = !results.hidden && results.dataset['searchState'] === 'finished';
      if (!timedOut && (!finished || (seen && ms === null))) {
        setTimeout(look, 10);
        return;
      }
      observer.disconnect();
      resolve({ hrefs: links().map(({ href }) => href), ms, timedOut });
    };
    setTimeout(look, 10);
  });
}

/** Types one line at once. */
export function type(query: string): void {
  const input = document.querySelector<HTMLInputElement>(
    'main [role="search"] input, main [role="search"] textarea',
  );
  if (!input) throw new Error('The search page has no field');
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Remembers when the first result is there, from the first byte of the page on. */
export function watchFirstResult(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-search-results] a[href]')) return;
    window.benchFirstResult = Date.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Asks Pagefind's own script, as its documentation says. */
export async function askPagefind(query: string): Promise<Shown> {
  const MOST = 10;
  const address = '/pagefind/pagefind.js';
  window.benchPagefind ??= (await import(address)) as NonNullable<Window['benchPagefind']>;
  const start = performance.now();
  const { results } = await window.benchPagefind.search(query);
  const [first, ...others] = results.slice(0, MOST);
  const urls = first ? [(await first.data()).url] : [];
  const ms = first ? performance.now() - start : null;
  for (const { url } of await Promise.all(others.map((result) => result.data()))) urls.push(url);
  return { hrefs: urls.map((url) => new URL(url, location.href).href), ms, timedOut: false };
}
