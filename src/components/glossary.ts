import { slugOf, type Term } from '../catalog/glossary.ts';
import { withYo } from '../catalog/language/yo.ts';
import { LANGUAGES, type Language } from '../catalog/schema.ts';
import { pageHref } from '../i18n/urls.ts';

/** A term's name in one language, and what it is called there where only its English name is real. */
export interface TermName {
  readonly language: Language;
  readonly name: string;
  readonly gloss?: string;
}

/** Russian names get their ё, which Microsoft leaves out. */
const written = (name: string, language: Language): string => (language === 'ru' ? withYo(name) : name);

/** What a term is called in one language. */
export function nameOf(term: Term, language: Language): TermName {
  const gloss =
    language === 'fr' ? term.forms?.fr_gloss : language === 'ru' ? term.forms?.ru_gloss : undefined;
  return {
    language,
    name: written(term[language], language),
    ...(gloss === undefined ? {} : { gloss: written(gloss, language) }),
  };
}

/** What a term is called in all languages but one. */
export const otherNamesOf = (term: Term, language: Language): readonly TermName[] =>
  LANGUAGES.filter((other) => other !== language).map((other) => nameOf(term, other));

/** Where a term is defined. */
export const termHref = (language: Language, slug: string): string => pageHref(language, `glossary/#${slug}`);

/** A letter of the alphabetical list with its terms. */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly { readonly name: string; readonly slug: string }[];
}

/** Orders terms by their names, as a dictionary of the language does. */
export function byName(language: Language): (a: Term, b: Term) => number {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  return (a, b) => compare(a[language], b[language]);
}

/** First letter without accent; digits stand together. */
function letterOf(name: string): string {
  const first = /[\p{L}\d]/u.exec(name)?.[0] ?? '';
  return /\d/.test(first) ? '0–9' : first.normalize('NFD').charAt(0).toUpperCase();
}

/** All terms by the first letter of their names in one language. */
export function lettersOf(terms: readonly Term[], language: Language): readonly Letter[] {
  const letters = Map.groupBy([...terms].sort(byName(language)), (term) => letterOf(term[language]));
  return [...letters].map(([letter, of]) => ({
    letter,
    terms: of.map((term) => ({ name: nameOf(term, language).name, slug: slugOf(term) })),
  }));
}
