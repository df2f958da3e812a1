import type { TFunction } from 'i18next';
import type { WordedReport, WordedResult } from './report.ts';
import type { ReportWords } from './reportWords.ts';
import { bySection, commandsToCollect, type Section } from './sections.ts';
import { verdictOf, verdictSentence } from './verdict.ts';

/** Pasted names may hold Markdown's own signs: they are shown, not obeyed. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

/** A fence longer than any run of backticks in the text. */
function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function section(result: WordedResult, t: TFunction<'cli'>): string {
  const server = result.server ? ` — ${plain(result.server)}` : '';
  return [
    `## ${t(`outcome.${result.outcome}`)}: ${result.id}${server}`,
    plain(result.summary),
    ...(result.points ?? []).map((point) => `- ${point.case}: ${plain(point.text)}`),
    ...(result.evidence.length > 0
      ? [fenced(result.evidence.map((place) => `${place.source}:${place.line}: ${place.text}`).join('\n'))]
      : []),
    ...result.fix.map(({ text, command }) =>
      [`- [ ] ${plain(text)}`, ...(command ? [fenced(command, 'powershell')] : [])].join('\n\n'),
    ),
    ...result.missing.map(({ what, command }) =>
      [`- ${plain(what)}`, ...(command ? [fenced(command, 'powershell')] : [])].join('\n\n'),
    ),
  ].join('\n\n');
}

function localTests({ notFromTopology }: WordedReport, t: TFunction<'cli'>): readonly string[] {
  if (notFromTopology.length === 0) return [];
  const tests = notFromTopology.map(
    ({ id, title, command }) => `- [ ] ${id}: ${plain(title)}\n\n${fenced(command, 'powershell')}`,
  );
  return [`**${t('local')}**`, ...tests];
}

/** The report as Markdown, for a ticket or a mail: fixes as a checklist. */
export function renderMarkdown(
  report: WordedReport,
  { cli, checker, language }: ReportWords,
  { local }: { readonly local: boolean },
): string {
  const parts = bySection(report.results);
  const inFull = (name: Section) => parts.find(({ section }) => section === name)?.results ?? [];
  const full = [...inFull('fail'), ...inFull('warn'), ...inFull('unknown')];
  const advice = inFull('advice');
  const lacking = inFull('lacking');
  const commands = commandsToCollect(lacking);
  const short = (results: readonly WordedResult[]) =>
    results.map(
      (r) =>
        `- ${cli(`outcome.${r.outcome}`)}: ${r.id}${r.server ? ` (${plain(r.server)})` : ''}: ${plain(r.summary)}`,
    );
  const rest = short([...inFull('pass'), ...inFull('notApplicable')]);
  return [
    `# ${cli('heading')}`,
    plain(verdictSentence(verdictOf(report), checker, language)),
    ...full.map((result) => section(result, cli)),
    ...(advice.length > 0
      ? [`**${cli('section.advice')}**`, ...advice.map((result) => section(result, cli))]
      : []),
    ...(lacking.length > 0 ? [`**${cli('section.lacking')}**`, short(lacking).join('\n')] : []),
    ...(commands.length > 0 ? [cli('collect'), fenced(commands.join('\n'), 'powershell')] : []),
    ...(rest.length > 0 ? [rest.join('\n')] : []),
    ...(local ? localTests(report, cli) : []),
  ].join('\n\n');
}
