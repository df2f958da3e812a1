/**
 * What builders write and pages read. Apart from both: a page that searches loads neither the builders nor the schema of
 * the catalog.
 */

/**
 * Kinds of names that a check has to do with, besides its own: what it reads, and the commands that its article gives.
 * A name of several kinds is said to be of the first.
 */
export const NAME_KINDS = ['registry', 'cmdlet', 'errorCode', 'property'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Per kind and name as written: positions of the entries that have it, those that it says most about first. */
export type NameIndex = Readonly<Record<NameKind, Readonly<Record<string, readonly number[]>>>>;

/** Where in what is known of a check a word stands. */
export const WORD_FIELDS = ['en', 'fr', 'ru', 'keyword', 'examined', 'text'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/**
 * Stems of what is written about each check in all languages, for every language's page alike. Titles are the fields
 * named by their language; Setup's messages, names and the ID itself are in the index of identifiers.
 */
export interface WordIndex {
  /** All stems, sorted, with blanks between. */
  readonly terms: string;
  /**
   * One per stem, with blanks between: for each field an upper-case letter (`A` is the first of `WORD_FIELDS`), then
   * the positions of the checks, each as the step from the one before, in base 36 with dots between.
   */
  readonly postings: string;
  /** What people write instead of a product's term: stem → what it may mean, each the stems that have to be there. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}
