import type { TFunction } from 'i18next';
import { byCheck, type CheckOfMany } from './checks.ts';
import { commandsToCollect, sharedNeeds } from './collecting.ts';
import { areShownInFull, howMany, namedServers, serverLines } from './manyServers.ts';
import type { WordedReport, WordedResult } from './report.ts';
import type { ReportWords } from './reportWords.ts';
import { bySection, type Section } from './sections.ts';
import { verdictOf, verdictSentence } from './verdict.ts';

/** Parts worth full text; of the others, a check is one line. */
const IN_FULL: ReadonlySet<Section> = new Set(['fail', 'warn', 'unknown', 'advice']);

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
    ...detailsOf(result),
  ].join('\n\n');
}

/** Below the summary of a result: cases, lines, steps as a checklist, and what is missing. */
const detailsOf = (result: WordedResult): readonly string[] => [
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
];

/** Commands for all checks that lack data, by where they run. */
function toCollect(
  results: readonly WordedResult[],
  report: WordedReport,
  { cli, checker }: ReportWords,
): readonly string[] {
  const needs = sharedNeeds(results).map((what) => `- ${plain(what)}`);
  const blocks = commandsToCollect(results, report.scenario.server);
  return [
    ...(needs.length > 0 ? [needs.join('\n')] : []),
    ...(blocks.length > 0 ? [cli('collect')] : []),
    ...blocks.flatMap(({ where, commands }) => [
      `${checker(`where.${where}`)}:`,
      fenced(commands.join('\n'), where === 'prompt' ? '' : 'powershell'),
    ]),
  ];
}

/** One server, or the organization: every result. */
function oneByOne(report: WordedReport, words: ReportWords): readonly string[] {
  const { cli } = words;
  const parts = bySection(report.results);
  const inFull = (name: Section) => parts.find(({ section }) => section === name)?.results ?? [];
  const full = [...inFull('fail'), ...inFull('warn'), ...inFull('unknown')];
  const advice = inFull('advice');
  const lacking = inFull('lacking');
  const short = (results: readonly WordedResult[]) =>
    results.map(
      (r) =>
        `- ${cli(`outcome.${r.outcome}`)}: ${r.id}${r.server ? ` (${plain(r.server)})` : ''}: ${plain(r.summary)}`,
    );
  const rest = short([...inFull('pass'), ...inFull('notApplicable')]);
  return [
    ...full.map((result) => section(result, cli)),
    ...(advice.length > 0
      ? [`**${cli('section.advice')}**`, ...advice.map((result) => section(result, cli))]
      : []),
    ...(lacking.length > 0 ? [`**${cli('section.lacking')}**`, short(lacking).join('\n')] : []),
    ...toCollect(lacking, report, words),
    ...(rest.length > 0 ? [rest.join('\n')] : []),
  ];
}

function checkInFull(check: CheckOfMany, words: ReportWords, full: boolean): readonly string[] {
  const { cli, checker } = words;
  return [
    `## ${cli(`outcome.${check.outcome}`)}: ${check.id} — ${howMany(check, words)}`,
    plain(check.title),
    ...(full
      ? check.results.flatMap((result) => [
          `**${plain(result.server ?? checker('ui.results.organization'))}**: ${plain(result.summary)}`,
          ...detailsOf(result),
        ])
      : [plain(namedServers(check, words))]),
  ];
}

/** Several servers: which can go, then each check once. */
function byServerAndCheck(report: WordedReport, words: ReportWords): readonly string[] {
  const { cli } = words;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const inOneLine = (check: CheckOfMany): string =>
    `- ${cli(`outcome.${check.outcome}`)}: ${check.id}: ${howMany(check, words)}`;
  const parts = bySection(report.results);
  const someInShort = parts.some(({ section, results }) => IN_FULL.has(section) && !areShownInFull(results));
  return [
    [
      row([cli('table.server'), cli('table.verdict'), cli('table.why')]),
      row(['---', '---', '---']),
      ...serverLines(report, words).map(({ server, verdict, why }) => row([plain(server), verdict, why])),
    ].join('\n'),
    ...(someInShort ? [cli('oneByOne')] : []),
    ...parts.flatMap(({ section, results }) => {
      const checks = byCheck(results);
      return [
        ...(section === 'advice' || section === 'lacking' ? [`**${cli(`section.${section}`)}**`] : []),
        ...(IN_FULL.has(section)
          ? checks.flatMap((check) => checkInFull(check, words, areShownInFull(results)))
          : [checks.map(inOneLine).join('\n')]),
        ...(section === 'lacking' ? toCollect(results, report, words) : []),
      ];
    }),
  ];
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
  words: ReportWords,
  { local }: { readonly local: boolean },
): string {
  const { cli, checker, language } = words;
  const verdict = verdictOf(report);
  return [
    `# ${cli('heading')}`,
    plain(verdictSentence(verdict, checker, language)),
    ...(verdict.kind === 'several' ? byServerAndCheck(report, words) : oneByOne(report, words)),
    ...(local ? localTests(report, cli) : []),
  ].join('\n\n');
}
