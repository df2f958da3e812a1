import type { Outcome, Place } from '../../src/checker/types.ts';
import type { WordedReport, WordedResult, WordedSource } from '../../src/report/report.ts';

/** Results as the report layer words them; a test names only what it is about. */
export const result = (
  id: string,
  server: string | null,
  outcome: Outcome,
  more: Partial<WordedResult> = {},
): WordedResult => ({
  id,
  server,
  outcome,
  severity: 'error',
  origin: 'rule',
  title: `Title of ${id}`,
  summary: `Summary of ${id}`,
  evidence: [],
  fix: [],
  missing: [],
  article: `/en/${id}/`,
  ...more,
});

export const place = (source: string, line: number): Place => ({ source, line, text: `line ${line}` });

export const source = (name: string, more: Partial<WordedSource> = {}): WordedSource => ({
  name,
  format: 'format-list',
  records: 4,
  blocks: [],
  diagnostics: [],
  ...more,
});

export const report = (results: readonly WordedResult[], more: Partial<WordedReport> = {}): WordedReport => ({
  scenario: { do: 'remove', server: null, to: null },
  sources: [source('paste')],
  servers: [...new Set(results.flatMap(({ server }) => (server ? [server] : [])))],
  results,
  notFromTopology: [],
  ...more,
});
