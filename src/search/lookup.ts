import type { IdentifierIndex, IndexEntry } from './identifierIndex.ts';
import { partsOfName } from './wordsOf.ts';

/** An ID as it is compared with what was typed. */
export interface IdSpelling {
  readonly entry: IndexEntry;
  readonly lower: string;
  /** Words and numbers, lower-case. */
  readonly parts: readonly string[];
  readonly digits: string;
}

/** The index turned around: from each identifier to its ID. Keys are lower-case. */
export interface Lookup {
  readonly byId: ReadonlyMap<string, IndexEntry>;
  readonly byAssetId: ReadonlyMap<string, string>;
  readonly byContentKeyId: ReadonlyMap<string, string>;
  readonly byKbNumber: ReadonlyMap<string, readonly string[]>;
  readonly byPage: ReadonlyMap<string, readonly string[]>;
  /** Keys from `codeKey`. */
  readonly byErrorCode: ReadonlyMap<string, readonly string[]>;
  readonly spellings: readonly IdSpelling[];
  /** Length of the longest ID. */
  readonly longest: number;
}

/** KB articles carry their number as ID. */
export const kbNumberOf = (id: string): string | undefined => /^q(\d{6})$/i.exec(id)?.[1];

/** A code without what tools put before it: `0xC103FD04` and `c103fd04` are one. */
export const codeKey = (code: string): string => code.toLowerCase().replace(/^0x/, '');

function build(index: IdentifierIndex): Lookup {
  const byId = new Map<string, IndexEntry>();
  const byAssetId = new Map<string, string>();
  const byContentKeyId = new Map<string, string>();
  const byKbNumber = new Map<string, string[]>();
  const byPage = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string): void => {
    map.set(key, [...(map.get(key) ?? []), id]);
  };
  for (const entry of index.entries) {
    byId.set(entry.id.toLowerCase(), entry);
    if (entry.assetId) byAssetId.set(entry.assetId, entry.id);
    for (const key of entry.contentKeyIds ?? []) byContentKeyId.set(String(key), entry.id);
    const own = kbNumberOf(entry.id);
    if (own) add(byKbNumber, own, entry.id);
    for (const number of entry.kbNumbers ?? []) add(byKbNumber, String(number), entry.id);
    for (const page of entry.pages ?? []) add(byPage, page, entry.id);
  }
  const byErrorCode = new Map<string, readonly string[]>(
    Object.entries(index.names.errorCode).map(([code, positions]) => [
      codeKey(code),
      positions.flatMap((position) => index.entries[position]?.id ?? []),
    ]),
  );
  return {
    byId,
    byAssetId,
    byContentKeyId,
    byKbNumber,
    byPage,
    byErrorCode,
    spellings: index.entries.map((entry) => ({
      entry,
      lower: entry.id.toLowerCase(),
      parts: partsOfName(entry.id),
      digits: entry.id.replace(/\D/g, ''),
    })),
    longest: Math.max(0, ...index.entries.map(({ id }) => id.length)),
  };
}

const built = new WeakMap<IdentifierIndex, Lookup>();

/** Built once per index: search asks with every key pressed. */
export function lookupOf(index: IdentifierIndex): Lookup {
  let lookup = built.get(index);
  if (!lookup) built.set(index, (lookup = build(index)));
  return lookup;
}
