import type { Language } from '../catalog/schema.ts';
import { readersLanguage } from '../i18n/readersLanguage.ts';
import { LANGUAGE_KEY } from './storageKeys.ts';

/** The reader's language: chosen with the switch before, else the browser's, else English. */
export function chosenLanguage(): Language {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(LANGUAGE_KEY);
  } catch {
    // Storage may be switched off: the browser's languages remain.
  }
  return readersLanguage(chosen, navigator.languages);
}
