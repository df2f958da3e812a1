import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createInstance, type TFunction } from 'i18next';
import en from '../locales/en/cli.json' with { type: 'json' };
import fr from '../locales/fr/cli.json' with { type: 'json' };
import ru from '../locales/ru/cli.json' with { type: 'json' };
import { catalogIndex } from './catalog/catalogIndex.ts';
import { loadCatalog } from './catalog/load.ts';
import { LANGUAGES, type Language } from './catalog/schema.ts';
import { check } from './checker/check.ts';
import { decode } from './checker/decode.ts';
import { UnknownServerError } from './checker/evaluate.ts';
import { ACTIONS, REMOVABLE_ROLES, TARGETS, type Source } from './checker/types.ts';
import { renderMarkdown } from './report/renderMarkdown.ts';
import { renderSarif } from './report/renderSarif.ts';
import { renderText } from './report/renderText.ts';
import type { WordedReport } from './report/report.ts';
import type { ReportWords } from './report/reportWords.ts';
import { checkerWords, setupMessagesOf, wordReport } from './report/word.ts';

const FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;
const CONTENT = fileURLToPath(new URL('../content', import.meta.url));
const SITE = process.env.SITE_URL ?? 'https://exchange-readiness.example';

/** A call or an input that can't be used: its message goes to standard error, the exit code is 2. */
class UsageError extends Error {}

async function words(language: Language): Promise<TFunction<'cli'>> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { en: { cli: en }, fr: { cli: fr }, ru: { cli: ru } },
    defaultNS: 'cli',
    interpolation: { escapeValue: false },
  });
  return i18n.getFixedT(language, 'cli');
}

/** One of the values that a switch takes, or a usage error that names them. */
function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  t: TFunction<'cli'>,
): T | null {
  if (value === undefined) return null;
  const found = allowed.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  if (found === undefined) {
    throw new UsageError(t('error.value', { option, expected: allowed.join('|'), found: value }));
  }
  return found;
}

async function readSource(name: string, t: TFunction<'cli'>): Promise<Source> {
  try {
    // npm runs scripts in the package's folder; file names are relative to where it was called.
    const bytes =
      name === '-' ? await buffer(process.stdin) : readFileSync(resolve(process.env.INIT_CWD ?? '.', name));
    return { name, text: decode(bytes).text };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(t('error.cannotRead', { name, reason: code ?? message }));
  }
}

/** An input of which nothing could be read is refused, with the diagnostics that say why. */
function refuseUnreadable(report: WordedReport, runs: number, t: TFunction<'cli'>): void {
  if (runs > 0 || report.sources.some(({ records }) => records > 0)) return;
  throw new UsageError(
    report.sources
      .flatMap(({ name, diagnostics }) =>
        diagnostics.length > 0
          ? diagnostics.map(({ line, message }) => `${name}:${line}: ${message}`)
          : [t('error.nothingRead', { name })],
      )
      .join('\n'),
  );
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      do: { type: 'string' },
      server: { type: 'string' },
      to: { type: 'string' },
      role: { type: 'string' },
      locale: { type: 'string' },
      format: { type: 'string' },
      local: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });

function render(
  report: WordedReport,
  format: (typeof FORMATS)[number],
  words: ReportWords,
  options: { readonly local: boolean },
): string {
  switch (format) {
    case 'json':
      return JSON.stringify(report, null, 2);
    case 'sarif':
      return JSON.stringify(renderSarif(report, SITE), null, 2);
    case 'markdown':
      return renderMarkdown(report, words, options);
    case 'text':
      return renderText(report, words, options);
  }
}

/** Language asked for on the command line, even when the rest of the call can't be parsed. */
function localeOf(args: readonly string[]): Language {
  const i = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const value = args[i]?.split('=')[1] ?? args[i + 1];
  return LANGUAGES.find((language) => i >= 0 && language === value) ?? 'en';
}

/**
 * The checker on the command line: same engine and same words as the page.
 * @returns exit code: 0 nothing fails, 1 something fails, 2 the input or the call can't be used
 */
async function main(args: readonly string[]): Promise<number> {
  const t = await words(localeOf(args));
  const usage = t('usage', {
    actions: ACTIONS.join('|'),
    targets: TARGETS.join('|'),
    roles: REMOVABLE_ROLES.join('|'),
  });
  try {
    let parsed: ReturnType<typeof parse>;
    try {
      parsed = parse(args);
    } catch (error) {
      throw new UsageError(`${t('error.option', { reason: (error as Error).message })}\n\n${usage}`);
    }
    const { values, positionals } = parsed;
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const language = oneOf('locale', values.locale, LANGUAGES, t) ?? 'en';
    const format = oneOf('format', values.format, FORMATS, t) ?? 'text';
    const action = oneOf('do', values.do, ACTIONS, t);
    const to = oneOf('to', values.to, TARGETS, t);
    const role = oneOf('role', values.role, REMOVABLE_ROLES, t);
    if (positionals.length === 0) throw new UsageError(`${t('error.noInput')}\n\n${usage}`);

    const sources = await Promise.all(positionals.map((name) => readSource(name, t)));
    const catalog = catalogIndex(loadCatalog(CONTENT), CONTENT, language);
    const report = check(
      sources,
      {
        ...(action ? { do: action } : {}),
        ...(values.server ? { server: values.server } : {}),
        ...(to ? { to } : {}),
        ...(role ? { role } : {}),
      },
      setupMessagesOf(catalog),
    );
    const worded = await wordReport(report, language, catalog);
    refuseUnreadable(worded, report.sources.flatMap(({ runs }) => runs).length, t);
    const checker = (await checkerWords(language)).getFixedT(language, 'checker');
    console.log(render(worded, format, { language, cli: t, checker }, { local: values.local }));
    return report.results.some(({ outcome }) => outcome === 'fail') ? 1 : 0;
  } catch (error) {
    if (error instanceof UnknownServerError) {
      const known = error.known.join(', ');
      console.error(
        error.suggestion
          ? t('error.unknownServerSuggestion', { name: error.name_, known, suggestion: error.suggestion })
          : t('error.unknownServer', { name: error.name_, known }),
      );
      return 2;
    }
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
