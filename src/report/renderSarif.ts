import type { Outcome } from '../checker/types.ts';
import type { WordedReport } from './report.ts';
import { sectionOf } from './sections.ts';

/** SARIF has no word for "can't be judged": a note. What passed or doesn't apply keeps its kind. */
const LEVELS: Readonly<Record<Outcome, { readonly kind: string; readonly level: string }>> = {
  fail: { kind: 'fail', level: 'error' },
  warn: { kind: 'fail', level: 'warning' },
  unknown: { kind: 'open', level: 'none' },
  pass: { kind: 'pass', level: 'none' },
  notApplicable: { kind: 'notApplicable', level: 'none' },
};

/** What Setup doesn't check must not fail a build that gates on warnings. */
const ADVICE = { kind: 'fail', level: 'note' } as const;

/**
 * The report as a SARIF 2.1.0 log (OASIS), for tools that show findings at their lines.
 * @param site address before `/<lng>/<ID>/` of the help links
 */
export function renderSarif(report: WordedReport, site: string): object {
  const ids = [...new Set(report.results.map(({ id }) => id))];
  const first = new Map(report.results.map((result) => [result.id, result]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Exchange Readiness',
            informationUri: site,
            rules: ids.map((id) => ({
              id,
              shortDescription: { text: first.get(id)?.title ?? id },
              ...(first.get(id)?.article ? { helpUri: `${site}${first.get(id)?.article}` } : {}),
            })),
          },
        },
        artifacts: report.sources.map(({ name }) => ({ location: { uri: encodeURI(name) } })),
        results: report.results.map((result) => ({
          ruleId: result.id,
          ruleIndex: ids.indexOf(result.id),
          ...(sectionOf(result) === 'advice' ? ADVICE : LEVELS[result.outcome]),
          message: { text: result.summary },
          locations: result.evidence.map(({ source, line, text }) => ({
            physicalLocation: {
              artifactLocation: { uri: encodeURI(source) },
              region: { startLine: line, snippet: { text } },
            },
          })),
          ...(result.server ? { properties: { server: result.server } } : {}),
        })),
      },
    ],
  };
}
