import type { Language } from '../catalog/schema.ts';
import { BASE_PATH } from './basePath.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { WordIndex } from './indexFormat.ts';

const loading = new Map<string, Promise<unknown>>();

async function download(name: string): Promise<unknown> {
  const address = `${BASE_PATH}/search-index/${name}.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.json();
}

/** Downloads once; a failed download is tried again with the next call. */
function once<T>(key: string, load: () => Promise<T>): Promise<T> {
  let promise = loading.get(key) as Promise<T> | undefined;
  if (!promise) {
    promise = load();
    loading.set(key, promise);
    promise.catch(() => loading.delete(key));
  }
  return promise;
}

/** What finds identifiers, names, messages and titles in one language. */
export const loadIndex = (language: Language): Promise<SearchIndex> =>
  once(language, async () => (await download(language)) as SearchIndex);

/** The same with the words of all languages, which come in a second file. */
export const loadWholeIndex = (language: Language): Promise<SearchIndex> =>
  once(`${language} words`, async () => {
    const words = once('words', async () => (await download('words')) as WordIndex);
    return { ...(await loadIndex(language)), words: await words };
  });
