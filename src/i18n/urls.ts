import type { Language } from '../catalog/schema.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * A link inside the site, below the base path it is served from.
 * @param path from the site's root, with its leading slash: `/en/status/`
 */
export const href = (path: `/${string}`): string => BASE + path;

/**
 * A page of one language.
 * @param path below the language, without leading slash: `status/`, `articles/?mode=uninstall`; '' is the start page
 */
export const pageHref = (language: Language, path = ''): string => href(`/${language}/${path}`);

/** The article of an error ID in one language. */
export const articleHref = (language: Language, id: string): string => pageHref(language, `${id}/`);

/** The permanent link of an error ID: opens in the reader's language. */
export const permanentHref = (id: string): string => href(`/${id}/`);

/** The same link with scheme and host, for canonical links, shares and print. */
export const absoluteUrl = (path: string, site: URL | undefined): string =>
  new URL(path, site ?? 'http://localhost').href;
