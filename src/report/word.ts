import { createInstance, type i18n as I18n, type Resource } from 'i18next';
import type { Language } from '../catalog/schema.ts';
import type { Message, Result } from '../checker/types.ts';
import type { BareReport } from './bareReport.ts';
import { localChecks } from './localChecks.ts';
import type { CatalogIndex, WordedReport, WordedResult, WordedSource } from './report.ts';

/** One language's words of the checker; separate modules, so that a page loads only its own. */
const RESOURCES: Readonly<Record<Language, () => Promise<Resource[string]>>> = {
  en: async () => ({
    checker: (await import('../../locales/en/checker.json', { with: { type: 'json' } })).default,
    rules: (await import('../../locales/en/rules.json', { with: { type: 'json' } })).default,
  }),
  fr: async () => ({
    checker: (await import('../../locales/fr/checker.json', { with: { type: 'json' } })).default,
    rules: (await import('../../locales/fr/rules.json', { with: { type: 'json' } })).default,
  }),
  ru: async () => ({
    checker: (await import('../../locales/ru/checker.json', { with: { type: 'json' } })).default,
    rules: (await import('../../locales/ru/rules.json', { with: { type: 'json' } })).default,
  }),
};

/** What only the page's own words need: those of the rules are put into the report elsewhere, in the worker. */
const PAGE: Readonly<Record<Language, () => Promise<Resource[string]>>> = {
  en: async () => ({
    checker: (await import('../../locales/en/checker.json', { with: { type: 'json' } })).default,
  }),
  fr: async () => ({
    checker: (await import('../../locales/fr/checker.json', { with: { type: 'json' } })).default,
  }),
  ru: async () => ({
    checker: (await import('../../locales/ru/checker.json', { with: { type: 'json' } })).default,
  }),
};

const instances = new Map<Language, Promise<I18n>>();

async function load(language: Language, resources: Resource[string]): Promise<I18n> {
  const instance = createInstance();
  await instance.init({
    lng: language,
    // A missing key must be seen in tests, not hidden behind English.
    fallbackLng: false,
    ns: ['checker', 'rules'],
    defaultNS: 'checker',
    // The words are text everywhere: nothing renders them as HTML.
    interpolation: { escapeValue: false },
    resources: { [language]: resources },
  });
  return instance;
}

/** Words of the checker in one language: namespaces `checker` and `rules`. */
export function checkerWords(language: Language): Promise<I18n> {
  const known = instances.get(language);
  if (known) return known;
  const fresh = RESOURCES[language]().then((resources) => load(language, resources));
  instances.set(language, fresh);
  return fresh;
}

/** Words of the checker's page in one language: namespace `checker`. */
export const pageWords = async (language: Language): Promise<I18n> => load(language, await PAGE[language]());

/** `rules.json` keeps each rule's messages below its ID, what all rules say below `common`, what is said of Setup's own verdicts below `setup`. */
const keyOf = (id: string, key: string): string => (/^(?:setup|common)\./.test(key) ? key : `${id}.${key}`);

/** Turns messages of the engine into words of one language. */
export function wording(i18n: I18n, language: Language): (id: string, message: Message) => string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const say = i18n.getFixedT(language, 'rules') as unknown as (
    key: string,
    args: Record<string, unknown>,
  ) => string;
  // Most steps of a fix name nothing: they are the same for a thousand servers.
  const said = new Map<string, string>();
  return (id, message) => {
    if ('verbatim' in message) return message.verbatim;
    const key = keyOf(id, message.key);
    const entries = Object.entries(message.args);
    if (entries.length === 0) {
      const known = said.get(key) ?? say(key, {});
      said.set(key, known);
      return known;
    }
    const args = Object.fromEntries(
      entries.map(([name, value]) => [
        name,
        typeof value === 'object'
          ? list.format(
              value.map((item) =>
                typeof item === 'string' ? item : say(keyOf(id, item.key), { ...item.args }),
              ),
            )
          : value,
      ]),
    );
    return say(key, args);
  };
}

function wordResult(
  result: Result,
  language: Language,
  catalog: CatalogIndex,
  say: (id: string, message: Message) => string,
  titleOf: (id: string) => string,
): WordedResult {
  const { id } = result;
  const entry = catalog[id];
  return {
    id,
    server: result.server,
    outcome: result.outcome,
    severity: result.severity,
    origin: result.origin,
    title: entry?.title ?? titleOf(id),
    summary: say(id, result.summary),
    ...('verbatim' in result.summary ? { verbatim: true as const } : {}),
    evidence: result.evidence,
    fix: result.fix.map(({ text, command }) => ({ text: say(id, text), ...(command ? { command } : {}) })),
    missing: result.missing.map(({ what, command }) => ({
      what: say(id, what),
      ...(command ? { command } : {}),
    })),
    ...(result.points
      ? { points: result.points.map((point) => ({ ...point, text: say(id, point.text) })) }
      : {}),
    article: entry?.published ? `/${language}/${id}/` : null,
  };
}

/**
 * Puts a report into words.
 * @param catalog titles and published state per error ID, in the same language
 */
export async function wordReport(
  report: BareReport,
  language: Language,
  catalog: CatalogIndex,
): Promise<WordedReport> {
  const i18n = await checkerWords(language);
  const say = wording(i18n, language);
  // Advice has no entry in the catalog: its title stands beside its words.
  const titleOf = (id: string) =>
    i18n.exists(`rules:${id}.title`) ? say(id, { key: 'title', args: {} }) : id;
  const explain = i18n.getFixedT(language, 'checker') as unknown as (key: string, args: object) => string;
  return {
    scenario: report.scenario,
    sources: report.sources.map((source): WordedSource => ({
      name: source.name,
      format: source.format,
      records: source.records.length,
      blocks: source.blocks,
      diagnostics: source.diagnostics.map(({ line, code, args }) => ({
        line,
        code,
        message: explain(`diagnostics.${code}`, args),
      })),
    })),
    servers: report.servers,
    results: report.results.map((result) => wordResult(result, language, catalog, say, titleOf)),
    notFromTopology: localChecks(
      report.scenario,
      language,
      catalog,
      new Set(report.results.map(({ id }) => id)),
    ),
  };
}

/** Setup's own messages, as the engine wants them. */
export const setupMessagesOf = (catalog: CatalogIndex): Record<string, string> =>
  Object.fromEntries(
    Object.entries(catalog).flatMap(([id, { setupMessage }]) => (setupMessage ? [[id, setupMessage]] : [])),
  );
