/**
 * Every omnibox on the page: `/` and Ctrl K (⌘ K) lead to it, a paste of many lines keeps its words apart, and a paste
 * that is too long for an address reaches the search page whole all the same.
 */
import { MOST_CHARACTERS_IN_ADDRESS } from '../search/limits.ts';

/** Session storage: a paste on its way to the search page. */
const PASTE_KEY = 'paste';

const inputs = [...document.querySelectorAll<HTMLInputElement>('.omnibox input')];

/** `?q=`, or the paste whose beginning it is. The paste is taken, not only read: it belongs to one visit. */
function askedQuery(): string {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  let paste: string | null = null;
  try {
    paste = sessionStorage.getItem(PASTE_KEY);
    sessionStorage.removeItem(PASTE_KEY);
  } catch {
    // Storage may be switched off.
  }
  return query !== '' && paste?.startsWith(query) ? paste : query;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const slash = event.key === '/' && plain && !isTyping(event.target);
  const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  const input = inputs.find((candidate) => candidate.checkVisibility());
  if (!input || event.defaultPrevented || !(slash || controlK)) return;
  event.preventDefault();
  input.focus();
  input.select();
});

for (const input of inputs) {
  input.removeAttribute('maxlength');
  // The search page shows what was asked for, unless someone was faster and typed.
  if (input.form && new URL(input.form.action).pathname === location.pathname) input.value ||= askedQuery();

  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(text)) return;
    // The field would drop line ends and glue the last word of a line to the first of the next.
    event.preventDefault();
    input.setRangeText(
      text.replace(/\s+/g, ' ').trim(),
      input.selectionStart ?? 0,
      input.selectionEnd ?? 0,
      'end',
    );
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

  input.form?.addEventListener('submit', (event) => {
    const query = input.value.trim();
    // The search page answers without leaving.
    if (event.defaultPrevented || query.length <= MOST_CHARACTERS_IN_ADDRESS) return;
    event.preventDefault();
    try {
      sessionStorage.setItem(PASTE_KEY, query);
    } catch {
      // Storage may be full or switched off: the beginning of the paste has to do.
    }
    const search = new URLSearchParams({ q: query.slice(0, MOST_CHARACTERS_IN_ADDRESS) });
    location.assign(`${input.form?.action ?? ''}?${search.toString()}`);
  });
}
