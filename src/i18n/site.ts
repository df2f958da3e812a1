import { createInstance, type TFunction } from 'i18next';
import enExamines from '../../locales/en/examines.json' with { type: 'json' };
import enIndexes from '../../locales/en/indexes.json' with { type: 'json' };
import enSearch from '../../locales/en/search.json' with { type: 'json' };
import enUi from '../../locales/en/ui.json' with { type: 'json' };
import frExamines from '../../locales/fr/examines.json' with { type: 'json' };
import frIndexes from '../../locales/fr/indexes.json' with { type: 'json' };
import frSearch from '../../locales/fr/search.json' with { type: 'json' };
import frUi from '../../locales/fr/ui.json' with { type: 'json' };
import ruExamines from '../../locales/ru/examines.json' with { type: 'json' };
import ruIndexes from '../../locales/ru/indexes.json' with { type: 'json' };
import ruSearch from '../../locales/ru/search.json' with { type: 'json' };
import ruUi from '../../locales/ru/ui.json' with { type: 'json' };
import type { Language } from '../catalog/schema.ts';

const i18n = createInstance();
await i18n.init({
  resources: {
    en: { ui: enUi, examines: enExamines, search: enSearch, indexes: enIndexes },
    fr: { ui: frUi, examines: frExamines, search: frSearch, indexes: frIndexes },
    ru: { ui: ruUi, examines: ruExamines, search: ruSearch, indexes: ruIndexes },
  },
  supportedLngs: ['en', 'fr', 'ru'],
  // A missing key must be seen in tests, not hidden behind English.
  fallbackLng: false,
  defaultNS: 'ui',
  ns: ['ui', 'examines', 'search', 'indexes'],
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Words of the site in one language, for use at build time: pages ship text, not i18next. */
export const siteText = (language: Language): TFunction<'ui'> => i18n.getFixedT(language, 'ui');

/** Words of search, redirects and the 404 page in one language. */
export const searchText = (language: Language): TFunction<'search'> => i18n.getFixedT(language, 'search');

/** Words of the lists of checks in one language. */
export const indexText = (language: Language): TFunction<'indexes'> => i18n.getFixedT(language, 'indexes');

const EXAMINES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enExamines,
  fr: frExamines,
  ru: ruExamines,
};

/** An English phrase of `examines` in facts.yaml, in the reader's language; names and paths stay as they are. */
export const examinedText = (language: Language, phrase: string): string =>
  EXAMINES[language][phrase] ?? phrase;
