import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogError, type CatalogFault } from '../catalog/catalogError.ts';
import { LANGUAGES, type Language } from '../catalog/schema.ts';

/** Namespaces whose keys are English phrases of facts.yaml: no English file, no descriptions. */
const PHRASES = new Set(['examines']);
const PLURAL = /_(zero|one|two|few|many|other)$/;

interface Entry {
  /** Plural categories present; empty for a plain text. */
  readonly forms: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
}

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** Texts of one file by key, plural forms of a key together. */
function entriesOf(tree: Tree): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, text] of flatten(tree)) {
    const form = PLURAL.exec(key)?.[1];
    const base = key.replace(PLURAL, '');
    const old = entries.get(base);
    const names = [...text.matchAll(/\{\{\s*([\w.]+)\s*(?:,[^}]*)?\}\}/g)].map(([, name = '']) => name);
    entries.set(base, {
      forms: new Set([...(old?.forms ?? []), ...(form ? [form] : [])]),
      placeholders: new Set([...(old?.placeholders ?? []), ...names]),
    });
  }
  return entries;
}

const names = (set: ReadonlySet<string>): string => [...set].sort().join(', ') || 'none';

function compare(
  file: string,
  language: Language,
  entries: ReadonlyMap<string, Entry>,
  english: ReadonlyMap<string, Entry>,
): CatalogFault[] {
  const faults: CatalogFault[] = [];
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [key, { forms, placeholders }] of english) {
    const entry = entries.get(key);
    if (!entry) {
      faults.push({ file, key, expected: 'a text, as in English', found: 'nothing' });
      continue;
    }
    if (names(entry.placeholders) !== names(placeholders)) {
      faults.push({
        file,
        key,
        expected: `placeholders ${names(placeholders)}`,
        found: names(entry.placeholders),
      });
    }
    const wanted = forms.size > 0 ? categories : [];
    // `zero` is i18next's own extra form: every language may add it.
    const present = [...entry.forms].filter((form) => form !== 'zero' || wanted.includes('zero'));
    if (names(new Set(wanted)) !== names(new Set(present))) {
      faults.push({
        file,
        key,
        expected: `plural forms ${names(new Set(wanted))}`,
        found: names(new Set(present)),
      });
    }
  }
  for (const key of entries.keys()) {
    if (!english.has(key)) faults.push({ file, key, expected: 'a key that English has', found: key });
  }
  return faults;
}

function compareDescriptions(
  file: string,
  descriptions: Tree,
  english: ReadonlyMap<string, Entry>,
): CatalogFault[] {
  const described = new Set(flatten(descriptions).map(([key]) => key));
  return [
    ...[...english.keys()]
      .filter((key) => !described.has(key))
      .map((key) => ({ file, key, expected: 'a description for translators', found: 'nothing' })),
    ...[...described]
      .filter((key) => !english.has(key))
      .map((key) => ({ file, key, expected: 'a key that English has', found: key })),
  ];
}

/**
 * Compares the i18next resources of all languages: keys, placeholders, the plural forms that each language has,
 * and a description for translators per key.
 * @param dir path of `locales/`
 * @returns faults; empty when all agree
 */
export function localeFaults(dir: string): readonly CatalogFault[] {
  const read = (folder: string, file: string): Tree => {
    try {
      return JSON.parse(readFileSync(join(dir, folder, file), 'utf8')) as Tree;
    } catch (error) {
      throw new CatalogError([
        {
          file: `locales/${folder}/${file}`,
          key: '',
          expected: 'a JSON file',
          found: (error as Error).message,
        },
      ]);
    }
  };
  return readdirSync(join(dir, 'en'))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const phrases = PHRASES.has(file.replace('.json', ''));
      const model = entriesOf(read(phrases ? 'fr' : 'en', file));
      return [
        ...LANGUAGES.filter((language) => !(phrases && language === 'en')).flatMap((language) =>
          compare(`locales/${language}/${file}`, language, entriesOf(read(language, file)), model),
        ),
        ...(phrases
          ? []
          : compareDescriptions(`locales/descriptions/${file}`, read('descriptions', file), model)),
      ];
    });
}
