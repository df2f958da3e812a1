import { SEVERITIES, type Language, type Severity } from '../catalog/schema.ts';
import { searchText, siteText } from '../i18n/site.ts';
import { REASONS, type Reason } from './reasons.ts';

/** Words that the search page's script needs: rendered into the page, so that it ships no translation library. */
export interface SearchWords {
  readonly language: Language;
  /** By plural category of the language; `{{count}}` stands for the number. */
  readonly count: Readonly<Record<string, string>>;
  /** `{{count}}` stands for a phrase such as `3 results`, `{{first}}` for the first of them. */
  readonly first: string;
  readonly filteredOut: string;
  readonly offer: string;
  readonly none: string;
  readonly searching: string;
  /** Two labels of one button: the full text was left out, or it has more. */
  readonly textToo: string;
  readonly more: string;
  readonly noArticle: string;
  readonly textFailed: string;
  readonly indexFailed: string;
  readonly allFailed: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly why: Readonly<Record<Reason | 'text', string>>;
}

/** Filled in by the script. */
const KEPT = { count: '{{count}}', first: '{{first}}', query: '{{query}}' };

export function searchWords(language: Language): SearchWords {
  const t = searchText(language);
  const site = siteText(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const reasons = [...REASONS, 'text'] as const;
  return {
    language,
    count: Object.fromEntries(
      pluralCategories.map((category) => [category, t(`count_${category}` as 'count_one', KEPT)]),
    ),
    first: t('first', KEPT),
    filteredOut: t('filteredOut', KEPT),
    offer: t('offer'),
    none: t('none', KEPT),
    searching: t('searching'),
    textToo: t('textToo'),
    more: t('more'),
    noArticle: t('noArticle'),
    textFailed: t('textFailed'),
    indexFailed: t('indexFailed'),
    allFailed: t('allFailed'),
    severity: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, site(`severity.${severity}`)]),
    ) as Record<Severity, string>,
    why: Object.fromEntries(reasons.map((why) => [why, t(`why.${why}`)])) as Record<Reason | 'text', string>,
  };
}
