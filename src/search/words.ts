import type { Language } from '../catalog/schema.ts';
import { searchText } from '../i18n/site.ts';
import { REASONS, type Reason } from './reasons.ts';

/** Words that the search page's script needs: rendered into the page, so that it ships no translation library. */
export interface SearchWords {
  readonly language: Language;
  /** By plural category of the language; `{{count}}` stands for the number. */
  readonly count: Readonly<Record<string, string>>;
  readonly none: string;
  readonly searching: string;
  readonly noArticle: string;
  readonly textFailed: string;
  readonly indexFailed: string;
  readonly allFailed: string;
  readonly why: Readonly<Record<Reason | 'text', string>>;
}

/** `{{count}}` and `{{query}}` are filled in by the script. */
const KEPT = { count: '{{count}}', query: '{{query}}' };

export function searchWords(language: Language): SearchWords {
  const t = searchText(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const reasons = [...REASONS, 'text'] as const;
  return {
    language,
    count: Object.fromEntries(
      pluralCategories.map((category) => [category, t(`count_${category}` as 'count_one', KEPT)]),
    ),
    none: t('none', KEPT),
    searching: t('searching'),
    noArticle: t('noArticle'),
    textFailed: t('textFailed'),
    indexFailed: t('indexFailed'),
    allFailed: t('allFailed'),
    why: Object.fromEntries(reasons.map((why) => [why, t(`why.${why}`)])) as Record<Reason | 'text', string>,
  };
}
