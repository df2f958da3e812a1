import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { CatalogError } from './catalogError.ts';
import type { Language } from './schema.ts';

const text = z.string().min(1);
const variants = z.array(text).min(1);

/** One term of the termbase, written as in running text, with its evidence. */
const termSchema = z.strictObject({
  en: text,
  fr: text,
  fr_gender: text.optional(),
  ru: text,
  topic: text,
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
