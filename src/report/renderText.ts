import type { TFunction } from 'i18next';
import { byCheck, type CheckOfMany } from './checks.ts';
import { commandsToCollect, sharedNeeds } from './collecting.ts';
import { areShownInFull, howMany, namedServers, serverLines } from './manyServers.ts';
import type { WordedReport, WordedResult } from './report.ts';
import type { ReportWords } from './reportWords.ts';
import { bySection, type Section } from './sections.ts';
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
    ...detailsOf(result),
    ...(result.article ? [indent(t('article', { path: result.article }), 2)] : []),
  ];
  return lines.join('\n');
}

/** Below the summary of a result: cases, lines, steps, and what is missing. */
function detailsOf(result: WordedResult): readonly string[] {
  return [
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
  ];
}

const inShort = (result: WordedResult, t: TFunction<'cli'>): string =>
  `${t(`outcome.${result.outcome}`)}  ${result.id}${result.server ? `  (${result.server})` : ''}: ${result.summary}`;

/** Commands for all checks that lack data, by where they run; what each of them lacks would repeat it. */
function toCollect(
  results: readonly WordedResult[],
  report: WordedReport,
  { cli, checker }: ReportWords,
): readonly string[] {
  const needs = sharedNeeds(results).map((what) => indent(`? ${what}`, 2));
  const blocks = commandsToCollect(results, report.scenario.server);
  if (blocks.length === 0) return needs;
  return [
    ...needs,
    '',
    cli('collect'),
    ...blocks.flatMap(({ where, commands }) => [
      indent(checker(`where.${where}`), 2),
      ...commands.map((command) => indent(command, 5)),
    ]),
  ];
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

/** One server, or the organization: every result. */
function oneByOne(report: WordedReport, words: ReportWords): readonly string[] {
  const { cli } = words;
  return bySection(report.results).flatMap(({ section, results }) => [
    ...(section === 'advice' || section === 'lacking' ? ['', cli(`section.${section}`)] : []),
    ...results.map((result) => (IN_FULL.has(section) ? `\n${inFull(result, cli)}` : inShort(result, cli))),
    ...(section === 'lacking' ? [...toCollect(results, report, words), ''] : []),
  ]);
}

/** Columns as wide as what stands in them; two blanks between. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((width, row) => Math.max(width, row[i]?.length ?? 0), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function checkInFull(check: CheckOfMany, words: ReportWords, full: boolean): readonly string[] {
  const { cli, checker } = words;
  return [
    '',
    `${cli(`outcome.${check.outcome}`)}  ${check.id}  (${howMany(check, words)})`,
    indent(check.title, 2),
    ...(full
      ? check.results.flatMap((result) => [
          indent(`${result.server ?? checker('ui.results.organization')}: ${result.summary}`, 2),
          ...detailsOf(result),
        ])
      : [indent(namedServers(check, words), 2)]),
    ...(check.article ? [indent(cli('article', { path: check.article }), 2)] : []),
  ];
}

/** Several servers: which can go, then each check once. */
function byServerAndCheck(report: WordedReport, words: ReportWords): readonly string[] {
  const { cli } = words;
  const sections = bySection(report.results);
  const lines = serverLines(report, words).map(({ server, verdict, why }) => [server, verdict, why]);
  const someInShort = sections.some(
    ({ section, results }) => IN_FULL.has(section) && !areShownInFull(results),
  );
  return [
    '',
    ...table([[cli('table.server'), cli('table.verdict'), cli('table.why')], ...lines]),
    ...(someInShort ? ['', cli('oneByOne')] : []),
    ...sections.flatMap(({ section, results }) => {
      const checks = byCheck(results);
      return [
        ...(IN_FULL.has(section) && section !== 'advice' ? [] : ['']),
        ...(section === 'advice' || section === 'lacking' ? [cli(`section.${section}`)] : []),
        ...checks.flatMap((check) =>
          IN_FULL.has(section)
            ? checkInFull(check, words, areShownInFull(results))
            : [`${cli(`outcome.${check.outcome}`)}  ${check.id}: ${howMany(check, words)}`],
        ),
        ...(section === 'lacking' ? toCollect(results, report, words) : []),
      ];
    }),
  ];
}

/** The report as plain text for a terminal: what was read and what couldn't be, the verdict, then results, worst first. */
export function renderText(
  report: WordedReport,
  words: ReportWords,
  { local }: { readonly local: boolean },
): string {
  const { cli, checker, language } = words;
  const sources = report.sources.flatMap((source) => [
    cli('source', { name: source.name, format: checker(`format.${source.format}`), count: source.records }),
    ...source.diagnostics.map(({ line, message }) => indent(`${source.name}:${line}: ${message}`, 2)),
  ]);
  const verdict = verdictOf(report);
  return [
    ...sources,
    '',
    verdictSentence(verdict, checker, language),
    ...(verdict.kind === 'several' ? byServerAndCheck(report, words) : oneByOne(report, words)),
    ...localTests(report, cli, local),
  ].join('\n');
}
