import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { CatalogError } from './catalogError.ts';
import type { Language } from './schema.ts';

const text = z.string().min(1);
const variants = z.array(text).min(1);

/** The topics of the termbase, in the order of the glossary page, with what ui.json and anchors call them. */
export const TOPICS = {
  'mail flow': 'mailFlow',
  'servers and roles': 'servers',
  'databases and mailboxes': 'databases',
  directory: 'directory',
  setup: 'setup',
  'security and permissions': 'security',
  'web and IIS': 'web',
  'unified messaging': 'unifiedMessaging',
  'classic (5.5/2000)': 'classic',
  'UI and general': 'general',
} as const;
export type Topic = keyof typeof TOPICS;

/** One term of the termbase, written as in running text, with its evidence. */
const termSchema = z.strictObject({
  en: text,
  fr: text,
  fr_gender: text.optional(),
  ru: text,
  topic: z.enum(Object.keys(TOPICS) as [Topic, ...Topic[]]),
  /** False where a link to the definition would annoy who administers Exchange: words of interfaces and of every day. */
  link: z.literal(false).optional(),
  /** One sentence for who administers Exchange, in our own words. */
  means: z.strictObject({ en: text, fr: text, ru: text }),
  forms: z
    .strictObject({
      fr_plural: text.optional(),
      fr_gloss: text.optional(),
      ru_gen: text.optional(),
      ru_plural: text.optional(),
      ru_gloss: text.optional(),
    })
    .optional(),
  avoid: z
    .strictObject({ en: variants.optional(), fr: variants.optional(), ru: variants.optional() })
    .optional(),
  evidence: text,
  note: text.optional(),
});
export type Term = z.infer<typeof termSchema>;

/**
 * The termbase, in its order.
 * @param path `locales/glossary.yaml`
 * @throws CatalogError naming each entry that breaks the schema
 */
export function loadGlossary(path: string): readonly Term[] {
  const result = z.array(termSchema).safeParse(parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new CatalogError(
    result.error.issues.map((issue) => ({
      file: path,
      key: issue.path.join('.'),
      expected: issue.message,
      found: issue.code,
    })),
  );
}

/** What a term is called in one language, with the forms of it that the termbase knows. */
export const namesOf = (term: Term, language: Language): readonly string[] =>
  [
    term[language],
    ...(language === 'fr' ? [term.forms?.fr_plural] : []),
    ...(language === 'ru' ? [term.forms?.ru_gen, term.forms?.ru_plural] : []),
  ].filter((name) => name !== undefined);

/** A remark in parentheses after a name: `(of a connector)`, `(FQDN)`. */
const REMARK = / \([^)]*\)/g;

/** Anchor of a term on the glossary page: that of the English name in every language, so that a language switch keeps it. */
export const slugOf = (term: Term): string =>
  term.en
    .replace(REMARK, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** `FQDN` of `fully qualified domain name (FQDN)`: the remark, where it holds the initials of the name and nothing follows. */
function abbreviationOf(english: string): string | undefined {
  const [, name = '', remark = ''] = /^(.*) \(([A-Z ]+)\)$/.exec(english) ?? [];
  const initials = name.split(' ').map((word) => word.charAt(0).toUpperCase());
  return remark !== '' && initials.join('') === remark.replaceAll(' ', '') ? remark : undefined;
}

/** Several words, each with a capital: `Schema Admins`, which other languages add in parentheses or keep. */
const PROPER = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u;

/** What running text calls a term in one language: its names without remarks, the abbreviation, the proper English name. */
export function spokenNamesOf(term: Term, language: Language): readonly string[] {
  const names = namesOf(term, language).map((name) => name.replace(REMARK, '').replace(/^to (?=[a-z])/, ''));
  const english = term.en.replace(REMARK, '');
  const abbreviation = abbreviationOf(term.en);
  return [
    ...new Set([
      ...names,
      ...(PROPER.test(english) ? [english] : []),
      ...(abbreviation === undefined ? [] : [abbreviation]),
    ]),
  ];
}
