/**
 * Every omnibox on the page: `/` and Ctrl K (⌘ K) lead to it, Esc clears it and then leaves; a paste of many lines keeps
 * its words apart, and reaches the search page whole, however long it is.
 */
import { MOST_CHARACTERS_IN_ADDRESS } from '../search/limits.ts';
import { inOneLine, wholeText, type OmniboxInput } from '../search/pasted.ts';
import { PASTE_KEY, SLASH_KEY } from './storageKeys.ts';

const inputs = [...document.querySelectorAll<OmniboxInput>('.omnibox input')];

/** `?q=`, or the paste whose beginning it is. The paste is taken, not only read: it belongs to one visit. */
function fillWithAsked(input: OmniboxInput): void {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  let paste: string | null = null;
  try {
    paste = sessionStorage.getItem(PASTE_KEY);
    sessionStorage.removeItem(PASTE_KEY);
  } catch {
    // Storage may be switched off.
  }
  const shown = inOneLine(paste ?? '');
  if (paste !== null && query !== '' && shown.startsWith(query)) {
    input.value = shown;
    input.pasted = { shown, whole: paste };
  } else {
    input.value = query;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** WCAG 2.1.4: someone who dictates writes a slash without meaning a key. */
function slashIsOn(): boolean {
  try {
    return localStorage.getItem(SLASH_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** K by its letter; on a keyboard without Latin letters, by its place. */
const isK = ({ key, code }: KeyboardEvent): boolean =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';

/** Where Esc leads back to. */
let cameFrom: Element | null = null;

document.addEventListener('keydown', (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const slash = event.key === '/' && plain && !isTyping(event.target) && slashIsOn();
  const controlK = (event.ctrlKey || event.metaKey) && !event.altKey && isK(event);
  const input = inputs.find((candidate) => candidate.checkVisibility());
  if (!input || event.defaultPrevented || !(slash || controlK)) return;
  event.preventDefault();
  if (document.activeElement !== input) cameFrom = document.activeElement;
  input.focus();
  input.select();
});

function clearOrLeave(input: HTMLInputElement): void {
  if (input.value !== '') {
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return;
  }
  input.blur();
  if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
}

for (const input of inputs) {
  const isSearchPage = input.form !== null && new URL(input.form.action).pathname === location.pathname;
  input.removeAttribute('maxlength');
  if (!slashIsOn()) input.setAttribute('aria-keyshortcuts', 'Control+K');
  // The search page shows what was asked for, unless someone was faster and typed.
  if (isSearchPage && input.value === '') fillWithAsked(input);

  input.addEventListener(
    'focus',
    () => {
      // Into the browser's cache, so that the search page finds it there. That page itself loads it anyway.
      const { index } = input.form?.dataset ?? {};
      if (index && !isSearchPage) fetch(index).catch(() => undefined);
    },
    { once: true },
  );

  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    clearOrLeave(input);
  });

  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(text)) return;
    // The field would drop line ends and glue the last word of a line to the first of the next.
    event.preventDefault();
    const shown = inOneLine(text);
    input.setRangeText(shown, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    input.pasted = { shown, whole: text };
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

  input.form?.addEventListener('submit', (event) => {
    const query = inOneLine(input.value);
    const whole = wholeText(input);
    // The search page answers without leaving.
    if (event.defaultPrevented || (query.length <= MOST_CHARACTERS_IN_ADDRESS && whole === input.value))
      return;
    event.preventDefault();
    try {
      sessionStorage.setItem(PASTE_KEY, whole);
    } catch {
      // Storage may be full or switched off: the beginning of the paste has to do.
    }
    const search = new URLSearchParams({ q: query.slice(0, MOST_CHARACTERS_IN_ADDRESS) });
    location.assign(`${input.form?.action ?? ''}?${search.toString()}`);
  });
}
