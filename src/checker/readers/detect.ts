import { isBinary } from '../decode.ts';
import { isBlank, numbersFrom } from '../lines.ts';
import type { Diagnostic, Format, MailboxSwitch, ObjectType } from '../types.ts';
import { lineStep, partOf, type Step } from '../progress.ts';
import { arrayOf, indexOfLine, lengthAt, lineAt, linesBetween, linesOf, type Lines } from '../textLines.ts';
import {
  commandAtPrompt,
  isBareCommand,
  mailboxesListedWhole,
  typesListedWhole,
  typesOfCommand,
} from './commands.ts';
import {
  documentsIn,
  type DocumentOptions,
  type EndOfClixml,
  endsOfClixml,
  startsClixml,
} from './documents.ts';
import { expandLines, type NumberedLines } from './expand.ts';
import {
  formatOfBody,
  isBanner,
  isSetupLogExcerpt,
  isStamped,
  looksLikeList,
  STAMP_SIGN,
  startsCsv,
} from './formatTests.ts';
import { propertyLine } from './propertyLine.ts';
import { markShellErrors } from './shellErrors.ts';
import { remembered } from './remembered.ts';
import { isTopologyYaml } from './topologyYaml.ts';
import { columnsOf, isAlignedRule, isTableRule } from './tableLayout.ts';
import { TextSigns } from './textSigns.ts';
import { headingAbove, startsTokenGroups, TOKEN_GROUPS } from './tokenGroups.ts';
import { unwrap } from './unwrap.ts';

/** A stretch of a source in one format, ready for its reader. */
export interface DetectedBlock {
  readonly format: Format;
  /** The format, or what it is called where it is none of `Format`'s: `report`, `msi-log`; `unknown` for neither. */
  readonly called: string;
  /** Without wrappers, prompts and echoed commands. */
  readonly lines: Lines;
  /** Line of the source for each of `lines`, from 1. */
  readonly numbers: readonly number[];
  /** Object types that the echoed command may have printed; empty without an echo. */
  readonly commandTypes: readonly ObjectType[];
  /** JSON that only its reader can prove to be one document: where it can't, `detect` must look itself. */
  readonly isSupposed?: true;
}

export interface Detection {
  /** Lines of the source as they were pasted, from line 1. */
  readonly pasted: Lines;
  readonly blocks: readonly DetectedBlock[];
  /** Commands that list all objects of a type and printed nothing: there are none. */
  readonly empty: readonly EmptyList[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface EmptyList {
  readonly type: ObjectType;
  /** Where the command asked for mailboxes of one kind. */
  readonly only?: MailboxSwitch;
  /** Line of the command, from 1. */
  readonly line: number;
}

/** What follows a prompt or a command, up to the next one. */
interface Segment {
  readonly command: string;
  readonly prompt: boolean;
  /** Half-open range of lines. */
  from: number;
  to: number;
}

/**
 * Splits a source into blocks, one per format and command (FORMATS 0). Nothing is read here.
 * @param suppose whether the caller reads what is supposed to be one document, and asks again when it isn't
 */
export function detect(text: string, step: Step = () => undefined, suppose = false): Detection {
  if (!/[^\r\n\ufeff \t\u00a0]/.test(text)) return nothing('empty-input');
  if (isBinary(text)) return nothing('binary-input');

  const pasted = linesOf(text);
  step(0.2);
  const expanded = expandLines(pasted);
  step(0.4);
  const ofText = new TextSigns(text);
  const texts = expanded.texts === pasted ? unwrap(pasted, ofText) : unwrap(expanded.texts);
  const source: NumberedLines = { texts, numbers: expanded.numbers };
  step(0.6);
  if (isTopologyYaml(source.texts)) return topology(source, pasted);
  const signs = signsOf(texts === pasted ? ofText : null);
  const endOfXml = endsOfClixml(source.texts);
  const segments = segmentsOf(source.texts, signs, endOfXml, partOf(step, 0.6, 0.8));
  // The same command may stand there again and again.
  const typesOf = remembered(typesOfCommand);
  const blocks = segments.flatMap((segment) =>
    blocksOf(source, signs, segment, typesOf(segment.command), { suppose, endOfXml }),
  );
  const isKnown = (block: DetectedBlock): boolean => block.called !== 'unknown';
  const empty = emptyLists(source, segments);

  if (blocks.some(isKnown)) {
    const rest = blocks.filter((block) => !isKnown(block));
    return { pasted, blocks: blocks.filter(isKnown), empty, diagnostics: rest.flatMap(orphans) };
  }
  const first = blocks[0];
  if (first !== undefined) {
    return {
      pasted,
      blocks: [first],
      empty: [],
      diagnostics: [{ line: first.numbers[0] ?? 1, code: 'unknown-format', args: {} }],
    };
  }
  const prompt = segments.find((segment) => segment.prompt);
  const at = (prompt?.from ?? 1) - 1;
  const line = source.numbers === null ? at + 1 : (source.numbers[at] ?? 1);
  return {
    pasted,
    blocks: [],
    // A paste of nothing else is no evidence: the outputs may have been left out.
    empty: [],
    diagnostics: [{ line, code: prompt === undefined ? 'empty-input' : 'prompt-only', args: {} }],
  };
}

function nothing(code: 'empty-input' | 'binary-input'): Detection {
  return { pasted: [], blocks: [], empty: [], diagnostics: [{ line: 1, code, args: {} }] };
}

/** A topology written by hand fills its source: comments in it may look like commands. */
function topology({ texts, numbers }: NumberedLines, pasted: Lines): Detection {
  const format = 'topology-yaml';
  return {
    pasted,
    blocks: [
      {
        format,
        called: format,
        lines: texts,
        numbers: numbers ?? numbersFrom(1, texts.length),
        commandTypes: [],
      },
    ],
    empty: [],
    diagnostics: [],
  };
}

/**
 * Nothing between a command and the next prompt: it found no objects. Only the next prompt proves that its output wasn't
 * left out, and an error would stand there.
 */
function emptyLists({ texts, numbers }: NumberedLines, segments: readonly Segment[]): readonly EmptyList[] {
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
  for (let i = from; i < to; i++) if (!isBlank(lineAt(lines, i))) return false;
  return true;
}

/** What a text doesn't have as a whole, none of its lines needs to be asked for. */
interface Signs {
  readonly tag: boolean;
  readonly prompt: boolean;
  readonly stamp: boolean;
  /** A message of a setup log, perhaps without its stamp. */
  readonly message: boolean;
  readonly command: boolean;
  /** JSON and Clixml stand in no text without. */
  readonly document: boolean;
  readonly csv: () => boolean;
  readonly table: () => boolean;
  /** A security identifier, in the output of `whoami`. */
  readonly sid: () => boolean;
}

/** @param text what the lines are the lines of; null when they were changed, as then anything may be in them */
function signsOf(text: TextSigns | null): Signs {
  const has = (sign: string): boolean => text === null || text.has(sign);
  const tag = has('<');
  const quote = has('"');
  return {
    tag,
    prompt: has('>'),
    stamp: has(STAMP_SIGN),
    // Not whole words: a search for more than six characters takes ten times as long.
    message: has('[RE') || has('[Rule:') || has('[Sett') || has('Help U'),
    command: has('Get'),
    document: tag || quote,
    // Looked for when asked for: a text that one format fills needs none of them.
    csv: once(() => quote || has('#TYPE ') || has('DN,')),
    table: once(() => has('--')),
    sid: once(() => has('S-1-')),
  };
}

function once(look: () => boolean): () => boolean {
  let found: boolean | null = null;
  return () => (found ??= look());
}

/** Prompts part the outputs of different commands; so does a command that was copied without its prompt. */
function segmentsOf(lines: Lines, signs: Signs, endOfXml: EndOfClixml, step: Step): readonly Segment[] {
  const look = lineStep(step, lines.length);
  const segments: Segment[] = [{ command: '', prompt: false, from: 0, to: lines.length }];
  if (!signs.prompt && !signs.command) return segments;
  let inLog = false;
  let cutClixml = false;
  const nextWithSign = lookout(lines, signs);
  for (let i = nextWithSign(0); i < lines.length; i = nextWithSign(i + 1)) {
    const line = lineAt(lines, i);
    look(i);
    if (signs.tag && !cutClixml && line.includes('<') && startsClixml(lines, i)) {
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
    ...(signs.tag ? ['<'] : []),
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
  let open = /[|,`({=]\s*$/.test(command);
  for (let i = from; i < Math.min(lines.length, from + LONGEST_ECHO); i++) {
    const line = lineAt(lines, i);
    if (isBlank(line)) return open ? from : i;
    const more = /^\s*>>/.test(line);
    const output =
      commandAtPrompt(line) !== null ||
      propertyLine(line) !== null ||
      isStamped(line) ||
      isBanner(line) ||
      /^\s*(?:[{["<#+]|WARNING|\S+-\w+ ?:|dn:)/.test(line) ||
      isTableRule(lineAt(lines, i + 1));
    if (output && !more) return open ? i : from;
    open = more || /[|,`({=]\s*$/.test(line);
  }
  return from;
}

/** Blocks of one segment: a setup log, tables and lists may follow each other without a prompt. */
function blocksOf(
  source: NumberedLines,
  signs: Signs,
  segment: Segment,
  commandTypes: readonly ObjectType[],
  documentOptions: DocumentOptions,
): readonly DetectedBlock[] {
  const blocks: DetectedBlock[] = [];
  const add = (
    from: number,
    to: number,
    format: Format,
    called: string = format,
    isSupposed = false,
  ): void => {
    let start = from;
    let end = to;
    while (start < end && isBlank(lineAt(source.texts, start))) start++;
    while (end > start && isBlank(lineAt(source.texts, end - 1))) end--;
    if (start === end) return;
    const lines = linesBetween(source.texts, start, end);
    const numbers = source.numbers?.slice(start, end) ?? numbersFrom(start + 1, end - start);
    blocks.push({ format, called, lines, numbers, commandTypes, ...(isSupposed && { isSupposed }) });
  };

  const log = logRange(source.texts, signs, segment);
  if (log !== null) {
    addPlain(segment.from, log.from);
    add(log.from, log.to, 'setup-log');
    addPlain(log.to, segment.to);
  } else {
    addPlain(segment.from, segment.to);
  }
  return blocks;

  function addPlain(from: number, to: number): void {
    const whole = formatOfBody(source.texts, from, to);
    const other = whole === null ? -1 : otherDirectory(source.texts, from, to, whole.format);
    if (whole !== null && other !== -1) {
      add(from, other, whole.format, whole.called);
      addPlain(other, to);
      return;
    }
    if (whole !== null && whole.format !== 'json' && whole.format !== 'clixml' && whole.format !== 'csv') {
      add(from, to, whole.format, whole.called);
      return;
    }
    let rest = from;
    const documents = signs.document ? documentsIn(source.texts, from, to, documentOptions) : [];
    for (const document of documents) {
      addOther(rest, document.from);
      add(document.from, document.to, document.format, document.format, document.isSupposed);
      rest = document.to;
    }
    addOther(rest, to);
  }

  function addOther(from: number, to: number): void {
    const whole = formatOfBody(source.texts, from, to);
    if (whole !== null && whole.format !== 'csv') {
      add(from, to, whole.format, whole.called);
      return;
    }
    const csv = whole !== null || signs.csv() ? csvRange(source.texts, from, to, whole !== null) : null;
    if (csv !== null) {
      addOther(from, csv.from);
      add(csv.from, csv.to, 'csv');
      addOther(csv.to, to);
      return;
    }
    let rest = from;
    for (let i = from + 1; i < to && (signs.table() || signs.sid()); i++) {
      const token = signs.sid() && startsTokenGroups(source.texts, i, to);
      if (!token && !startsTable(source.texts, i, to)) continue;
      let end = i + 1;
      while (end < to && !isBlank(lineAt(source.texts, end))) end++;
      const start = (token ? headingAbove : groupAbove)(source.texts, rest, i - 1);
      addText(rest, start);
      add(start, end, 'format-table', token ? TOKEN_GROUPS : undefined);
      rest = end;
      i = end;
    }
    addText(rest, to);
  }

  function addText(from: number, to: number): void {
    const list = looksLikeList(source.texts, from, to, commandTypes.length > 0);
    add(from, to, list ? 'format-list' : 'unknown');
  }
}

/** What an export of the other directory begins with. */
const OTHER_DIRECTORY: Readonly<Partial<Record<Format, RegExp>>> = {
  'exchange55-csv': /^dn::? /i,
  ldif: /^"?Obj-Class"?[,;\t]/i,
};

/** A blank line of an export has no more than a few blanks. */
const SHORT = 8;

/**
 * A mixed organization has two directories, that of Exchange 5.5 and Active Directory: where a paragraph begins an export
 * of the other one; -1 when none does.
 */
function otherDirectory(lines: Lines, from: number, to: number, format: Format): number {
  const start = OTHER_DIRECTORY[format];
  if (start === undefined) return -1;
  for (let i = from + 1; i < to; i++) {
    // Exports are large and have few paragraphs: most lines needn't be made.
    if (lengthAt(lines, i - 1) > SHORT) continue;
    if (isBlank(lineAt(lines, i - 1)) && start.test(lineAt(lines, i))) return i;
  }
  return -1;
}

/**
 * CSV begins with the text or with a paragraph, and ends with the text or where a paragraph of another format begins;
 * blank lines inside quotes end nothing.
 */
function csvRange(
  lines: Lines,
  from: number,
  to: number,
  whole: boolean,
): { from: number; to: number } | null {
  let start = whole ? from : -1;
  for (let i = from + 1; i < to && start === -1; i++) {
    if (startsCsv(lineAt(lines, i)) && isBlank(lineAt(lines, i - 1))) start = i;
  }
  if (start === -1) return null;
  let quotes = 0;
  let counted = start;
  for (let i = start + 1; i < to; i++) {
    if (!isBlank(lineAt(lines, i - 1))) continue;
    // Quotes count where a blank line stands; most CSV has none.
    for (; counted < i; counted++) quotes += countOf('"', lineAt(lines, counted));
    const line = lineAt(lines, i);
    if (quotes % 2 === 0 && (propertyLine(line)?.spaced === true || startsTable(lines, i + 1, to))) {
      return { from: start, to: i };
    }
  }
  return { from: start, to };
}

function countOf(character: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(character); at !== -1; at = line.indexOf(character, at + 1)) count++;
  return count;
}

/** A header above the hyphens, a row below them; a heading that is underlined stands above properties or nothing. */
function startsTable(lines: Lines, rule: number, to: number): boolean {
  if (!isTableRule(lineAt(lines, rule))) return false;
  const header = lineAt(lines, rule - 1);
  const row = rule + 1 < to ? lineAt(lines, rule + 1) : '';
  if (isBlank(header) || isTableRule(header) || isBlank(row)) return false;
  // Hyphens beside the line above underline nothing.
  if (columnsOf(header, lineAt(lines, rule)).length === 0) return false;
  // Names hold colons too: `Name : with colon` may be a cell.
  return propertyLine(row)?.spaced !== true || isAlignedRule(header, lineAt(lines, rule));
}

/** Where a table begins: at its header, or at the `   Server: EX01` that `-GroupBy` prints above it. */
function groupAbove(lines: Lines, from: number, header: number): number {
  let group = header - 1;
  while (group >= from && isBlank(lineAt(lines, group))) group--;
  const isAlone = group === from || (group > from && isBlank(lineAt(lines, group - 1)));
  const line = lineAt(lines, group);
  // `WARNING: column "X" does not fit into the display and it was removed.` stands there too.
  return isAlone && /^\s*\w+: \S/.test(line) && markShellErrors([line])[0] === 'none' ? group : header;
}

/**
 * From the first stamped line to the last, with what continues it. Lines before belong to the log when it was cut there;
 * lines after it when they read as nothing else.
 */
function logRange(lines: Lines, signs: Signs, segment: Segment): { from: number; to: number } | null {
  let first = signs.stamp ? segment.from : segment.to;
  while (first < segment.to && !isStamped(lineAt(lines, first))) first++;
  if (first === segment.to) {
    return signs.message && isSetupLogExcerpt(lines, segment.from, segment.to)
      ? { from: segment.from, to: segment.to }
      : null;
  }
  let last = segment.to - 1;
  while (!isStamped(lineAt(lines, last))) last--;
  const isOther = (from: number, to: number): boolean =>
    formatOfBody(lines, from, to) !== null || looksLikeList(lines, from, to, false);
  const from = isOther(segment.from, first) ? first : segment.from;
  let end = last + 1;
  while (end < segment.to && !isBlank(lineAt(lines, end))) end++;
  const to = isOther(end, segment.to) ? end : segment.to;
  return { from, to };
}

/** One diagnostic per error, and per paragraph of other text, between blocks. */
function orphans(block: DetectedBlock): readonly Diagnostic[] {
  const lines = arrayOf(block.lines);
  const marks = markShellErrors(lines);
  const isText = (i: number): boolean => marks[i] === 'none' && /[\p{L}\p{N}]/u.test(lines[i] ?? '');
  return lines.flatMap((line, i): readonly Diagnostic[] => {
    const at = { line: block.numbers[i] ?? 1, args: { text: line.trim() } };
    if (marks[i] === 'first') return [{ ...at, code: 'shell-error', commandTypes: block.commandTypes }];
    return isText(i) && !isText(i - 1) ? [{ ...at, code: 'orphan-line' }] : [];
  });
}
