import { createHash } from 'node:crypto';

/** The sections of every article, in the order of the page, with their anchors: the same in all languages. */
export const SECTIONS = ['Found', 'Why', 'Fix', 'Verify', 'GoodToKnow'] as const;
export type Section = (typeof SECTIONS)[number];

/** Anchors are language-neutral, so that `#fix` survives a language switch. */
export const ANCHORS: Readonly<Record<Section, string>> = {
  Found: 'found',
  Why: 'why',
  Fix: 'fix',
  Verify: 'verify',
  GoodToKnow: 'good-to-know',
};

/**
 * The text of each section of an article body, without its tags.
 * @param body MDX without frontmatter
 */
export function sectionsOf(body: string): ReadonlyMap<Section, string> {
  const found = new Map<Section, string>();
  for (const section of SECTIONS) {
    const match = new RegExp(`^<${section}>$([\\s\\S]*?)^</${section}>$`, 'm').exec(body);
    if (match?.[1] !== undefined) found.set(section, match[1].trim());
  }
  return found;
}

/** Eight hex digits of a section's text; line wrapping doesn't change it. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 8);

/** Hash per section of an English body: what a translation records. */
export const hashesOf = (body: string): Record<string, string> =>
  Object.fromEntries([...sectionsOf(body)].map(([section, text]) => [ANCHORS[section], hashOf(text)]));
