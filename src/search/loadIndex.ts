import type { Language } from '../catalog/schema.ts';
import { BASE_PATH } from './basePath.ts';
import type { IdentifierIndex } from './identifierIndex.ts';

const loading = new Map<Language, Promise<IdentifierIndex>>();

async function fetchIndex(language: Language): Promise<IdentifierIndex> {
  const address = `${BASE_PATH}/search-index/${language}.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return (await response.json()) as IdentifierIndex;
}

/** The identifier index, downloaded once; a failed download is tried again with the next call. */
export function loadIndex(language: Language): Promise<IdentifierIndex> {
  let promise = loading.get(language);
  if (!promise) {
    promise = fetchIndex(language);
    loading.set(language, promise);
    promise.catch(() => loading.delete(language));
  }
  return promise;
}
