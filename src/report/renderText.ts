import type { TFunction } from 'i18next';
import type { Outcome } from '../checker/types.ts';
import type { WordedReport, WordedResult } from './report.ts';
import type { ReportWords } from './reportWords.ts';
import { verdictOf, verdictSentence } from './verdict.ts';

/** Outcomes worth full text; what passed or doesn't apply is one line each. */
const IN_FULL: ReadonlySet<Outcome> = new Set(['fail', 'warn', 'unknown']);

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

/** The report as plain text for a terminal: what was read and what couldn't be, the verdict, then results, worst first. */
export function renderText(report: WordedReport, { cli, checker, language }: ReportWords): string {
  const sources = report.sources.flatMap((source) => [
    cli('source', { name: source.name, format: checker(`format.${source.format}`), count: source.records }),
    ...source.diagnostics.map(({ line, message }) => indent(`${source.name}:${line}: ${message}`, 2)),
  ]);
  const results = report.results.map((result) =>
    IN_FULL.has(result.outcome) ? `\n${inFull(result, cli)}` : inShort(result, cli),
  );
  return [...sources, '', verdictSentence(verdictOf(report), checker, language), ...results].join('\n');
}
