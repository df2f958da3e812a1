import { beginningsOf, mayBegin } from '../lines.ts';
import { isLine, lengthAt, lineAt, type Lines } from '../textLines.ts';
import type { LoggedRule, SetupRun } from '../types.ts';
import { HELP_KEY } from './loggedRules.ts';
import { commandMeans } from './setupHeader.ts';

export type Doing = NonNullable<SetupRun['doing']>['value'];
export type Level = NonNullable<LoggedRule['printed']>['level'];
export type Status = 'COMPLETED' | 'FAILED';

/** What a line of Setup's console says by itself, whatever stands around it. */
export interface ConsoleText {
  /** A title with its status, null while it runs; or progress that was redrawn, without a title. */
  readonly step: { readonly title: string; readonly status: Status | null } | null;
  /** Of a step whose title stands on the line above. */
  readonly status: Status | null;
  /** Of the list of messages below, the first of which may stand on the same line. */
  readonly heading: { readonly level: Level; readonly rest: string } | null;
  /** True for what is no message of a check. */
  readonly isOther: boolean;
  /** True where the link of a rule may begin. */
  readonly mayLink: boolean;
  /** The rule of a link that is whole on this line. */
  readonly linked: string | null;
  /** True where one of the following says something of the whole run. */
  readonly isHead: boolean;
  readonly version: string | null;
  readonly product: string | null;
  /** What Setup says that it is doing. */
  readonly doing: Doing | null;
  /** What it was called to do. */
  readonly called: Doing | null;
  readonly ended: boolean;
}

/** `    Prerequisite Analysis     10% … FAILED`: title, progress that was redrawn, status (FORMATS 7.2). */
const STEP = /^(.*?)(?:[\s.…]*\b\d{1,3}%)*[\s.…]*(?:\b(COMPLETED|FAILED)|\b(\d{1,3})%)$/;

/** The status on its own: printed on the next line, or in the summary that the wizard copies. */
const STATUS = /^(?:completed|failed)$/i;

/** Headings of the lists of messages. */
const HEADINGS: readonly (readonly [RegExp, Level])[] = [
  [/^Errors?:\s*/i, 'required'],
  [/^\[REQUIRED\]\s*/, 'required'],
  [/^Warnings?:\s*/i, 'recommended'],
  [/^\[RECOMM?ENDED\]\s*/, 'recommended'],
];

/** What Setup says after its checks, or between them, that is no message of a check. */
const OTHER_TEXT =
  /^(?:The Exchange Server setup operation|Exchange Server setup (?:didn|encountered)|More details can be found|in ExchangeSetup\.log|Configuring Microsoft Exchange|Performing Microsoft Exchange|Copying Files|File copy complete|Elapsed time:|Summary:|Recommended Action:|One or more errors|Setup has made changes|Uninstall can(?:'|’|no)t continue\.?$)/i;

/** Lines that tell what Setup is doing, where its call isn't in the paste. */
const DOING: readonly (readonly [RegExp, Doing])[] = [
  [/^Uninstall can(?:'|’|no)t continue/i, 'remove'],
  [/^The following server roles?(?:\(s\))? will be removed/i, 'remove'],
  [/^The following server roles?(?:\(s\))? will be upgraded/i, 'upgrade'],
  [/^The following server roles?(?:\(s\))? will be installed/i, 'install'],
];

/** `D:\>Setup.exe /mode:uninstall`, `.\setup.com /m:Install`, `& "E:\setup.exe" /PrepareAD`. */
export const CALL = /\bsetup(?:\.exe|\.com)?["']?\s+([/-]\w.*)$/i;

const BANNER = /(?:Microsoft )?Exchange Server ((?:\d{4}|Subscription Edition|SE)\b.*?),? Unattended Setup/i;
const VERSION = /^Setup version: ([\d.]*\d)/;
const ENDED = 'The Exchange Server setup operation';
const LINK = /https?:|For more information, visit:/i;

/** `…/ms.exch.setupreadiness.X.aspx`, `…/ms-exch-setupreadiness-x?view=…`: up to its end. */
const WHOLE_LINK = /ms[.-]exch[.-]setupreadiness[.-]\w+(?:\.aspx|\?|\/|[\s.,;)]|$)/i;

/** False for a link that goes on on the next line, or may. */
export function isWholeLink(text: string): boolean {
  return WHOLE_LINK.test(text) && /\.aspx|\?/i.test(text);
}

/** What the lines begin with that patterns are for: a look that spares most lines the patterns. */
const HEADING_FIRST = beginningsOf('EeWw[');
const OTHER_FIRST = beginningsOf('TtEeMmIiCcPpFfSsRrOoUu');
const DOING_FIRST = beginningsOf('UuTt');

/** Longer lines, and more of them, aren't what Setup says again and again. */
const LONGEST = 200;
const MOST = 1000;

/** A line of a console. */
export interface ConsoleLine {
  /** As it stands there. */
  readonly raw: string;
  /** Without what the console made of backspaces and tabs. */
  readonly printed: string;
  /** Trimmed. */
  readonly text: string;
  readonly says: ConsoleText;
}

/** @returns a line with what it says; remembered, as each run of Setup says nearly the same */
export function consoleTexts(): (lines: Lines, i: number) => ConsoleLine {
  const known = new Map<string, Remembered>();
  let last: Remembered | null = null;
  return (lines, i) => {
    // Blank lines stand between all others: they don't tell what follows.
    if (lengthAt(lines, i) === 0) return EMPTY;
    const expected = last?.next ?? null;
    let one = expected !== null && isLine(lines, i, expected.raw) ? expected : null;
    if (one === null) {
      const raw = lineAt(lines, i);
      one = known.get(raw) ?? null;
      if (one === null) {
        const printed = withoutControls(raw);
        const text = printed.trim();
        if (text === '') return { raw, printed, text, says: BLANK };
        // Names in it differ from run to run; what follows doesn't.
        one = { raw, printed, text, says: consoleText(text), next: expected?.next ?? null };
        if (known.size < MOST && raw.length <= LONGEST) known.set(raw, one);
      }
    }
    if (last !== null) last.next = one;
    last = one;
    return one;
  };
}

const CONTROL = /[\u0007\u0008\t]/;

/** Backspaces of redrawn progress go; of the digits before them the last ones are left, and nobody asks for those. */
function withoutControls(line: string): string {
  return CONTROL.test(line) ? line.replace(/[\u0008\u0007]/g, '').replace(/\t/g, '    ') : line;
}

interface Remembered extends ConsoleLine {
  /** What followed last time: a comparison takes less time than to look it up. */
  next: Remembered | null;
}

function consoleText(text: string): ConsoleText {
  const product = BANNER.exec(text)?.[1] ?? null;
  const call = text.includes('/') || text.includes('-') ? CALL.exec(text)?.[1] : undefined;
  const version = VERSION.exec(text)?.[1] ?? null;
  const doing = mayBegin(text, DOING_FIRST)
    ? (DOING.find(([pattern]) => pattern.test(text))?.[1] ?? null)
    : null;
  const called = call === undefined ? null : (commandMeans(call) ?? null);
  const ended = text.startsWith(ENDED);
  const mayLink = text.includes(':') && LINK.test(text);
  return {
    step: stepIn(text),
    status: STATUS.test(text) ? (text.toUpperCase() as Status) : null,
    heading: headingIn(text),
    isOther: product !== null || (mayBegin(text, OTHER_FIRST) && OTHER_TEXT.test(text)),
    mayLink,
    linked: mayLink && isWholeLink(text) ? (HELP_KEY.exec(text)?.[1] ?? null) : null,
    isHead: ended || version !== null || product !== null || doing !== null || called !== null,
    version,
    product,
    doing,
    called,
    ended,
  };
}

const BLANK = consoleText('');
const EMPTY: ConsoleLine = { raw: '', printed: '', text: '', says: BLANK };

/** The end is looked at first: most lines are text, and some of them long. */
function stepIn(text: string): ConsoleText['step'] {
  if (!(text.endsWith('D') || text.endsWith('%')) || !/(?:COMPLETED|FAILED|\d%)$/.test(text)) return null;
  const step = STEP.exec(text.replace(/\s+/g, ' '));
  return step && { title: (step[1] ?? '').trim(), status: (step[2] ?? null) as Status | null };
}

function headingIn(text: string): ConsoleText['heading'] {
  if (!mayBegin(text, HEADING_FIRST)) return null;
  for (const [pattern, level] of HEADINGS) {
    const match = pattern.exec(text);
    if (match !== null) return { level, rest: text.slice(match[0].length) };
  }
  return null;
}
