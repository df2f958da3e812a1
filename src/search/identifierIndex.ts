import type { Catalog } from '../catalog/load.ts';
import type { Facts, Language, ProductVersion, Severity } from '../catalog/schema.ts';
import { areaOf, type Area } from '../components/areas.ts';
import { doingsOf, type Doing } from '../components/operations.ts';
import type { NameIndex } from './indexFormat.ts';
import { nameIndex } from './nameIndex.ts';
import { pageKey } from './pageKey.ts';

/**
 * One error ID as search knows it. What can be derived from the ID (help key, KB number, archive path)
 * is left out: every visitor of the search page downloads this.
 */
export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  /** Absent: known, but without an article yet. */
  readonly published?: true;
  /** GUID, 32 lower-case hex digits. */
  readonly assetId?: string;
  readonly contentKeyIds?: readonly number[];
  /** Keys (see `pageKey`) of Microsoft pages that lead here and don't spell the ID. */
  readonly pages?: readonly string[];
  /** Numbers of support articles that the check is about, besides its own. */
  readonly kbNumbers?: readonly number[];
  /** What Setup prints, with placeholders (`<server>`, `{0}`) or with the names of some log. */
  readonly message?: string;
  readonly severity: Severity;
  readonly products: readonly ProductVersion[];
  readonly doings: readonly Doing[];
  readonly area: Area;
}

/** Everything that identifies an article, with titles in one language. */
export interface IdentifierIndex {
  readonly language: Language;
  readonly entries: readonly IndexEntry[];
  /** What checks read and what their articles have people run. */
  readonly names: NameIndex;
}

/** A page that more articles list names none of them. */
const MOST_ARTICLES_PER_PAGE = 3;
const LIBRARY = /^https?:\/\/(?:learn|docs|technet)\.microsoft\.com\//i;
/** Microsoft's list of all checks. */
const LIST_OF_CHECKS = 'readiness-checks';
const SUPPORT = /^https?:\/\/support\.microsoft\.com\/(?:help|kb)\/(\d+)|[?&]kbid=(\d+)/i;

/** The help page that was written for this very check, as opposed to one that its article cites. */
const isOwnPage = (reference: Facts['references'][number]): boolean =>
  /readiness (?:check )?(?:page|article)/i.test(reference.label);

function pagesOf(facts: Facts): Map<string, boolean> {
  const pages = new Map<string, boolean>();
  for (const reference of facts.references) {
    if (!LIBRARY.test(reference.url)) continue;
    const key = pageKey(reference.url);
    // A page that spells an ID is found by that.
    if (
      key === '' ||
      key === LIST_OF_CHECKS ||
      /setupreadiness/.test(key) ||
      key.split('-').includes(facts.id.toLowerCase())
    )
      continue;
    pages.set(key, (pages.get(key) ?? false) || isOwnPage(reference));
  }
  return pages;
}

/** Which articles a page leads to: its own where it has one, else the few that list it. */
function articlesByPage(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, { id: string; own: boolean }[]>();
  for (const facts of catalog.values()) {
    for (const [key, own] of pagesOf(facts)) {
      claims.set(key, [...(claims.get(key) ?? []), { id: facts.id, own }]);
    }
  }
  return new Map(
    [...claims].map(([key, all]) => {
      const own = all.filter((claim) => claim.own);
      return [key, (own.length > 0 ? own : all).map((claim) => claim.id)];
    }),
  );
}

/** Support articles that a check is about: linked, or named in its title or in what to run. */
function kbNumbersOf(facts: Facts): readonly number[] {
  const linked = facts.references.flatMap(({ url }) => {
    const match = SUPPORT.exec(url);
    return match ? [Number(match[1] ?? match[2])] : [];
  });
  const texts = [facts.titles.en, ...Object.values(facts.commands).map(({ text }) => text)];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\bKB(\d{6,7})\b/g)].map((match) => Number(match[1])),
  );
  return [...new Set([...linked, ...named])];
}

function entryOf(
  facts: Facts,
  language: Language,
  published: boolean,
  byPage: ReadonlyMap<string, readonly string[]>,
): IndexEntry {
  const pages = [...pagesOf(facts).keys()].filter((key) => {
    const ids = byPage.get(key) ?? [];
    return ids.length <= MOST_ARTICLES_PER_PAGE && ids.includes(facts.id);
  });
  const kbNumbers = kbNumbersOf(facts);
  const identifiers = facts.kind === 'readiness-check' ? facts.identifiers : null;
  const contentKeyIds = Object.values(identifiers?.contentKeyId ?? {}).flatMap((key) =>
    key ? [Number(key)] : [],
  );
  return {
    id: facts.id,
    title: facts.titles[language],
    ...(published ? { published } : {}),
    ...(identifiers?.assetId ? { assetId: identifiers.assetId.replaceAll('-', '').toLowerCase() } : {}),
    ...(contentKeyIds.length > 0 ? { contentKeyIds } : {}),
    ...(pages.length > 0 ? { pages } : {}),
    ...(kbNumbers.length > 0 ? { kbNumbers } : {}),
    ...(facts.kind === 'readiness-check' && facts.setupMessage ? { message: facts.setupMessage } : {}),
    severity: facts.severity,
    products: facts.products.map(({ version }) => version),
    doings: doingsOf(facts),
    area: areaOf(facts),
  };
}

/**
 * Builds the index that the search page downloads.
 * @param published IDs that have an article in every language
 */
export function identifierIndex(
  catalog: Catalog,
  published: Iterable<string>,
  language: Language,
): IdentifierIndex {
  const withArticle = new Set(published);
  const byPage = articlesByPage(catalog);
  return {
    language,
    entries: [...catalog.values()].map((facts) =>
      entryOf(facts, language, withArticle.has(facts.id), byPage),
    ),
    names: nameIndex(catalog),
  };
}
