/** Local storage: the language chosen with the language switch. */
export const LANGUAGE_KEY = 'language';

/** Local storage: `off` when the reader has switched off the key `/`, which leads to the search field. */
export const SLASH_KEY = 'slash';

/** Session storage: a paste on its way to the search page, which takes it. */
export const PASTE_KEY = 'paste';

/** Session storage: a paste on its way from the search page to the checker, which takes it. */
export const CHECKER_PASTE_KEY = 'checker-paste';
