import type { TFunction } from 'i18next';
import type { WordedReport, WordedResult } from './report.ts';
import type { ReportWords } from './reportWords.ts';
import { bySection, commandsToCollect, type Section } from './sections.ts';
import { verdictOf, verdictSentence } from './verdict.ts';

/** Parts worth full text; of the others, a result is one line. */
const IN_FULL: ReadonlySet<Section> = new Set(['fail', 'warn', 'unknown', 'advice']);

const indent = (text: string, blanks: number): string =>
  text
    .split('\n')
    .map((line) => ' '.repeat(blanks) + line)
    .join('\n');

function inFull(result: WordedResult, t: TFunction<'cli'>): string {
  const lines = [
    `${t(`outcome.${result.outcome}`)}  ${result.id}${result.server ? `  (${result.server})` : ''}`,
    indent(result.title, 2),
    indent(result.summary, 2),
    ...(result.points ?? []).map((point) => indent(`${point.case}: ${point.text}`, 4)),
    ...result.evidence.map((place) => indent(`${place.source}:${place.line}: ${place.text}`, 4)),
    ...result.fix.flatMap(({ text, command }, i) => [
      indent(`${i + 1}. ${text}`, 2),
      ...(command ? [indent(command, 5)] : []),
    ]),
    ...result.missing.flatMap(({ what, command }) => [
      indent(`? ${what}`, 2),
      ...(command ? [indent(command, 5)] : []),
    ]),
    ...(result.article ? [indent(t('article', { path: result.article }), 2)] : []),
  ];
  return lines.join('\n');
}

const inShort = (result: WordedResult, t: TFunction<'cli'>): string =>
  `${t(`outcome.${result.outcome}`)}  ${result.id}${result.server ? `  (${result.server})` : ''}: ${result.summary}`;

/** One block of commands for all checks that lack data; what each of them lacks would repeat it. */
function toCollect(results: readonly WordedResult[], t: TFunction<'cli'>): readonly string[] {
  const commands = commandsToCollect(results);
  return commands.length === 0
    ? []
    : ['', t('collect'), ...commands.map((command) => indent(command, 5)), ''];
}

/** What no topology can answer: there may be dozens, so they are counted, and listed when asked for. */
function localTests({ notFromTopology }: WordedReport, t: TFunction<'cli'>, all: boolean): readonly string[] {
  const count = notFromTopology.length;
  if (count === 0) return [];
  if (!all) return ['', t('localCount', { count })];
  return [
    '',
    t('local'),
    ...notFromTopology.flatMap(({ id, title, command }) => [
      indent(`${id}: ${title}`, 2),
      indent(command, 5),
    ]),
  ];
}

/** The report as plain text for a terminal: what was read and what couldn't be, the verdict, then results, worst first. */
export function renderText(
  report: WordedReport,
  { cli, checker, language }: ReportWords,
  { local }: { readonly local: boolean },
): string {
  const sources = report.sources.flatMap((source) => [
    cli('source', { name: source.name, format: checker(`format.${source.format}`), count: source.records }),
    ...source.diagnostics.map(({ line, message }) => indent(`${source.name}:${line}: ${message}`, 2)),
  ]);
  const results = bySection(report.results).flatMap(({ section, results }) => [
    ...(section === 'advice' || section === 'lacking' ? ['', cli(`section.${section}`)] : []),
    ...results.map((result) => (IN_FULL.has(section) ? `\n${inFull(result, cli)}` : inShort(result, cli))),
    ...(section === 'lacking' ? toCollect(results, cli) : []),
  ]);
  return [
    ...sources,
    '',
    verdictSentence(verdictOf(report), checker, language),
    ...results,
    ...localTests(report, cli, local),
  ].join('\n');
}
