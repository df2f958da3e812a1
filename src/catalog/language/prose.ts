import type { ArticleSource } from '../articles.ts';

/** Stands in prose for each character of code or markup, so that columns stay and no check reads code. */
export const HIDDEN = '\uFFFC';

/** One line of what a reader reads, with its number in the file, from 1. */
export interface ProseLine {
  readonly line: number;
  readonly text: string;
}

const hide = (match: string): string => HIDDEN.repeat(match.length);

/**
 * Lines of an article without code, tags, link targets and list markers; empty lines are left out.
 * @param body MDX without frontmatter
 * @param firstLine number of the body's first line in its file
 */
export function proseOf({
  body,
  firstLine,
}: Pick<ArticleSource, 'body' | 'firstLine'>): readonly ProseLine[] {
  return body
    .replace(/`[^`]*`|<\/?[A-Za-z][^>]*>|(?<=\])\([^)]*\)/g, (match) => match.replace(/[^\n]+/g, hide))
    .split('\n')
    .map((text, i) => ({ line: firstLine + i, text: text.replace(/^\s*(?:\d+\.|-)\s/, '').trim() }))
    .filter(({ text }) => text.replaceAll(HIDDEN, '').trim() !== '');
}

/** Words of prose, code not counted. */
export const wordsIn = (lines: readonly ProseLine[]): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\d]+(?:[-'’.][\p{L}\d]+)*/gu)?.length ?? 0), 0);
