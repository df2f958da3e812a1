/** The path that the site is served from, without a slash at the end: '' at the root of a host. */
export const BASE_PATH = import.meta.env.BASE_URL.replace(/\/$/, '');
