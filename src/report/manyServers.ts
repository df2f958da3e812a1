import type { CheckOfMany } from './checks.ts';
import type { WordedReport, WordedResult } from './report.ts';
import type { ReportWords } from './reportWords.ts';
import { sectionOf } from './sections.ts';
import { closestFirst, findingsOf, judgedServers } from './verdict.ts';

/** What the renderers of text and Markdown say where several servers were judged. */

/** One line of the table of servers, in words. */
export interface ServerLine {
  readonly server: string;
  readonly verdict: string;
  /** The IDs that block it, else what was found in numbers. */
  readonly why: string;
}

const failing = (results: readonly WordedResult[]): readonly string[] =>
  results.filter((result) => sectionOf(result) === 'fail').map(({ id }) => id);

/** The servers, the closest to going first: which of them can go today, and what keeps the others. */
export function serverLines(report: WordedReport, { checker, language }: ReportWords): readonly ServerLine[] {
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  const { servers, organization } = judgedServers(report);
  const ofAll = failing(organization.results);
  return closestFirst(servers).map(({ server, results, counts, state }) => {
    const blocking = [...new Set([...ofAll, ...failing(results)])];
    return {
      server,
      verdict: checker(`verdict.state.${state}`),
      why: list.format(blocking.length > 0 ? blocking : findingsOf(counts, checker)),
    };
  });
}

/** Results of one part of a report that are still shown one by one, with their lines and fixes. */
const IN_FULL = 20;

export const areShownInFull = (results: readonly WordedResult[]): boolean => results.length <= IN_FULL;

/** `300 servers`, or the organization. */
export const howMany = ({ servers }: CheckOfMany, { cli, checker }: ReportWords): string =>
  servers.length === 0 ? checker('ui.results.organization') : cli('servers', { count: servers.length });

/** Servers by name, each with the first line that speaks of it: `HUB01 (connectors.txt:9)`. */
export function namedServers({ results }: CheckOfMany, { checker, language }: ReportWords): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  return list.format(
    results.map(({ server, evidence: [place] }) => {
      const name = server ?? checker('ui.results.organization');
      return place === undefined ? name : `${name} (${place.source}:${place.line})`;
    }),
  );
}
