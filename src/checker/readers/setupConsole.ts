import { type Lines, inText, lineAt, TextLines } from '../textLines.ts';
import type { Diagnostic, LoggedRule, Place, ReadBlock, SetupMessages, SetupRun } from '../types.ts';
import { showsNothing, layoutOf } from './consoleLayout.ts';
import { ConsoleMemory } from './consoleMemory.ts';
import type { ConsoleLine } from './consoleParagraphs.ts';
import { type ConsoleStep, ConsoleSteps, type PlaceOf, rulesOf } from './consoleSteps.ts';
import { type Doing, printedOf } from './consoleTexts.ts';
import { nameRecommendations } from './recommendations.ts';
import { WARNING_RULES } from './warningRules.ts';

/** What detection knows of a block beside its lines. */
interface ConsoleContext {
  /** Line of the source for each line; null where one follows the other. */
  readonly numbers?: readonly number[] | null;
  /** Lines of the source as they were pasted, from line 1: the call of Setup stands above the block. */
  readonly pasted?: Lines;
  /** What consoles say, remembered from block to block. */
  readonly memory?: ConsoleMemory;
}

/** Of a paste with many runs, all have the same one. */
const NONE: readonly never[] = [];

/** The call stands at most so many lines above the first line of the output. */
const CALL_ABOVE = 12;

/**
 * Reads what unattended Setup printed on its console, Exchange 2007 to Subscription Edition, and the summary that the
 * wizards of 2007 and 2010 copy: a run with the messages that stopped or warned the administrator. A message is named by
 * the rule in its link; without one by its text, in `nameConsoleRules`.
 */
export function readSetupConsole(
  source: string,
  lines: Lines,
  firstLine: number,
  { numbers = null, pasted = [], memory = new ConsoleMemory() }: ConsoleContext = {},
): ReadBlock {
  const { lines: own, each } = layoutOf(inText(lines));
  const isPasted = pasted instanceof TextLines && pasted.text === own.text;
  const fromLine = numbers?.[0] ?? firstLine;
  const placeOf: PlaceOf = ({ line, i }, paragraph) => {
    const index = (paragraph + i) * each;
    const number = numbers === null ? firstLine + index : (numbers[index] ?? 1);
    const isKnown = (isPasted && line.isAsPrinted) || number > pasted.length;
    return { source, line: number, text: isKnown ? line.text : lineAt(pasted, number - 1).trim() };
  };
  const above = headsAbove(source, pasted, fromLine, memory);
  const { steps, heads, width } = readLines(own, memory, placeOf);
  const rules = rulesOf(steps, width);
  const run: SetupRun = {
    source,
    from: 'setup-console',
    fromLine,
    toLine: numbers?.at(-1) ?? firstLine + lines.length - 1,
    setupVersion: above.version ?? heads.version,
    product: above.product ?? heads.product,
    // The console doesn't name the computer.
    server: null,
    doing: above.called ?? heads.doing,
    rules,
    settings: NONE,
    ended: heads.ended,
  };
  const block = {
    format: 'setup-console',
    fromLine: run.fromLine,
    toLine: run.toLine,
    records: rules.length,
  } as const;
  return { blocks: [block], records: NONE, runs: [run], diagnostics: diagnosticsOf(steps, run) };
}

interface Reading {
  readonly steps: readonly ConsoleStep[];
  readonly heads: Heads;
  /** Number of characters of the longest line. */
  readonly width: number;
}

function readLines(lines: TextLines, memory: ConsoleMemory, placeOf: PlaceOf): Reading {
  const steps = new ConsoleSteps(placeOf);
  const heads: Heads = { version: null, product: null, called: null, doing: null, ended: false };
  let width = 0;
  for (let i = 0; i < lines.length; i++) {
    if (showsNothing(lines, i)) {
      // Blanks may fill a line.
      if (lines.lengthAt(i) > width) width = Math.max(width, printedOf(lines.at(i)).length);
      continue;
    }
    const from = i;
    while (i + 1 < lines.length && !showsNothing(lines, i + 1)) i++;
    const paragraph = memory.paragraph(lines, from, i + 1);
    for (const head of paragraph.heads) note(heads, head.line, placeOf(head, from));
    for (const event of paragraph.events) steps.add(event, from);
    if (paragraph.width > width) ({ width } = paragraph);
  }
  return { steps: steps.all, heads, width };
}

/** Names the rules of a console's messages by their text, in the catalog's spelling, and tells warnings from errors. */
export function nameConsoleRules(run: SetupRun, setupMessages: SetupMessages): SetupRun {
  const spelling = spellingOf(setupMessages);
  const named = nameRecommendations(run, setupMessages);
  const rules = named.rules.map((rule) => nameRule(rule, spelling));
  // Most runs print no warning: what needs no change is no other object.
  return rules.every((rule, i) => rule === named.rules[i]) ? named : { ...named, rules };
}

function nameRule(rule: LoggedRule, spelling: Spelling): LoggedRule {
  const { id: printedId, printed } = rule;
  if (printedId === null || printed === null) return rule;
  const id = spelling.get(printedId) ?? spelling.get(printedId.toLowerCase()) ?? printedId;
  // Warnings stand among the errors when a check failed; only their rule tells them apart.
  const isWarning = printed.level !== 'recommended' && WARNING_RULES.has(id);
  if (id === printedId && !isWarning) return rule;
  return { ...rule, id, printed: isWarning ? { ...printed, level: 'recommended' } : printed };
}

/** The catalog's spelling of an ID, by itself and by its lower case. */
type Spelling = ReadonlyMap<string, string>;

/** Many runs are named by the same messages. */
function spellingOf(setupMessages: SetupMessages): Spelling {
  let spelling = SPELLINGS.get(setupMessages);
  if (spelling === undefined) {
    const ids = [...WARNING_RULES, ...Object.keys(setupMessages)];
    const byLower = new Map(ids.map((id) => [id.toLowerCase(), id] as const));
    const byItself = ids.map((id) => [id, byLower.get(id.toLowerCase()) ?? id] as const);
    spelling = new Map([...byLower, ...byItself]);
    SPELLINGS.set(setupMessages, spelling);
  }
  return spelling;
}

const SPELLINGS = new WeakMap<SetupMessages, Spelling>();

/** A check that failed without a message is the end of a cut paste; no message at all is no verdict. */
function diagnosticsOf(steps: readonly ConsoleStep[], run: SetupRun): readonly Diagnostic[] {
  const silent = steps.flatMap(({ status, messages, at, isChecking, title }): readonly Diagnostic[] =>
    status === 'FAILED' && messages.length === 0 && at !== null && isChecking
      ? [{ line: at.line, code: 'step-without-message', args: { step: title } }]
      : NONE,
  );
  if (silent.length > 0 || run.rules.length > 0) return silent;
  return [{ line: run.fromLine, code: 'console-without-findings', args: {} }];
}

/** A value with the line that says it. */
interface Found<T> {
  readonly value: T;
  readonly at: Place;
}

/** What lines say of the whole run; of each the first line that says it. */
interface Heads {
  version: Found<string> | null;
  product: Found<string> | null;
  called: Found<Doing> | null;
  doing: Found<Doing> | null;
  ended: boolean;
}

/** Notes what a line says of the run, where none above it said the same. */
function note(heads: Heads, { says }: ConsoleLine, at: Place): void {
  if (says.version !== null) heads.version ??= { value: says.version, at };
  if (says.product !== null) heads.product ??= { value: says.product, at };
  if (says.called !== null) heads.called ??= { value: says.called, at };
  if (says.doing !== null) heads.doing ??= { value: says.doing, at };
  heads.ended ||= says.ended;
}

/** From the call of Setup to the block: detection takes prompts, and what wraps below them, out of the block. */
function headsAbove(source: string, pasted: Lines, firstLine: number, memory: ConsoleMemory): Heads {
  const heads: Heads = { version: null, product: null, called: null, doing: null, ended: false };
  const last = Math.max(1, firstLine - CALL_ABOVE);
  let call = firstLine - 1;
  while (call >= last && !memory.line(lineAt(pasted, call - 1)).says.isCall) call--;
  if (call < last) return heads;
  for (let line = call; line < firstLine; line++) {
    const raw = lineAt(pasted, line - 1);
    const one = memory.line(raw);
    if (one.says.isHead) note(heads, one, { source, line, text: raw.trim() });
  }
  return heads;
}
