import { beginningsOf, type Beginnings, mayBegin, numbersFrom } from '../lines.ts';
import { arrayOf, type Lines } from '../textLines.ts';
import type { Diagnostic, LoggedRule, Place, ReadBlock, SetupMessages, SetupRun } from '../types.ts';
import { type ConsoleLine, consoleLines, type ConsoleLines } from './consoleLines.ts';
import { HELP_KEY } from './loggedRules.ts';
import { nameRecommendations } from './recommendations.ts';
import { commandMeans } from './setupHeader.ts';
import { WARNING_RULES } from './warningRules.ts';

/** What detection knows of a block beside its lines. */
interface ConsoleContext {
  readonly numbers?: readonly number[];
  /** Lines of the source as they were pasted, from line 1: the call of Setup stands above the block. */
  readonly pasted?: Lines;
}

type Doing = NonNullable<SetupRun['doing']>['value'];
type Level = NonNullable<LoggedRule['printed']>['level'];

/** `    Prerequisite Analysis     10% … FAILED`: title, progress that was redrawn, status (FORMATS 7.2). */
const STEP = /^(.*?)(?:[\s.…]*\b\d{1,3}%)*[\s.…]*(?:\b(COMPLETED|FAILED)|\b(\d{1,3})%)$/;

/** The status on its own: printed on the next line, or in the summary that the wizard copies. */
const STATUS = /^(completed|failed)$/i;

/** Steps that check; other steps fail for reasons that aren't checks. `Hub Transport Role Checks` is of 2007 and 2010. */
const CHECKING = /prerequisite|\bchecks?\b|\banalysis\b/i;

/** Headings of the lists of messages. */
const HEADINGS: readonly (readonly [RegExp, Level])[] = [
  [/^Errors?:\s*/i, 'required'],
  [/^\[REQUIRED\]\s*/, 'required'],
  [/^Warnings?:\s*/i, 'recommended'],
  [/^\[RECOMM?ENDED\]\s*/, 'recommended'],
];

/** What Setup says after its checks, or between them, that is no message of a check. */
const OTHER_TEXT =
  /^(?:The Exchange Server setup operation|Exchange Server setup (?:didn|encountered)|More details can be found|in ExchangeSetup\.log|Configuring Microsoft Exchange|Performing Microsoft Exchange|Copying Files|File copy complete|Elapsed time:|Summary:|Recommended Action:|One or more errors|Setup has made changes)/i;

/** Lines that tell what Setup is doing, where its call isn't in the paste. */
const DOING: readonly (readonly [RegExp, Doing])[] = [
  [/^Uninstall can(?:'|’|no)t continue/i, 'remove'],
  [/^The following server roles?(?:\(s\))? will be removed/i, 'remove'],
  [/^The following server roles?(?:\(s\))? will be upgraded/i, 'upgrade'],
  [/^The following server roles?(?:\(s\))? will be installed/i, 'install'],
];

/** `D:\>Setup.exe /mode:uninstall`, `.\setup.com /m:Install`, `& "E:\setup.exe" /PrepareAD`. */
const CALL = /\bsetup(?:\.exe|\.com)?["']?\s+([/-]\w.*)$/i;

/** The call stands at most so many lines above the first line of the output. */
const CALL_ABOVE = 12;

const BANNER = /(?:Microsoft )?Exchange Server ((?:\d{4}|Subscription Edition|SE)\b.*?),? Unattended Setup/i;
const VERSION = /^Setup version: ([\d.]*\d)/;

const ENDED = /^The Exchange Server setup operation/;

/** What the lines begin with that the patterns above are for: a look that spares most lines the patterns. */
const HEADING_FIRST = beginningsOf('EeWw[');
const OTHER_FIRST = beginningsOf('TtEeMmIiCcPpFfSsRrOoUu');
const DOING_FIRST = beginningsOf('UuTt');
const VERSION_FIRST = beginningsOf('S');
const ENDED_FIRST = beginningsOf('T');

/** `…/ms.exch.setupreadiness.X.aspx`, `…/ms-exch-setupreadiness-x?view=…`: up to its end. */
const WHOLE_LINK = /ms[.-]exch[.-]setupreadiness[.-]\w+(?:\.aspx|\?|\/|[\s.,;)]|$)/i;

/** A link is wrapped over this many lines at most. */
const LINK_LINES = 3;

/** A step that Setup reports, or what stands before the first. */
interface Step {
  readonly title: string;
  status: 'COMPLETED' | 'FAILED' | null;
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
  const above = linesAbove(source, pasted, numbers[0] ?? firstLine);
  const own = consoleLines(source, lines, numbers, pasted);
  const steps = stepsOf(own);

  const rules = steps.flatMap((step) => step.messages.map((message) => ruleOf(message, step)));
  const run: SetupRun = {
    source,
    from: 'setup-console',
    fromLine: numbers[0] ?? firstLine,
    toLine: numbers.at(-1) ?? firstLine,
    setupVersion: firstMatch([above, own], VERSION_FIRST, (text) => VERSION.exec(text)?.[1]),
    product: firstMatch([above, own], null, (text) => BANNER.exec(text)?.[1]),
    // The console doesn't name the computer.
    server: null,
    doing:
      firstMatch([above], null, (text) => commandMeans(CALL.exec(text)?.[1] ?? '')) ??
      firstMatch([own], DOING_FIRST, (text) => DOING.find(([pattern]) => pattern.test(text))?.[1]),
    rules,
    settings: [],
    ended: firstMatch([own], ENDED_FIRST, (text) => (ENDED.test(text) ? true : undefined)) !== null,
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

/** @param beginnings of the lines that are read */
function firstMatch<T>(
  parts: readonly ConsoleLines[],
  beginnings: Beginnings | null,
  read: (text: string) => T | undefined,
): { readonly value: T; readonly at: Place } | null {
  for (const { count, textAt, lineAt } of parts) {
    for (let i = 0; i < count; i++) {
      const text = textAt(i);
      if (beginnings !== null && !mayBegin(text, beginnings)) continue;
      const value = read(text);
      if (value !== undefined) return { value, at: lineAt(i).at };
    }
  }
  return null;
}

/** From the call of Setup to the block: detection takes prompts, and what wraps below them, out of the block. */
function linesAbove(source: string, pasted: Lines, firstLine: number): ConsoleLines {
  const from = Math.max(1, firstLine - CALL_ABOVE);
  const texts = arrayOf(pasted, from - 1, firstLine - 1);
  const call = texts.findLastIndex((text) => CALL.test(text));
  const [first, said] = call === -1 ? [from, []] : [from + call, texts.slice(call)];
  return consoleLines(source, said, numbersFrom(first, said.length), pasted);
}

function stepsOf(lines: ConsoleLines): readonly Step[] {
  const steps: Step[] = [{ title: '', status: null, at: null, messages: [] }];
  let paragraph: ConsoleLine[] = [];
  /** Of the heading above; null without one. */
  let level: Level | null = null;
  /** Within a paragraph that is no message. */
  let passing = false;
  const current = (): Step => steps.at(-1) ?? { title: '', status: null, at: null, messages: [] };

  /** Messages of the paragraph: of a failed check, or below a heading. Other text counts only with a link. */
  const settle = (): void => {
    const counts = level !== null || (current().status === 'FAILED' && CHECKING.test(current().title));
    if (counts) {
      for (const part of partsOf(paragraph)) add(part, null);
    }
    paragraph = [];
  };
  const add = (part: readonly ConsoleLine[], link: { id: string; at: Place } | null): void => {
    const [first] = part;
    if (first === undefined) return;
    const message = { text: joined(part), at: first.at, level, link: link?.at ?? null, id: link?.id ?? null };
    current().messages.push(message);
  };

  for (let i = 0; i < lines.count; i++) {
    const text = lines.textAt(i);
    const link = linkAt(lines, i);
    const heading = mayBegin(text, HEADING_FIRST)
      ? HEADINGS.find(([pattern]) => pattern.test(text))
      : undefined;
    const step = stepIn(text);
    const status = STATUS.exec(text)?.[1]?.toUpperCase() as Step['status'] | undefined;

    if (text === '') {
      settle();
      passing = false;
    } else if (link !== null) {
      if (paragraph.length > 0) add(paragraph, link);
      else linkLast(current(), link);
      paragraph = [];
      i += link.lines - 1;
    } else if (status !== undefined && status !== null) {
      const title = paragraph.pop();
      settle();
      level = null;
      // The title stands on the line above; with progress on it, it is the step that runs.
      if (title === undefined) current().status = status;
      else steps.push({ title: title.text, status, at: title.at, messages: [] });
    } else if (step !== null && (step[1] ?? '').trim() !== '') {
      settle();
      level = null;
      begin(steps, (step[1] ?? '').trim(), (step[2] ?? null) as Step['status'], lines.lineAt(i).at);
    } else if (step !== null) {
      // Progress that was redrawn without its title.
      settle();
    } else if (heading !== undefined) {
      settle();
      level = heading[1];
      const rest = text.replace(heading[0], '');
      if (rest !== '') paragraph = [{ ...lines.lineAt(i), text: rest }];
    } else if (isOther(text)) {
      settle();
      level = null;
      passing = true;
    } else if (!passing) paragraph.push(lines.lineAt(i));
    if (heading !== undefined || step !== null || status !== undefined) passing = false;
  }
  settle();
  return steps;
}

/** The end is looked at first: most lines are text, and some of them long. */
const stepIn = (text: string): RegExpExecArray | null =>
  (text.endsWith('D') || text.endsWith('%')) && /(?:COMPLETED|FAILED|\d%)$/.test(text)
    ? STEP.exec(text.replace(/\s+/g, ' '))
    : null;

const isOther = (text: string): boolean =>
  (mayBegin(text, OTHER_FIRST) &&
    (OTHER_TEXT.test(text) || /^Uninstall can(?:'|’|no)t continue\.?$/i.test(text))) ||
  BANNER.test(text);

/** Redrawn progress repeats the title of its step. */
function begin(steps: Step[], title: string, status: Step['status'], at: Place): void {
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
function linkAt(lines: ConsoleLines, i: number): { id: string; at: Place; lines: number } | null {
  const first = lines.textAt(i);
  if (!first.includes(':') || !/https?:|For more information, visit:/i.test(first)) return null;
  let text = '';
  let found: { id: string; at: Place; lines: number } | null = null;
  for (let count = 1; count <= LINK_LINES; count++) {
    const next = lines.textAt(i + count - 1);
    if (next === '' || (count > 2 && /\s/.test(next))) break;
    text += next;
    const id = HELP_KEY.exec(text)?.[1];
    // Cut within its name the rest follows; a name that another line completes ends in `.aspx`.
    if (id !== undefined && (found === null || /\.aspx/i.test(text)))
      found = { id, at: lines.lineAt(i).at, lines: count };
    if (WHOLE_LINK.test(text) && /\.aspx|\?/i.test(text)) break;
    if (id !== undefined && !/^\S*\.aspx\S*$/i.test(lines.textAt(i + count))) break;
  }
  return found;
}

/** Messages that follow each other without a blank line each begin as the first one does, after the end of a sentence. */
function partsOf(paragraph: readonly ConsoleLine[]): readonly (readonly ConsoleLine[])[] {
  const parts: ConsoleLine[][] = [];
  for (const line of paragraph) {
    const part = parts.at(-1);
    const above = part?.at(-1);
    const begins =
      part === undefined ||
      above === undefined ||
      (line.indent > 0 &&
        line.indent === part[0]?.indent &&
        /[.!?]['")\]]?$/.test(above.text) &&
        /^['"[(]?\p{Lu}/u.test(line.text));
    if (begins) parts.push([line]);
    else part.push(line);
  }
  return parts;
}

/** A line as wide as the console was cut in the midst of a word, or at a blank. */
function joined(part: readonly ConsoleLine[]): string {
  return part.reduce((text, line, i) => text + (i === 0 ? '' : part[i - 1]?.full ? '' : ' ') + line.text, '');
}
