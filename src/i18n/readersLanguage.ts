import type { Language } from '../catalog/schema.ts';
import { LANGUAGE_NAMES } from './languages.ts';

// Not LANGUAGES: its module brings the schema library along, and this one runs in the browser.
const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

/** `fr-CA`, `FR` and `fr` are all French; null when it is none of ours. */
export function asLanguage(tag: string | null | undefined): Language | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/**
 * The language to open a page in.
 * @param chosen what the reader chose with the language switch before, if anything
 * @param preferred the browser's languages, best first
 */
export function readersLanguage(chosen: string | null, preferred: readonly string[]): Language {
  const known = [chosen, ...preferred].map(asLanguage).find((language) => language !== null);
  return known ?? 'en';
}
