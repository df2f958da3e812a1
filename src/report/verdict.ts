import type { TFunction } from 'i18next';
import type { Language } from '../catalog/schema.ts';
import type { Action } from '../checker/types.ts';
import { groupBy } from './groupBy.ts';
import type { WordedReport, WordedResult, WordedSource } from './report.ts';
import { type Section, sectionOf, SECTIONS } from './sections.ts';

/** What the results of one server, or of all, come down to. */
export type State = 'blocked' | 'open' | 'warned' | 'clear' | 'notConcerned';
export const STATES: readonly State[] = ['blocked', 'open', 'warned', 'clear', 'notConcerned'];

export type Verdict =
  | { readonly kind: 'nothingRead' }
  /** Setup's output, or its log, that names no check. */
  | { readonly kind: 'nothingSaid' }
  | {
      readonly kind: 'one';
      readonly action: Action | null;
      /** null when the input names none, or the action concerns none. */
      readonly server: string | null;
      readonly state: State;
      readonly counts: Counts;
    }
  | { readonly kind: 'several'; readonly states: ReadonlyMap<string, State> };

export type Counts = Readonly<Record<Section, number>>;

/** How many results each part has. Advice without data is no question that Setup will answer: it doesn't count. */
export function countSections(results: readonly WordedResult[]): Counts {
  const counts = { fail: 0, warn: 0, unknown: 0, advice: 0, lacking: 0, pass: 0, notApplicable: 0 };
  for (const result of results) {
    const section = sectionOf(result);
    if (section !== 'lacking' || result.origin !== 'advice') counts[section]++;
  }
  return counts;
}

/** One failure blocks; then a question outweighs warnings, because its answer may be a failure. */
export function stateOf(counts: Counts): State {
  if (counts.fail > 0) return 'blocked';
  if (counts.unknown + counts.lacking > 0) return 'open';
  if (counts.warn + counts.advice > 0) return 'warned';
  return counts.pass > 0 ? 'clear' : 'notConcerned';
}

/** A server that has results of its own. */
export interface JudgedServer {
  readonly server: string;
  /** Its own results, in the order of the report. */
  readonly results: readonly WordedResult[];
  /** Its own results and those of the whole organization. */
  readonly counts: Counts;
  readonly state: State;
}

/** A report taken apart by server; the organization's results count for every server. */
export interface JudgedServers {
  /** In the order of the report. */
  readonly servers: readonly JudgedServer[];
  readonly organization: { readonly results: readonly WordedResult[]; readonly counts: Counts };
}

/** Takes a report apart, once: an organization of a thousand servers has tens of thousands of results. */
export function judgedServers(report: WordedReport): JudgedServers {
  const own = groupBy(report.results, ({ server }) => server);
  const results = own.get(null) ?? [];
  const organization = { results, counts: countSections(results) };
  const servers = report.servers.flatMap((server) => {
    const results = own.get(server);
    if (results === undefined) return [];
    const counts = sum(countSections(results), organization.counts);
    return [{ server, results, counts, state: stateOf(counts) }];
  });
  return { servers, organization };
}

const sum = (one: Counts, other: Counts): Counts => {
  const counts = { ...one };
  for (const section of SECTIONS) counts[section] += other[section];
  return counts;
};

/** What keeps a server from going, the gravest first: servers are compared by the first of these that differs. */
const OBSTACLES = ['fail', 'unknown', 'lacking', 'warn', 'advice'] as const;

/** Closest to going first; servers that are equally close stay in the order of the report. */
export const closestFirst = (servers: readonly JudgedServer[]): readonly JudgedServer[] =>
  [...servers].sort((one, other) =>
    OBSTACLES.reduce((difference, section) => difference || one.counts[section] - other.counts[section], 0),
  );

export function verdictOf(report: WordedReport): Verdict {
  const { results, scenario } = report;
  if (results.length === 0 && report.sources.every(({ records }) => records === 0))
    return { kind: report.sources.some(isOfSetup) ? 'nothingSaid' : 'nothingRead' };
  const { servers } = judgedServers(report);
  if (scenario.server === null && servers.length > 1) {
    return { kind: 'several', states: new Map(servers.map(({ server, state }) => [server, state])) };
  }
  const counts = countSections(results);
  const server = scenario.server ?? servers[0]?.server ?? null;
  return { kind: 'one', action: scenario.do, server, state: stateOf(counts), counts };
}

const isOfSetup = ({ blocks }: WordedSource): boolean =>
  blocks.some(({ format }) => format === 'setup-console' || format === 'setup-log');

/** Actions that concern the directory, not a server. */
const WITHOUT_SERVER: ReadonlySet<Action | null> = new Set<Action>([
  'prepare-schema',
  'prepare-ad',
  'prepare-domain',
]);

/** What was found, in numbers: "2 blockers", "1 question". */
export const findingsOf = (counts: Counts, t: TFunction<'checker'>): readonly string[] => [
  ...(counts.fail > 0 ? [t('verdict.blockers', { count: counts.fail })] : []),
  ...(counts.warn > 0 ? [t('verdict.warnings', { count: counts.warn })] : []),
  ...(counts.advice > 0 ? [t('verdict.advice', { count: counts.advice })] : []),
  ...(counts.unknown > 0 ? [t('verdict.questions', { count: counts.unknown })] : []),
  ...(counts.lacking > 0 ? [t('verdict.lacking', { count: counts.lacking })] : []),
];

/** The verdict as one sentence: "HUB01 can't be removed yet: 2 blockers, 1 question." */
export function verdictSentence(verdict: Verdict, t: TFunction<'checker'>, language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  if (verdict.kind === 'nothingRead' || verdict.kind === 'nothingSaid') return t(`verdict.${verdict.kind}`);
  if (verdict.kind === 'several') {
    const states = [...verdict.states.values()];
    const findings = STATES.flatMap((state) => {
      const count = states.filter((other) => other === state).length;
      return count > 0 ? [t(`verdict.servers.${state}`, { count })] : [];
    });
    return t('verdict.several', { count: states.length, findings: list.format(findings) });
  }
  const { action, server, state, counts } = verdict;
  if (state === 'notConcerned') {
    return server ? t('verdict.notConcerned.server', { server }) : t('verdict.notConcerned.general');
  }
  const findings = list.format(findingsOf(counts, t));
  const named = server !== null || WITHOUT_SERVER.has(action);
  return t(`verdict.${named ? (action ?? 'log') : 'general'}.${state}`, { server: server ?? '', findings });
}
