import { numbersFrom } from '../lines.ts';
import { arrayOf, lineAt, type Lines } from '../textLines.ts';
import type { Diagnostic, LoggedRule, Place, ReadBlock, SetupMessages, SetupRun } from '../types.ts';
import { consoleLines, type ConsoleLines } from './consoleLines.ts';
import {
  CALL,
  isWholeLink,
  type ConsoleLine,
  consoleTexts,
  type Doing,
  type Level,
  type Status,
} from './consoleTexts.ts';
import { HELP_KEY } from './loggedRules.ts';
import { nameRecommendations } from './recommendations.ts';
import { WARNING_RULES } from './warningRules.ts';

/** What detection knows of a block beside its lines. */
interface ConsoleContext {
  readonly numbers?: readonly number[];
  /** Lines of the source as they were pasted, from line 1: the call of Setup stands above the block. */
  readonly pasted?: Lines;
  /** What lines say, remembered from block to block. */
  readonly lineOf?: LineOf;
}

type LineOf = (lines: Lines, i: number) => ConsoleLine;

/** Steps that check; other steps fail for reasons that aren't checks. `Hub Transport Role Checks` is of 2007 and 2010. */
const CHECKING = /prerequisite|\bchecks?\b|\banalysis\b/i;

/** The call stands at most so many lines above the first line of the output. */
const CALL_ABOVE = 12;

/** A link is wrapped over this many lines at most. */
const LINK_LINES = 3;

/** A step that Setup reports, or what stands before the first. */
interface Step {
  readonly title: string;
  status: Status | null;
  readonly at: Place | null;
  readonly messages: Message[];
}

interface Message {
  readonly text: string;
  readonly at: Place;
  level: Level | null;
  link: Place | null;
  id: string | null;
}

/**
 * Reads what unattended Setup printed on its console, Exchange 2007 to Subscription Edition, and the summary that the
 * wizards of 2007 and 2010 copy: a run with the messages that stopped or warned the administrator. A message is named by
 * the rule in its link; without one by its text, in `nameConsoleRules`.
 */
export function readSetupConsole(
  source: string,
  lines: Lines,
  firstLine: number,
  context: ConsoleContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const pasted = context.pasted ?? [];
  const lineOf = context.lineOf ?? consoleTexts();
  const heads = headsOf(linesAbove(source, pasted, numbers[0] ?? firstLine, lineOf));
  const own = consoleLines(source, lines, numbers, pasted, lineOf);
  const ownHeads = headsOf(own);
  const steps = stepsOf(own);

  const rules = steps.flatMap((step) => step.messages.map((message) => ruleOf(message, step)));
  const run: SetupRun = {
    source,
    from: 'setup-console',
    fromLine: numbers[0] ?? firstLine,
    toLine: numbers.at(-1) ?? firstLine,
    setupVersion: heads.version ?? ownHeads.version,
    product: heads.product ?? ownHeads.product,
    // The console doesn't name the computer.
    server: null,
    doing: heads.called ?? ownHeads.doing,
    rules,
    settings: [],
    ended: ownHeads.ended,
  };
  const block = {
    format: 'setup-console',
    fromLine: run.fromLine,
    toLine: run.toLine,
    records: rules.length,
  } as const;
  return { blocks: [block], records: [], runs: [run], diagnostics: diagnosticsOf(steps, run) };
}

/** Names the rules of a console's messages by their text, in the catalog's spelling, and tells warnings from errors. */
export function nameConsoleRules(run: SetupRun, setupMessages: SetupMessages): SetupRun {
  const spelling = spellingOf(setupMessages);
  const rules = nameRecommendations(run, setupMessages).rules.map((rule): LoggedRule => {
    if (rule.id === null || rule.printed === null) return rule;
    const id = spelling.get(rule.id.toLowerCase()) ?? rule.id;
    // Warnings stand among the errors when a check failed; only their rule tells them apart.
    return {
      ...rule,
      id,
      printed: WARNING_RULES.has(id) ? { ...rule.printed, level: 'recommended' } : rule.printed,
    };
  });
  return { ...run, rules };
}

/** The catalog's spelling of an ID by its lower case; many runs are named by the same messages. */
function spellingOf(setupMessages: SetupMessages): ReadonlyMap<string, string> {
  let spelling = SPELLINGS.get(setupMessages);
  if (spelling === undefined) {
    const ids = [...WARNING_RULES, ...Object.keys(setupMessages)];
    spelling = new Map(ids.map((id) => [id.toLowerCase(), id] as const));
    SPELLINGS.set(setupMessages, spelling);
  }
  return spelling;
}

const SPELLINGS = new WeakMap<SetupMessages, ReadonlyMap<string, string>>();

function ruleOf(message: Message, step: Step): LoggedRule {
  const level = message.level ?? (step.status === 'COMPLETED' ? 'recommended' : 'required');
  return {
    id: message.id,
    ruleType: null,
    evaluated: null,
    failed: null,
    printed: { level, message: message.text, at: message.at, helpUrl: message.link },
  };
}

/** A check that failed without a message is the end of a cut paste; no message at all is no verdict. */
function diagnosticsOf(steps: readonly Step[], run: SetupRun): readonly Diagnostic[] {
  const silent = steps.flatMap((step): Diagnostic[] =>
    step.status === 'FAILED' && step.messages.length === 0 && step.at !== null && CHECKING.test(step.title)
      ? [{ line: step.at.line, code: 'step-without-message', args: { step: step.title } }]
      : [],
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
  readonly version: Found<string> | null;
  readonly product: Found<string> | null;
  readonly called: Found<Doing> | null;
  readonly doing: Found<Doing> | null;
  readonly ended: boolean;
}

function headsOf({ said, placeAt }: ConsoleLines): Heads {
  let version: Found<string> | null = null;
  let product: Found<string> | null = null;
  let called: Found<Doing> | null = null;
  let doing: Found<Doing> | null = null;
  let ended = false;
  for (let i = 0; i < said.length; i++) {
    const one = said[i]?.says;
    if (one === undefined || !one.isHead) continue;
    if (version === null && one.version !== null) version = { value: one.version, at: placeAt(i) };
    if (product === null && one.product !== null) product = { value: one.product, at: placeAt(i) };
    if (called === null && one.called !== null) called = { value: one.called, at: placeAt(i) };
    if (doing === null && one.doing !== null) doing = { value: one.doing, at: placeAt(i) };
    ended ||= one.ended;
  }
  return { version, product, called, doing, ended };
}

/** From the call of Setup to the block: detection takes prompts, and what wraps below them, out of the block. */
function linesAbove(source: string, pasted: Lines, firstLine: number, lineOf: LineOf): ConsoleLines {
  const last = Math.max(1, firstLine - CALL_ABOVE);
  let first = firstLine - 1;
  while (first >= last && !CALL.test(lineAt(pasted, first - 1))) first--;
  const above = first < last ? [] : arrayOf(pasted, first - 1, firstLine - 1);
  return consoleLines(source, above, numbersFrom(first, above.length), pasted, lineOf);
}

/** A line of a paragraph: its index, and its text without the heading that stands before it. */
interface Said {
  readonly i: number;
  readonly text: string;
}

function stepsOf(lines: ConsoleLines): readonly Step[] {
  const { said } = lines;
  const steps: Step[] = [{ title: '', status: null, at: null, messages: [] }];
  let paragraph: Said[] = [];
  /** Of the heading above; null without one. */
  let level: Level | null = null;
  /** Within a paragraph that is no message. */
  let passing = false;
  const current = (): Step => steps.at(-1) ?? { title: '', status: null, at: null, messages: [] };

  /** Messages of the paragraph: of a failed check, or below a heading. Other text counts only with a link. */
  const settle = (): void => {
    if (paragraph.length === 0) return;
    const counts = level !== null || (current().status === 'FAILED' && CHECKING.test(current().title));
    if (counts) {
      for (const part of partsOf(paragraph, lines)) add(part, null);
    }
    paragraph = [];
  };
  const add = (part: readonly Said[], link: { id: string; at: Place } | null): void => {
    const [first] = part;
    if (first === undefined) return;
    const [text, at] = [joined(part, lines), lines.placeAt(first.i)];
    current().messages.push({ text, at, level, link: link?.at ?? null, id: link?.id ?? null });
  };

  for (let i = 0; i < said.length; i++) {
    const { text = '', says: one } = said[i] ?? {};
    if (one === undefined || text === '') {
      settle();
      passing = false;
      continue;
    }
    const { heading, step, status } = one;
    const link = one.mayLink ? linkAt(lines, i) : null;
    if (link !== null) {
      if (paragraph.length > 0) add(paragraph, link);
      else linkLast(current(), link);
      paragraph = [];
      i += link.lines - 1;
    } else if (status !== null) {
      const title = paragraph.pop();
      settle();
      level = null;
      // The title stands on the line above; with progress on it, it is the step that runs.
      if (title === undefined) current().status = status;
      else steps.push({ title: title.text, status, at: lines.placeAt(title.i), messages: [] });
    } else if (step !== null && step.title !== '') {
      settle();
      level = null;
      begin(steps, step.title, step.status, lines.placeAt(i));
    } else if (step !== null) {
      // Progress that was redrawn without its title.
      settle();
    } else if (heading !== null) {
      settle();
      ({ level } = heading);
      if (heading.rest !== '') paragraph = [{ i, text: heading.rest }];
    } else if (one.isOther) {
      settle();
      level = null;
      passing = true;
    } else if (!passing) paragraph.push({ i, text });
    if (heading !== null || step !== null || status !== null) passing = false;
  }
  settle();
  return steps;
}

/** Redrawn progress repeats the title of its step. */
function begin(steps: Step[], title: string, status: Status | null, at: Place): void {
  const last = steps.at(-1);
  if (last !== undefined && last.title === title && last.messages.length === 0) last.status = status;
  else steps.push({ title, status, at, messages: [] });
}

/** A blank line stood between a message and its link. */
function linkLast(step: Step, link: { id: string; at: Place }): void {
  const last = step.messages.at(-1);
  if (last !== undefined && last.link === null) {
    last.link = link.at;
    last.id = link.id;
  } else step.messages.push({ text: '', at: link.at, level: null, link: link.at, id: link.id });
}

/** The link of a rule that begins on a line, whatever language stands before it; it may be wrapped. */
function linkAt({ said, placeAt }: ConsoleLines, i: number): { id: string; at: Place; lines: number } | null {
  const linked = said[i]?.says.linked ?? null;
  if (linked !== null) return { id: linked, lines: 1, at: placeAt(i) };
  let text = '';
  let found: { readonly id: string; readonly lines: number } | null = null;
  for (let count = 1; count <= LINK_LINES; count++) {
    const next = said[i + count - 1]?.text ?? '';
    if (next === '' || (count > 2 && /\s/.test(next))) break;
    text += next;
    const id = HELP_KEY.exec(text)?.[1];
    // Cut within its name the rest follows; a name that another line completes ends in `.aspx`.
    if (id !== undefined && (found === null || /\.aspx/i.test(text))) found = { id, lines: count };
    if (isWholeLink(text)) break;
    if (id !== undefined && !/^\S*\.aspx\S*$/i.test(said[i + count]?.text ?? '')) break;
  }
  return found && { ...found, at: placeAt(i) };
}

/** Messages that follow each other without a blank line each begin as the first one does, after the end of a sentence. */
function partsOf(paragraph: readonly Said[], { indentAt }: ConsoleLines): readonly (readonly Said[])[] {
  const parts: Said[][] = [];
  for (const line of paragraph) {
    const part = parts.at(-1);
    const above = part?.at(-1);
    const begins =
      part?.[0] === undefined ||
      above === undefined ||
      (indentAt(line.i) > 0 &&
        indentAt(line.i) === indentAt(part[0].i) &&
        /[.!?]['")\]]?$/.test(above.text) &&
        /^['"[(]?\p{Lu}/u.test(line.text));
    if (begins) parts.push([line]);
    else part.push(line);
  }
  return parts;
}

/** A line as wide as the console was cut in the midst of a word, or at a blank. */
function joined(part: readonly Said[], { isFull }: ConsoleLines): string {
  return part.reduce((text, line, n) => {
    const above = part[n - 1];
    return text + (above === undefined || isFull(above.i) ? '' : ' ') + line.text;
  }, '');
}
