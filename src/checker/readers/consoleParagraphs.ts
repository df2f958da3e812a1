import { indentOf } from '../lines.ts';
import {
  type ConsoleText,
  consoleText,
  isWholeLink,
  type Level,
  printedOf,
  type Status,
} from './consoleTexts.ts';
import { HELP_KEY } from './loggedRules.ts';

/** Lines of Setup's console between two blank ones: what they say by themselves, whatever stands around them. */
export interface ConsoleParagraph {
  /** Of its longest line. */
  readonly width: number;
  /** Lines that say something of the whole run. */
  readonly heads: readonly PlacedLine[];
  readonly events: readonly ConsoleEvent[];
}

/** A line of a console. */
export interface ConsoleLine {
  /** Trimmed, and without what the console made of backspaces and tabs. */
  readonly text: string;
  /** False where the console made something of it: then its text isn't as pasted. */
  readonly isAsPrinted: boolean;
  readonly indent: number;
  /** Number of characters with the blanks around the text. */
  readonly width: number;
  readonly says: ConsoleText;
}

/** A line by its index in the paragraph. */
export interface PlacedLine {
  readonly line: ConsoleLine;
  readonly i: number;
}

/** Text of a message, or what may be one, and its first line. */
export interface Passage extends PlacedLine {
  /** Text of the first line, without the heading that stands before it. */
  readonly first: string;
  readonly more: readonly ConsoleLine[];
}

/** The rule in the link of a message, and the line that the link begins on. */
export interface Link extends PlacedLine {
  readonly id: string;
}

/** A step of Setup, and the line with its title. */
export interface StepTitle extends PlacedLine {
  readonly title: string;
  /** Steps that check; other steps fail for reasons that aren't checks. */
  readonly isChecking: boolean;
}

/** What happens in a paragraph, in this order. What it means is up to the lines above. */
export type ConsoleEvent =
  /** Text without a link: messages of a failed check, or below a heading; else none. */
  | { readonly is: 'text'; readonly passages: readonly Passage[] }
  | { readonly is: 'message'; readonly passage: Passage; readonly link: Link }
  /** A blank line stood between a message and its link. */
  | { readonly is: 'link'; readonly link: Link }
  /** A status on its own line; without a title it is that of the step that runs. */
  | { readonly is: 'status'; readonly status: Status; readonly step: StepTitle | null }
  | { readonly is: 'step'; readonly status: Status | null; readonly step: StepTitle }
  | { readonly is: 'heading'; readonly level: Level }
  /** What is no message of a check. */
  | { readonly is: 'other' };

/** `Hub Transport Role Checks` is of 2007 and 2010. */
const CHECKING = /prerequisite|\bchecks?\b|\banalysis\b/i;

/** A link is wrapped over this many lines at most. */
const LINK_LINES = 3;

/** @param raw a line as it stands there */
export function consoleLine(raw: string): ConsoleLine {
  const printed = printedOf(raw);
  const text = printed.trim();
  return {
    text,
    isAsPrinted: printed === raw,
    indent: indentOf(printed),
    width: printed.length,
    says: consoleText(text),
  };
}

/** @param lines none of which is blank */
export function paragraphOf(lines: readonly ConsoleLine[]): ConsoleParagraph {
  let width = 0;
  const heads: PlacedLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    if (line.width > width) ({ width } = line);
    if (line.says.isHead) heads.push({ line, i });
  }
  return { width, heads, events: eventsOf(lines) };
}

/** Text that has no end yet. */
interface Open extends PlacedLine {
  readonly first: string;
}

function eventsOf(lines: readonly ConsoleLine[]): readonly ConsoleEvent[] {
  const events: ConsoleEvent[] = [];
  /** Text above, down to the line that is looked at. */
  let open: Open | null = null;
  /** Within what is no message. */
  let passing = false;

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const { heading, step, status, isOther, mayLink } = line.says;
    const link = mayLink ? linkAt(lines, i) : null;
    if (link !== null) {
      events.push(
        open === null ? { is: 'link', link } : { is: 'message', passage: passageOf(open, lines, i), link },
      );
      open = null;
      i += link.lines - 1;
      continue;
    }
    if (heading === null && step === null && status === null && !isOther) {
      if (!passing) open ??= { line, i, first: line.text };
      continue;
    }
    // The title of a status stands on the line above; with progress on it, it is the step that runs.
    const title: StepTitle | null = status === null ? null : open && titleAbove(open, lines, i);
    const to = title === null ? i : title.i;
    if (open !== null && open.i < to) events.push({ is: 'text', passages: passagesOf(open, lines, to) });
    open = null;
    passing = false;
    if (status !== null) events.push({ is: 'status', status, step: title });
    else if (step !== null) {
      // Progress that was redrawn without its title says nothing.
      if (step.title !== '')
        events.push({ is: 'step', status: step.status, step: stepTitle(step.title, line, i) });
    } else if (heading !== null) {
      events.push({ is: 'heading', level: heading.level });
      if (heading.rest !== '') open = { line, i, first: heading.rest };
    } else {
      events.push({ is: 'other' });
      passing = true;
    }
  }
  if (open !== null) events.push({ is: 'text', passages: passagesOf(open, lines, lines.length) });
  return events;
}

function titleAbove(open: Open, lines: readonly ConsoleLine[], i: number): StepTitle {
  const above = i - 1;
  const line = lines[above] ?? open.line;
  return stepTitle(open.i === above ? open.first : line.text, line, above);
}

function stepTitle(title: string, line: ConsoleLine, i: number): StepTitle {
  return { line, i, title, isChecking: CHECKING.test(title) };
}

/** The link of a rule that begins on a line, whatever language stands before it; it may be wrapped. */
function linkAt(lines: readonly ConsoleLine[], i: number): (Link & { readonly lines: number }) | null {
  const line = lines[i];
  if (line === undefined) return null;
  if (line.says.linked !== null) return { line, i, id: line.says.linked, lines: 1 };
  let text = '';
  let found: { readonly id: string; readonly lines: number } | null = null;
  for (let count = 1; count <= LINK_LINES; count++) {
    const next = lines[i + count - 1]?.text ?? '';
    if (next === '' || (count > 2 && /\s/.test(next))) break;
    text += next;
    const id = HELP_KEY.exec(text)?.[1];
    // Cut within its name the rest follows; a name that another line completes ends in `.aspx`.
    if (id !== undefined && (found === null || /\.aspx/i.test(text))) found = { id, lines: count };
    if (isWholeLink(text)) break;
    if (id !== undefined && !/^\S*\.aspx\S*$/i.test(lines[i + count]?.text ?? '')) break;
  }
  return found && { line, i, ...found };
}

function passageOf({ line, i, first }: Open, lines: readonly ConsoleLine[], to: number): Passage {
  return { line, i, first, more: lines.slice(i + 1, to) };
}

/** Messages that follow each other without a blank line each begin as the first one does, after the end of a sentence. */
function passagesOf(open: Open, lines: readonly ConsoleLine[], to: number): readonly Passage[] {
  const passages: Passage[] = [];
  let begun = open;
  let above = open.first;
  for (let i = open.i + 1; i < to; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const begins =
      line.indent > 0 &&
      line.indent === begun.line.indent &&
      /[.!?]['")\]]?$/.test(above) &&
      /^['"[(]?\p{Lu}/u.test(line.text);
    if (begins) {
      passages.push(passageOf(begun, lines, i));
      begun = { line, i, first: line.text };
    }
    above = line.text;
  }
  return [...passages, passageOf(begun, lines, to)];
}
