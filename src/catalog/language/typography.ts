import type { Language } from '../schema.ts';
import { findingsOf, type Finding, type Pattern, type Patterns } from './finding.ts';
import type { ProseLine } from './prose.ts';
import { missingYo } from './yo.ts';

const everywhere: readonly Pattern[] = [
  { find: /\bTODO\b/g, expected: 'text in place of TODO' },
  { find: /\.\.\./g, expected: '…' },
  { find: /(?<=\S) {2,}(?=\S)/g, expected: 'one space' },
  { find: / -{1,2} /g, expected: 'a dash' },
  { find: /!/g, expected: 'a sentence without exclamation mark' },
];

/**
 * Prepositions and conjunctions that don't stand at the end of a Russian line.
 * (WRITING: a no-break space after short prepositions.)
 */
const SHORT = 'в|во|и|не|на|с|со|из|а|по|до|к|ко|у|ни|от|о|об|за';
const RUSSIAN_UNITS = 'КБ|МБ|ГБ|секунд|минут|час|дн|дней|лет|год|раз|символ|%';
const FRENCH_UNITS = 'octets?|Ko|Mo|Go|secondes?|minutes?|heures?|jours?|ans?|fois|caractères?|%';

const TYPOGRAPHY: Patterns = {
  en: [
    ...everywhere,
    { find: /[«»„]/g, expected: 'English quotation marks' },
    { find: / [,;:.?](?=\s|$)/g, expected: 'no space before punctuation' },
  ],
  fr: [
    ...everywhere,
    { find: /'/g, expected: '’' },
    { find: /["“”„]/g, expected: '« »' },
    { find: /(?<!\u202F)[;?]/g, expected: 'U+202F before ; and ?' },
    { find: /(?<!\u00A0):(?=\s|$)/g, expected: 'U+00A0 before :' },
    { find: /«(?!\u00A0)/g, expected: 'U+00A0 after «' },
    { find: /(?<!\u00A0)»/g, expected: 'U+00A0 before »' },
    {
      find: new RegExp(`\\d (?:${FRENCH_UNITS})(?![\\p{L}])`, 'gu'),
      expected: 'U+00A0 between number and unit',
    },
    {
      find: /(?<![\p{L}\d])(?:A(?= (?:partir|la|l’|un|chaque|savoir))|E(?:chec|cri(?:t|re)|tape|tat|teign|tant|vit))/gu,
      expected: 'accents on capitals',
    },
  ],
  ru: [
    ...everywhere,
    { find: /["“”](?!\p{L}*“)/gu, expected: '«ёлочки»' },
    { find: /'/g, expected: 'no apostrophe' },
    { find: /(?<!\u00A0|^)[—](?!\d)/g, expected: 'U+00A0 before —' },
    { find: /—(?=\p{L})/gu, expected: 'a space after —' },
    {
      find: new RegExp(`(?<![\\p{L}\\d-])(?:${SHORT}) `, 'giu'),
      expected: 'U+00A0 after a short word',
    },
    { find: new RegExp(`\\d (?:${RUSSIAN_UNITS})`, 'gu'), expected: 'U+00A0 between number and unit' },
  ],
};

const withoutYo = (lines: readonly ProseLine[]): readonly Finding[] =>
  lines.flatMap(({ line, text }) =>
    missingYo(text).map(({ before, after }) => ({ line, expected: after, found: before })),
  );

/** Spaces, quotation marks, dashes, apostrophes, accents and ё, each as its language writes them. */
export const typographyFindings = (language: Language, lines: readonly ProseLine[]): readonly Finding[] => [
  ...findingsOf(TYPOGRAPHY[language], lines),
  ...(language === 'ru' ? withoutYo(lines) : []),
];
