import type { WordedResult } from '../report/report.ts';

/** The commands that collect all missing data, each once, in the order of the results. */
export const commandsToCollect = (results: readonly WordedResult[]): readonly string[] => [
  ...new Set(results.flatMap(({ missing }) => missing.flatMap(({ command }) => (command ? [command] : [])))),
];
