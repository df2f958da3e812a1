import { asLanguage } from '../i18n/readersLanguage.ts';
import type { IdentifierIndex } from './identifierIndex.ts';
import { lookupOf } from './lookup.ts';

/**
 * The path as this site would spell it: error IDs in their own letter case, all else lower-case, a slash at the end
 * unless it is a file. Whether there is such a page is another question.
 * @param path below the base path, decoded: `/EN/rebootpending`
 */
export function tidyPath(path: string, index: IdentifierIndex): string {
  const { byId } = lookupOf(index);
  const parts = path.split('/').filter((part) => part !== '' && part.toLowerCase() !== 'index.html');
  if (parts.length === 0) return '/';
  const tidy = parts.map((part) => byId.get(part.toLowerCase())?.id ?? part.toLowerCase());
  const isFile = /\.[a-z0-9]+$/.test(tidy.at(-1) ?? '');
  return `/${tidy.join('/')}${isFile ? '' : '/'}`;
}

/** What in a path may be an error ID: all of it but the language, as words. */
export const idInPath = (path: string): string =>
  path
    .split('/')
    .filter((part, i) => part !== '' && !(i === 1 && asLanguage(part) === part.toLowerCase()))
    .join(' ')
    .replace(/\.(?:html?|aspx|mdx?)$/i, '');
