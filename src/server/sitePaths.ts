import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The URL paths of a built site, with their one right spelling. */
export interface SitePaths {
  /** Whether a decoded URL path is spelled as it should be. */
  has(path: string): boolean;
  /**
   * The existing path that differs from the given one only by letter case, the slash at its end or `index.html`.
   * Null when there is none, or when there are several and it can't be known which is meant.
   */
  spell(path: string): string | null;
}

/** Letter case and the end of a path don't tell pages apart. */
const foldPath = (path: string): string => `${path.toLowerCase().replace(/(?:\/index\.html)?\/*$/, '')}/`;

/**
 * Reads the folder once: what is built doesn't change while it is served.
 * @param dir folder of the built site; `a/index.html` in it is the path `/a/`
 */
export function sitePaths(dir: string): SitePaths {
  const paths = new Set<string>();
  const folded = new Map<string, string | null>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/');
    const path = `/${file}`.replace(/\/index\.html$/, '/');
    paths.add(path);
    const key = foldPath(path);
    folded.set(key, folded.has(key) ? null : path);
  }
  return {
    has: (path) => paths.has(path),
    spell: (path) => folded.get(foldPath(path)) ?? null,
  };
}
