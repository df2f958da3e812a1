import type { IdentifierIndex } from './identifierIndex.ts';
import { codeKey, lookupOf, type Lookup } from './lookup.ts';
import { nearIds } from './nearIds.ts';
import { pageKey } from './pageKey.ts';
import { partsOfIds } from './partsOfIds.ts';
import type { Match } from './reasons.ts';
import { squash } from './squash.ts';

/** A setup log of several days; the rest of something longer isn't looked at. */
const MOST_CHARACTERS = 4_000_000;
const MOST_MATCHES = 40;
/** Longer queries are messages or logs: a number in them isn't a KB number unless it says so. */
const SHORT_QUERY = 60;
/** Words of an ID apart, as someone tells it on the phone. */
const MOST_WORDS_TOGETHER = 14;
const MOST_WORDS_TO_JOIN = 400;

function* wholeId(query: string, { byId }: Lookup): Generator<Match> {
  const entry = byId.get(squash(query));
  if (entry) yield { id: entry.id, why: 'id', matched: query.trim() };
}

/** `ms.exch.setupreadiness.<id>` in any host, path, version and case; a console may have wrapped it. */
function* helpKeys(query: string, { byId, longest }: Lookup): Generator<Match> {
  for (const match of query.matchAll(/ms[.-]exch[.-]setupreadiness[.-]/gi)) {
    const start = match.index + match[0].length;
    const pieces =
      query
        .slice(start, start + 2 * longest)
        .match(/^[a-z0-9]+(?:\s+[a-z0-9]+){0,2}/i)?.[0]
        .split(/\s+/) ?? [];
    for (let count = 1; count <= pieces.length; count++) {
      const entry = byId.get(pieces.slice(0, count).join('').toLowerCase());
      if (!entry) continue;
      yield { id: entry.id, why: 'helpUrl', matched: match[0] + pieces.slice(0, count).join('') };
      break;
    }
  }
}

/** Pages of Microsoft's library that an article lists: by address anywhere, by the last part alone as the whole query. */
function* helpPages(query: string, { byPage }: Lookup): Generator<Match> {
  const whole = query.trim();
  for (const [word] of query.matchAll(/\S{6,}/g)) {
    if (word !== whole && !word.includes('/')) continue;
    const address = word.replace(/^[<("'«]+|[>"'»,;.]+$/g, '');
    for (const id of byPage.get(pageKey(address)) ?? []) yield { id, why: 'helpUrl', matched: address };
  }
}

function* guids(query: string, { byAssetId }: Lookup): Generator<Match> {
  for (const [guid] of query.matchAll(/\b[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\b/gi)) {
    const id = byAssetId.get(guid.replaceAll('-', '').toLowerCase());
    if (id) yield { id, why: 'assetId', matched: guid };
  }
}

function* contentKeys(query: string, { byContentKeyId }: Lookup): Generator<Match> {
  for (const [key] of query.matchAll(/\b\d{6,10}\b/g)) {
    const id = byContentKeyId.get(key);
    if (id) yield { id, why: 'contentKeyId', matched: key };
  }
}

/** `/kb/196/Q196413/`, as in the KB archive. */
function* archivePaths(query: string, { byId }: Lookup): Generator<Match> {
  for (const match of query.matchAll(/\bkb\/\d{3}\/(q\d{6})\b/gi)) {
    const entry = byId.get((match[1] ?? '').toLowerCase());
    if (entry) yield { id: entry.id, why: 'archivePath', matched: match[0] };
  }
}

/** `Q196413`, `KB 196413`, `kbid=196413`, `/kb/196413`; in a short query the bare number too. */
function* kbNumbers(query: string, { byKbNumber }: Lookup): Generator<Match> {
  const marked =
    /(?:\b(?:q|kb)\s*(?:article)?(?:[\s:#_.-]|No)*|\bkbid=|\bscid=kb;[\w-]*;|\/(?:kb|help|topic)\/(?:\w\w-\w\w\/)?)(\d{6,7})\b/gi;
  const bare = /\b(\d{6,7})\b/g;
  for (const pattern of query.trim().length <= SHORT_QUERY ? [marked, bare] : [marked]) {
    for (const match of query.matchAll(pattern)) {
      for (const id of byKbNumber.get(match[1] ?? '') ?? []) yield { id, why: 'kbNumber', matched: match[0] };
    }
  }
}

/** What a setup log says to have fired: a `Failed` line follows errors only, warnings have just their value. */
const FIRED = [/failed \[rule:(\w+)\]/gi, /\[rule:(\w+)\](?:(?!\[rule:)[^\r\n]){0,300}?\[value:"?true"?\]/gi];

/** IDs as words of a text. A log lists hundreds of rules that passed: next to rules that fired, those don't count. */
function* idsInText(query: string, { byId, longest }: Lookup): Generator<Match> {
  let fired = false;
  for (const pattern of FIRED) {
    for (const match of query.matchAll(pattern)) {
      const entry = byId.get((match[1] ?? '').toLowerCase());
      if (!entry) continue;
      fired = true;
      yield { id: entry.id, why: 'idInText', matched: entry.id };
    }
  }
  for (const match of query.matchAll(/(\[rule:)?([a-z][a-z0-9]+)/gi)) {
    const word = match[2] ?? '';
    if (word.length > longest || (fired && match[1])) continue;
    const entry = byId.get(word.toLowerCase());
    if (entry) yield { id: entry.id, why: 'idInText', matched: word };
  }
}

/** An ID whose words stand apart in a text: `stopped by server is source for send-connector today`. */
function* splitIds(query: string, { byId, longest }: Lookup): Generator<Match> {
  const words = query.slice(0, MOST_WORDS_TO_JOIN * 10).match(/[a-z0-9]+/gi) ?? [];
  for (let start = 0; start < Math.min(words.length, MOST_WORDS_TO_JOIN); start++) {
    let joined = words[start] ?? '';
    for (let end = start + 1; end < Math.min(words.length, start + MOST_WORDS_TOGETHER); end++) {
      joined += words[end] ?? '';
      if (joined.length > longest) break;
      const entry = byId.get(joined.toLowerCase());
      if (entry) yield { id: entry.id, why: 'idInText', matched: words.slice(start, end + 1).join(' ') };
    }
  }
}

/** Codes that Exchange prints: `c103755a`, `0xc103fd04`, `DS_E_NAMING_VIOLATION`. */
function* errorCodes(query: string, { byErrorCode }: Lookup): Generator<Match> {
  for (const [word] of query.matchAll(/[a-z0-9]\w{2,}(?:-\w+)*/gi)) {
    const ids = byErrorCode.get(codeKey(word)) ?? [];
    // A short number may be anything.
    if (/^\d{1,5}$/.test(word)) continue;
    for (const id of ids) yield { id, why: 'errorCode', matched: word };
  }
}

const SURE = [
  wholeId,
  helpKeys,
  helpPages,
  guids,
  contentKeys,
  archivePaths,
  kbNumbers,
  idsInText,
  errorCodes,
  splitIds,
];

/**
 * Identifiers in a query that leave no doubt: an ID, a dead help link, a GUID, a contentKeyID, a KB number, a log line.
 * @param text normalized; of any length
 * @returns one match per ID, surest first
 */
export function sureMatches(text: string, index: IdentifierIndex): readonly Match[] {
  const lookup = lookupOf(index);
  return distinct(SURE.flatMap((finder) => [...finder(text, lookup)]));
}

/** The first match of each ID. */
export function distinct(matches: Iterable<Match>): readonly Match[] {
  const found = new Map<string, Match>();
  for (const match of matches) {
    if (!found.has(match.id)) found.set(match.id, match);
    if (found.size >= MOST_MATCHES) break;
  }
  return [...found.values()];
}

export const normalized = (query: string): string => query.slice(0, MOST_CHARACTERS).normalize('NFKC');

/**
 * Finds what a query identifies: an ID, a part of one, a dead help link, a GUID, a contentKeyID, a KB number, a log line.
 * @param query anything that someone types or pastes, of any length
 * @returns one match per ID, best first; empty when nothing in it is an identifier
 */
export function identify(query: string, index: IdentifierIndex): readonly Match[] {
  const text = normalized(query);
  const found = distinct([...sureMatches(text, index), ...partsOfIds(text, index)]);
  return found.length > 0 ? found : nearIds(text, index);
}
