/**
 * Text as search compares it: lower-case, without accents, `ё` as `е`, every apostrophe and dash as the plain one.
 * (`й` becomes `и` by the same rule, on both sides of every comparison.)
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[‐‑–—−]/g, '-');
