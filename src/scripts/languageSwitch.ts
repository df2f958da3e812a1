import { LANGUAGE_KEY } from './storageKeys.ts';

/**
 * The language switch keeps what the address holds besides the page: the query and the fragment.
 * The choice is remembered for `/` and `/<ID>/`, which open in the reader's language.
 */

for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  link.addEventListener('click', () => {
    const target = new URL(link.href);
    target.search = location.search;
    target.hash = location.hash;
    link.href = target.href;
    try {
      localStorage.setItem(LANGUAGE_KEY, link.hreflang);
    } catch {
      // Storage may be switched off; the link works all the same.
    }
  });
}
