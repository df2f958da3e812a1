import { beginningsOf, mayBegin } from '../lines.ts';
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
  /** True for a call of Setup. */
  readonly isCall: boolean;
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
const CALL = /\bsetup(?:\.exe|\.com)?["']?\s+([/-]\w.*)$/i;

const BANNER = /Exchange Server ((?:\d{4}|Subscription Edition|SE)\b.*?),? Unattended Setup/i;
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

const CONTROL = /[\u0007\u0008\t]/;

/** Backspaces of redrawn progress go; of the digits before them the last ones are left, and nobody asks for those. */
export function printedOf(raw: string): string {
  return CONTROL.test(raw) ? raw.replace(/[\u0008\u0007]/g, '').replace(/\t/g, '    ') : raw;
}

/** @param text of a line, without the blanks around it */
export function consoleText(text: string): ConsoleText {
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
    isCall: call !== undefined,
    called,
    ended,
  };
}

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
