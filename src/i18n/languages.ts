import type { Language } from '../catalog/schema.ts';

/** Names of the languages in themselves, as the switch shows them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
};

/** Open Graph locale codes. */
export const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en_US',
  fr: 'fr_FR',
  ru: 'ru_RU',
};
