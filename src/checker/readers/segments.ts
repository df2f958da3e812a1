import { isBlank } from '../lines.ts';
import { lineStep, type Step } from '../progress.ts';
import { indexOfLine, isBlankAt, lineAt, type Lines } from '../textLines.ts';
import type { MailboxSwitch, ObjectType } from '../types.ts';
import { commandAtPrompt, isBareCommand, mailboxesListedWhole, typesListedWhole } from './commands.ts';
import { type EndOfClixml, startsClixml } from './documents.ts';
import type { NumberedLines } from './expand.ts';
import { isBanner, isStamped } from './formatTests.ts';
import { propertyLine } from './propertyLine.ts';
import type { Signs } from './sourceSigns.ts';
import { isTableRule } from './tableLayout.ts';

/** What follows a prompt or a command, up to the next one. */
export interface Segment {
  readonly command: string;
  readonly prompt: boolean;
  /** Half-open range of lines. */
  from: number;
  to: number;
}

/** Prompts part the outputs of different commands; so does a command that was copied without its prompt. */
export function segmentsOf(
  lines: Lines,
  signs: Signs,
  endOfXml: EndOfClixml,
  step: Step,
): readonly Segment[] {
  const look = lineStep(step, lines.length);
  const segments: Segment[] = [{ command: '', prompt: false, from: 0, to: lines.length }];
  if (!signs.prompt && !signs.command) return segments;
  let inLog = false;
  let cutClixml = false;
  const nextWithSign = lookout(lines, signs);
  for (let i = nextWithSign(0); i < lines.length; i = nextWithSign(i + 1)) {
    const line = lineAt(lines, i);
    look(i);
    if (signs.clixml && !cutClixml && line.includes('<') && startsClixml(lines, i)) {
      const end = endOfXml(i, lines.length);
      cutClixml = !lineAt(lines, end - 1).includes('</Objs>');
      // Values may look like prompts.
      if (!cutClixml) i = end - 1;
      continue;
    }
    // What a stamp stands before matters to commands without a prompt, and to what looks like a prompt.
    const mayBePrompt = signs.prompt && line.includes('>');
    if (!mayBePrompt && !signs.command) continue;
    if (signs.stamp && isStamped(line)) {
      inLog = true;
      continue;
    }
    const typed = mayBePrompt ? commandAtPrompt(line) : null;
    // A setup log quotes scripts, whose lines are commands without a prompt.
    const bare =
      signs.command && typed === null && !inLog && isBareCommand(line) && startsParagraph(lines, i);
    if (typed === null && !bare) continue;

    const last = segments.at(-1);
    if (last !== undefined) last.to = i;
    let command = typed ?? line.trim();
    let next = i + 1;
    if (command !== '') {
      const end = endOfEcho(lines, next, command);
      for (; next < end; next++)
        command += ` ${lineAt(lines, next)
          .replace(/^\s*>>/, '')
          .trim()}`;
    }
    segments.push({ command, prompt: typed !== null, from: next, to: lines.length });
    inLog = false;
    i = next - 1;
  }
  return segments;
}

/** Finds the next line, from one on, that may say where a segment begins or ends; their number where none does. */
function lookout(lines: Lines, signs: Signs): (from: number) => number {
  // A stamp says that commands below it are quoted.
  if (signs.stamp && signs.command) return (from) => from;
  const marks = [
    ...(signs.clixml ? ['<'] : []),
    ...(signs.prompt ? ['>'] : []),
    ...(signs.command ? ['Get'] : []),
  ].map((sign) => ({ sign, next: -1 }));
  return (from) => {
    let first = lines.length;
    for (const mark of marks) {
      if (mark.next < from) {
        const found = indexOfLine(lines, mark.sign, from);
        mark.next = found === -1 ? lines.length : found;
      }
      first = Math.min(first, mark.next);
    }
    return first;
  };
}

function startsParagraph(lines: Lines, i: number): boolean {
  const above = lineAt(lines, i - 1);
  return isBlank(above) || propertyLine(above)?.spaced === true || isBareCommand(above);
}

/** An echo is wrapped over a few lines at most. */
const LONGEST_ECHO = 5;

/** The echo itself can wrap; Format-List and Format-Table print a blank line before their output, which ends it. */
function endOfEcho(lines: Lines, from: number, command: string): number {
  let open = goesOn(command);
  for (let i = from; i < Math.min(lines.length, from + LONGEST_ECHO); i++) {
    const line = lineAt(lines, i);
    if (isBlank(line)) return open ? from : i;
    const more = /^\s*>>/.test(line);
    const output =
      isBanner(line) ||
      commandAtPrompt(line) !== null ||
      propertyLine(line) !== null ||
      isStamped(line) ||
      /^\s*(?:[{["<#+]|WARNING|\S+-\w+ ?:|dn:)/.test(line) ||
      isTableRule(lineAt(lines, i + 1));
    if (output && !more) return open ? i : from;
    open = more || goesOn(line);
  }
  return from;
}

/** True for a command that can't end there. */
function goesOn(text: string): boolean {
  return OPEN_ENDS.includes(text.trimEnd().slice(-1) || ' ');
}

const OPEN_ENDS = '|,`({=';

export interface EmptyList {
  readonly type: ObjectType;
  /** Where the command asked for mailboxes of one kind. */
  readonly only?: MailboxSwitch;
  /** Line of the command, from 1. */
  readonly line: number;
}

/**
 * Nothing between a command and the next prompt: it found no objects. Only the next prompt proves that its output wasn't
 * left out, and an error would stand there.
 */
export function emptyLists(
  { texts, numbers }: NumberedLines,
  segments: readonly Segment[],
): readonly EmptyList[] {
  return segments.flatMap((segment, i) => {
    const isEmpty = segment.prompt && segment.command !== '' && segments[i + 1]?.prompt === true;
    if (!isEmpty || !areBlank(texts, segment.from, segment.to)) return [];
    const at = segment.from - 1;
    const line = numbers === null ? at + 1 : (numbers[at] ?? 1);
    return [
      ...typesListedWhole(segment.command).map((type) => ({ type, line })),
      ...mailboxesListedWhole(segment.command).map((only) => ({ type: 'Mailbox' as const, only, line })),
    ];
  });
}

function areBlank(lines: Lines, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBlankAt(lines, i)) return false;
  return true;
}
