import { evaluate } from '../../../src/checker/evaluate.ts';
import { read } from '../../../src/checker/read.ts';
import { buildTopology } from '../../../src/checker/topology/build.ts';
import type { Topology } from '../../../src/checker/topology/topology.ts';
import type { Report, Result, Scenario } from '../../../src/checker/types.ts';
import { noteSaid } from './said.ts';

/** A text as it is pasted; the line break after the opening quote doesn't count. */
export const pasted = (text: string) => [{ name: 'paste', text: text.replace(/^\n/, '') }];

export const topologyOf = (text: string): Topology => buildTopology(read(pasted(text), {}));

export function reportOf(text: string, scenario: Partial<Scenario> = {}): Report {
  const report = evaluate(read(pasted(text), {}), scenario);
  report.results.forEach(noteSaid);
  return report;
}

/** What one rule says of a paste: the outcome, the key of its sentence and the lines of its evidence. */
export function judge(id: string, text: string, scenario: Partial<Scenario>) {
  const result = resultOf(id, text, scenario);
  return {
    outcome: result.outcome,
    says: 'key' in result.summary ? result.summary.key : result.summary.verbatim,
    lines: result.evidence.map(({ line }) => line),
  };
}

export function resultOf(id: string, text: string, scenario: Partial<Scenario>): Result {
  const [result, ...others] = reportOf(text, scenario).results.filter((it) => it.id === id);
  if (result === undefined || others.length > 0) throw new Error(`Expected one result of ${id}.`);
  return result;
}

export const commandsOf = (result: Result): readonly (string | undefined)[] =>
  result.fix.map(({ command }) => command);
