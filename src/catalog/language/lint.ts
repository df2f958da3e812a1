import type { ArticleSource } from '../articles.ts';
import type { CatalogFault } from '../catalogError.ts';
import type { Term } from '../glossary.ts';
import type { Facts, Language } from '../schema.ts';
import type { Finding } from './finding.ts';
import { withoutNames } from './names.ts';
import { nameFindings, numberFindings, untranslatedFindings } from './parity.ts';
import { proseOf, wordsIn, type ProseLine } from './prose.ts';
import { avoidedTerms, casedTerms } from './terms.ts';
import { typographyFindings } from './typography.ts';
import { wordingFindings } from './wording.ts';

/** Words of prose, code not counted. French takes more for the same. */
const LENGTH: Readonly<Record<Language, readonly [number, number]>> = {
  en: [110, 440],
  fr: [110, 500],
  ru: [90, 440],
};
/** Characters: shorter says too little in a list of results; the schema knows the longest. */
const SHORTEST_DESCRIPTION = 60;

/** What must hold of any text of a language: typography, wording, terms. */
export const findingsOfText = (
  terms: readonly Term[],
  language: Language,
  lines: readonly ProseLine[],
): readonly Finding[] => {
  const words = withoutNames(lines);
  return [
    ...typographyFindings(language, lines),
    ...wordingFindings(language, words),
    ...avoidedTerms(terms, language, words),
    ...casedTerms(terms, language, words),
  ];
};

function lengthFindings(article: ArticleSource, lines: readonly ProseLine[]): readonly Finding[] {
  const [least, most] = LENGTH[article.language];
  const words = wordsIn(lines);
  return [
    ...(words < least || words > most
      ? [{ line: article.firstLine, expected: `${least} to ${most} words of prose`, found: String(words) }]
      : []),
    ...(article.description.length < SHORTEST_DESCRIPTION
      ? [
          {
            line: 2,
            expected: `a description of ${SHORTEST_DESCRIPTION} to 155 characters`,
            found: article.description,
          },
        ]
      : []),
  ];
}

/**
 * What the language of one article breaks.
 * @param english the same article in English; for an English one, itself
 */
export function languageFaults(
  facts: Facts,
  terms: readonly Term[],
  english: ArticleSource,
  article: ArticleSource,
): readonly CatalogFault[] {
  const { language } = article;
  const description = { line: 2, text: article.description };
  const lines = proseOf(article);
  const englishLines = proseOf(english);
  const known = [
    english.body,
    english.description,
    JSON.stringify(facts),
    // Definitions are prose: their words are no names.
    ...terms.map((term) => JSON.stringify({ ...term, means: undefined })),
  ].join('\n');
  return [
    ...findingsOfText(terms, language, [description, ...lines]),
    ...lengthFindings(article, lines),
    ...(language === 'en'
      ? []
      : [
          ...numberFindings(englishLines, lines),
          ...nameFindings(language, known, [description, ...lines]),
          ...untranslatedFindings(language, englishLines, [description, ...lines]),
        ]),
  ].map(({ line, expected, found }) => ({
    file: `content/${article.id}/${language}.mdx`,
    key: `line ${line}`,
    expected,
    found,
  }));
}

/** What the titles of one ID break; they stand in facts.yaml. */
export const titleFaults = (terms: readonly Term[], facts: Facts): readonly CatalogFault[] =>
  (['en', 'fr', 'ru'] as const).flatMap((language) =>
    findingsOfText(terms, language, [{ line: 0, text: facts.titles[language] }]).map(
      ({ expected, found }) => ({
        file: `content/${facts.id}/facts.yaml`,
        key: `titles.${language}`,
        expected,
        found,
      }),
    ),
  );
