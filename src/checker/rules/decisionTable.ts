import type { Answer } from '../rule.ts';
import type { Fix, Message, MessageArgs, Missing, Outcome, Place, Point } from '../types.ts';
import { answer } from './answer.ts';

/*
 * KB articles on Exchange 4.0 to 2000 are judged by decision tables: the `ruleSketch` of their sheet, row by row. A rule
 * declares its table, and `decide` makes the answer of it. How to write one:
 *
 *     const TABLE: DecisionTable<Situation55> = {
 *       match: 'each',                                     // as the sketch says; 'first' stops at the first row that finds
 *       args: ({ server, site }) => ({ server, site: site.name }),           // go into every sentence of the rule
 *       rows: [
 *         { case: 'C0', lacks: ({ site }) => … },          // notEvaluated: what the export lacks (lacks55.ts has the words)
 *         { case: 'C1', outcome: 'fail', find: ({ server, site }) => … },    // one finding per object; [] = not this case
 *       ],
 *       otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
 *       steps: [{ key: 'handOver', cases: ['C1'] }],       // in the order of the article; shown when their case is found
 *     };
 *     export const Q123456: Rule = { id: 'Q123456', …, era: 'exchange55', asks: 'server', judge: judgeServer55(TABLE) };
 *
 * Results of a sketch: error -> 'fail', warning -> 'warn', pass and info -> 'pass', notEvaluated -> a row with `lacks`, or
 * with outcome 'unknown' where only the administrator can find out ("user only"), notApplicable -> 'notApplicable': such
 * a row decides alone. The worst outcome found is that of the rule.
 *
 * Words, below the ID in rules.json: `fail`, `warn`, `pass`, `notApplicable` (the summary; gets `objects` and `count` of the
 * findings that decide, and the `args` of the table), `point.<key of the row>` (gets the finding's `args`),
 * `fix.<key of the step>` (gets `objects` and `count` of its cases). An unknown summary has common words; a row or the
 * table may name another sentence by `summary` or `summaries`.
 */

/** One object that a case applies to, or the case as a whole. */
export interface Finding {
  /** Its name, for the summary and the steps; or several, where a point sums up many. */
  readonly object?: string | readonly string[];
  /** How many more it stands for, where not all are named. */
  readonly unnamed?: number;
  /** Key below `point` where it isn't that of the row. */
  readonly key?: string;
  /** What else the sentence of the point names. */
  readonly args?: MessageArgs;
  readonly evidence?: readonly Place[];
}

/** A case that is found, or not. */
export interface CaseRow<S> {
  /** Name in the decision table of the sheet. */
  readonly case: string;
  readonly outcome: Outcome;
  /** Key below `point`; the name of the case unless a case has several sentences. */
  readonly key?: string;
  /** Key of the summary when a finding of this row decides. */
  readonly summary?: string;
  readonly find: (situation: S) => readonly Finding[];
}

/** Data that the paste lacks: full key of the sentence, and the read-only command that collects it. */
export interface Lack {
  readonly text: Message;
  readonly command?: string;
}

/** A case that can't be evaluated without data. */
export interface LackRow<S> {
  readonly case: string;
  readonly lacks: (situation: S) => readonly Lack[];
}

/** What to do about some cases. Exchange 5.5 has no shell, so most steps have no command. */
export interface Step {
  /** Key below `fix`. */
  readonly key: string;
  /** Cases that call for it; or keys of their sentences, where a case has several. */
  readonly cases: readonly string[];
  /** A case that makes it needless. */
  readonly unless?: string;
}

export interface DecisionTable<S> {
  /** Whether every case is matched, or the first one only. */
  readonly match: 'each' | 'first';
  readonly args: (situation: S) => MessageArgs;
  readonly rows: readonly (CaseRow<S> | LackRow<S>)[];
  /** The last case: nothing above. Left out where one always stands above it that only the administrator can settle. */
  readonly otherwise?: Omit<CaseRow<S>, 'find'> & { readonly evidence: (situation: S) => readonly Place[] };
  readonly steps?: readonly Step[];
  /** Keys below `point` of what holds in any case. */
  readonly always?: readonly string[];
  /** Summaries that aren't named after their outcome. */
  readonly summaries?: Partial<Record<Outcome, string>>;
}

/** One point with what it takes to sum up. */
interface Matched {
  readonly point: Point;
  /** Key of its sentence below `point`. */
  readonly key: string | null;
  readonly objects: readonly string[];
  readonly unnamed: number;
  readonly summary: string | null;
  readonly missing: Missing | null;
}

/** Outcomes of cases, the worst first. */
const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'unknown', 'pass', 'notApplicable'];

/** The answer of a table: its points in the order of the table, and the worst of them as the outcome. */
export function decide<S>(table: DecisionTable<S>, situation: S): Answer {
  const args = table.args(situation);
  const matched = matchRows(table, situation, args);
  if (matched.length > 0 || table.otherwise === undefined) return answerOf(table, args, matched);
  const { evidence, ...last } = table.otherwise;
  return answerOf(table, args, [toMatched(last, { evidence: evidence(situation) }, args)]);
}

/** The answer when not even the situation is known. */
export function undecided<S>(
  table: Pick<DecisionTable<S>, 'always' | 'summaries'>,
  args: MessageArgs,
  lacks: readonly Lack[],
  name = 'C0',
): Answer {
  return answerOf(
    table,
    args,
    lacks.map((lack) => notEvaluated(name, lack)),
  );
}

function matchRows<S>(table: DecisionTable<S>, situation: S, args: MessageArgs): readonly Matched[] {
  const matched: Matched[] = [];
  for (const row of table.rows) {
    const found =
      'lacks' in row
        ? row.lacks(situation).map((lack) => notEvaluated(row.case, lack))
        : row.find(situation).map((finding) => toMatched(row, finding, args));
    if (found.length === 0) continue;
    // What the article isn't about needs no other case, and no data that isn't there.
    const decides = !('lacks' in row) && row.outcome === 'notApplicable';
    if (decides || table.match === 'first') return found;
    matched.push(...found);
  }
  return matched;
}

function toMatched<S>(row: Omit<CaseRow<S>, 'find'>, finding: Finding, args: MessageArgs): Matched {
  const { object = [], unnamed = 0, evidence = [] } = finding;
  const key = finding.key ?? row.key ?? row.case;
  const text = { key: `point.${key}`, args: { ...args, ...finding.args } };
  return {
    point: { case: row.case, outcome: row.outcome, text, evidence },
    key,
    objects: typeof object === 'string' ? [object] : object,
    unnamed,
    summary: row.summary ?? null,
    missing: row.outcome === 'unknown' ? { what: text } : null,
  };
}

function notEvaluated(name: string, { text, command }: Lack): Matched {
  return {
    point: { case: name, outcome: 'unknown', text, evidence: [] },
    key: null,
    objects: [],
    unnamed: 0,
    summary: null,
    missing: { what: text, ...(command !== undefined && { command }) },
  };
}

function answerOf<S>(
  { always = [], steps = [], summaries = {} }: Pick<DecisionTable<S>, 'always' | 'steps' | 'summaries'>,
  args: MessageArgs,
  matched: readonly Matched[],
): Answer {
  const points = matched.map(({ point }) => point);
  const outcome = WORST_FIRST.find((worst) => points.some((it) => it.outcome === worst)) ?? 'unknown';
  const deciding = matched.filter(({ point }) => point.outcome === outcome);
  const named = deciding.find(({ summary }) => summary !== null)?.summary;
  const key = named ?? summaries[outcome] ?? (outcome === 'unknown' ? unknownKey(args) : outcome);
  const more = {
    evidence: distinctPlaces(points.flatMap(({ evidence }) => evidence)),
    fix: stepsFor(steps, args, matched),
    missing: matched.flatMap(({ missing }) => missing ?? []),
  };
  const notes = always.map((note): Point => ({
    case: 'always',
    outcome: 'pass',
    text: { key: `point.${note}`, args },
    evidence: [],
  }));
  return {
    ...answer(outcome, key, { ...args, ...objectsOf(deciding) }, more),
    points: [...points, ...notes],
  };
}

/** Words that all rules share; a server is named where the rule is about one. */
function unknownKey(args: MessageArgs): string {
  return 'server' in args ? 'common.unknown55' : 'common.unknownOrganization55';
}

/** The steps that the cases found call for. */
function stepsFor(steps: readonly Step[], args: MessageArgs, matched: readonly Matched[]): readonly Fix[] {
  const isOf = (name: string, { point, key }: Matched) => point.case === name || key === name;
  const has = (name: string) => matched.some((it) => isOf(name, it));
  return steps
    .filter(({ cases, unless }) => cases.some(has) && (unless === undefined || !has(unless)))
    .map(({ key, cases }) => {
      const objects = objectsOf(matched.filter((it) => cases.some((name) => isOf(name, it))));
      return { text: { key: `fix.${key}`, args: { ...args, ...objects } } };
    });
}

/** Names, each once, and how many; an ellipsis stands for those that aren't named. */
function objectsOf(matched: readonly Matched[]): {
  readonly objects: readonly string[];
  readonly count: number;
} {
  const objects = [...new Set(matched.flatMap(({ objects }) => objects))];
  const unnamed = matched.reduce((sum, it) => sum + it.unnamed, 0);
  return { objects: unnamed > 0 ? [...objects, '…'] : objects, count: objects.length + unnamed };
}

/** Each line once. */
function distinctPlaces(places: readonly Place[]): readonly Place[] {
  const keyOf = ({ source, line, text }: Place) => `${source}\n${String(line)}\n${text}`;
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}
