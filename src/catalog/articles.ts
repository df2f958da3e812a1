import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CatalogError } from './catalogError.ts';
import { articleSchema, LANGUAGES, type Language } from './schema.ts';
import { hashesOf } from './sections.ts';

/** One `content/<ID>/<lng>.mdx`, read without rendering it. */
export interface ArticleSource {
  readonly id: string;
  readonly language: Language;
  readonly description: string;
  /** MDX without frontmatter. */
  readonly body: string;
  /** Number of the body's first line in the file, from 1. */
  readonly firstLine: number;
  /** Hash of the English text per anchor, as recorded; empty in English. */
  readonly madeFrom: Readonly<Record<string, string>>;
}

/** Whether a translation is there and up to date. `outdated` names the anchors of the sections that lag. */
export type ArticleState =
  | { readonly state: 'missing' }
  | { readonly state: 'complete' }
  | { readonly state: 'outdated'; readonly sections: readonly string[] };

/**
 * Reads one article.
 * @returns null when the file doesn't exist
 * @throws CatalogError when its frontmatter breaks the schema
 */
export function readArticle(dir: string, id: string, language: Language): ArticleSource | null {
  const path = join(dir, id, `${language}.mdx`);
  if (!existsSync(path)) return null;
  const file = `content/${id}/${language}.mdx`;
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(readFileSync(path, 'utf8'));
  if (!match)
    throw new CatalogError([{ file, key: '', expected: 'frontmatter between two --- lines', found: 'none' }]);
  const frontmatter = articleSchema.safeParse(parse(match[1] ?? ''));
  if (!frontmatter.success) {
    throw new CatalogError(
      frontmatter.error.issues.map((issue) => ({
        file,
        key: issue.path.join('.'),
        expected: issue.message,
        found: issue.code,
      })),
    );
  }
  const { description, sections } = frontmatter.data;
  return {
    id,
    language,
    description,
    body: match[2] ?? '',
    firstLine: (match[1] ?? '').split('\n').length + 3,
    madeFrom: sections ?? {},
  };
}

/** Compares what a translation was made from with the English text of today. */
export function stateOf(article: ArticleSource | null, english: ArticleSource | null): ArticleState {
  if (!article) return { state: 'missing' };
  if (article.language === 'en' || !english) return { state: 'complete' };
  const today = hashesOf(english.body);
  const sections = Object.keys(today).filter((anchor) => article.madeFrom[anchor] !== today[anchor]);
  return sections.length === 0 ? { state: 'complete' } : { state: 'outdated', sections };
}

/** State of all three languages of one ID. */
export function statesOf(dir: string, id: string): Readonly<Record<Language, ArticleState>> {
  const english = readArticle(dir, id, 'en');
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, stateOf(readArticle(dir, id, language), english)]),
  ) as Record<Language, ArticleState>;
}

/** IDs with an article in every language: only these have pages. */
export const publishedIds = (dir: string, ids: Iterable<string>): readonly string[] =>
  [...ids].filter((id) => LANGUAGES.every((language) => existsSync(join(dir, id, `${language}.mdx`))));
