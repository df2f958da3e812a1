import type { Answer } from '../../rule.ts';
import type { Message, MessageArgs, Outcome, Place, Point } from '../../types.ts';
import type { Lack } from './lacks.ts';

/** Prints the header's columns of all objects that the options select (KB Q160971). */
const COLLECT = 'c:\\exchsrvr\\bin\\admin.exe /e c:\\topo.csv /o c:\\topo.ini';

/** Outcomes of cases, the worst first. */
const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'unknown', 'pass'];

export function point(
  name: string,
  outcome: Outcome,
  key: string,
  args: MessageArgs,
  evidence: readonly Place[] = [],
): Point {
  return { case: name, outcome, text: { key: `point.${key}`, args }, evidence };
}

/** Holds of every move (KB Q196413). */
export const ALWAYS: readonly Point[] = ['reconfigure', 'servicePack'].map((key) =>
  point('always', 'pass', key, {}),
);

/** Case C0: not evaluated. */
export function notEvaluated(lack: Lack): Point {
  return { case: 'C0', outcome: 'unknown', text: messageOf(lack), evidence: [] };
}

/** What is missing, with the command that collects it. */
export function missingOf(lacks: readonly Lack[]): Answer['missing'] {
  return lacks.map((lack) => ({ what: messageOf(lack), command: COLLECT }));
}

function messageOf({ key, args }: Lack): Message {
  return { key: `missing.${key}`, args };
}

export function worstOf(points: readonly Point[]): Outcome {
  return WORST_FIRST.find((worst) => points.some(({ outcome }) => outcome === worst)) ?? 'pass';
}

/** Evidence of all points, each line once. */
export function evidenceOf(points: readonly Point[]): readonly Place[] {
  const places = points.flatMap(({ evidence }) => evidence);
  return [
    ...new Map(
      places.map((place) => [`${place.source}\n${String(place.line)}\n${place.text}`, place]),
    ).values(),
  ];
}
