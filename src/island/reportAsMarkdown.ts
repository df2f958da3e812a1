import type { i18n as I18n } from 'i18next';
import type { Language } from '../catalog/schema.ts';
import type { WordedReport } from '../report/report.ts';

/** Words of the command line, which the renderers share; loaded when someone copies a report. */
const WORDS: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  en: () => import('../../locales/en/cli.json'),
  fr: () => import('../../locales/fr/cli.json'),
  ru: () => import('../../locales/ru/cli.json'),
};

/** The same Markdown as `--format markdown` writes. */
export async function reportAsMarkdown(
  report: WordedReport,
  i18n: I18n,
  language: Language,
): Promise<string> {
  const [{ renderMarkdown }, words] = await Promise.all([
    import('../report/renderMarkdown.ts'),
    WORDS[language](),
  ]);
  i18n.addResourceBundle(language, 'cli', words.default);
  return renderMarkdown(
    report,
    {
      language,
      cli: i18n.getFixedT(language, 'cli'),
      checker: i18n.getFixedT(language, 'checker'),
    },
    { local: false },
  );
}
