/** Local storage: the language chosen with the language switch. */
export const LANGUAGE_KEY = 'language';
