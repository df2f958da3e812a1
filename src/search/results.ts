import { BASE_PATH } from './basePath.ts';
import { excerptParts, type ExcerptPart } from './excerptParts.ts';
import type { TextResult } from './fullText.ts';
import type { IdentifierIndex } from './identifierIndex.ts';
import { lookupOf } from './lookup.ts';
import type { Match, Reason } from './reasons.ts';

/** One line of the result list. */
export interface Result {
  /** Error ID; null for a page that isn't an article. */
  readonly id: string | null;
  readonly title: string;
  readonly href: string;
  readonly published: boolean;
  readonly why: Reason | 'text';
  /** What in the query matched; '' where that needs no saying. */
  readonly matched: string;
  /** Only where the text is why: an identifier needs no proof. */
  readonly excerpt: readonly ExcerptPart[];
}

function fromMatch(match: Match, index: IdentifierIndex): Result {
  const entry = lookupOf(index).byId.get(match.id.toLowerCase());
  const published = entry?.published === true;
  const root = `${BASE_PATH}/${index.language}`;
  return {
    id: match.id,
    title: entry?.title ?? '',
    // The list of all checks shows what is known of one that has no article.
    href: published ? `${root}/${match.id}/` : `${root}/articles/?text=${match.id}`,
    published,
    why: match.why,
    matched: match.why === 'idPart' || match.why === 'id' ? '' : match.matched,
    excerpt: [],
  };
}

function fromText({ url, meta, excerpt }: TextResult): Result {
  return {
    id: meta['id'] ?? null,
    title: meta['title'] ?? url,
    href: url,
    published: true,
    why: 'text',
    matched: '',
    excerpt: excerptParts(excerpt),
  };
}

/**
 * One list of both searches, each article once: what the index found, best first, then what only the text has.
 * @param index null when it couldn't be loaded; then there are no matches either
 */
export function mergeResults(
  matches: readonly Match[],
  texts: readonly TextResult[],
  index: IdentifierIndex | null,
): readonly Result[] {
  const identified = index ? matches.map((match) => fromMatch(match, index)) : [];
  const merged = new Map<string, Result>();
  for (const result of [...identified, ...texts.map(fromText)]) {
    const key = result.id ?? result.href;
    if (!merged.has(key)) merged.set(key, result);
  }
  return [...merged.values()];
}
