import { isBlank, indentOf, numbersFrom } from '../lines.ts';
import { lineStep, type Step } from '../progress.ts';
import type { Diagnostic, ObjectType, Property, ReadBlock, SourceRecord } from '../types.ts';
import { lazyRecord } from './lazyRecord.ts';
import { MANY, labelsOf, type Label, type ListLabels } from './listLabels.ts';
import { isDecoration, layoutOf } from './listLayout.ts';
import { parseListValue } from './listValue.ts';
import { typeOfRecord } from './objectTypes.ts';
import { markShellErrors } from './shellErrors.ts';
import {
  itemsPerLine,
  joinValue,
  widthOf,
  wrapStyleOf,
  type ValueLine,
  type ValueLines,
  type WrapStyle,
} from './wrappedValue.ts';

/** What detection knows of a block beside its lines. */
export interface ListContext {
  /** Line number of each line, where the lines don't simply follow each other. */
  readonly numbers?: readonly number[];
  /** Types that the echoed command may have printed. */
  readonly commandTypes?: readonly ObjectType[];
  readonly step?: Step;
}

/** What a line is to the records of its block, 0 for nothing; a number per line, as a block may be a large file. */

const BEGINS = 1;
const CONTINUES = 2;

/** The lines of a block, put into order: everything that properties are made from when they are asked for. */
interface Gathered {
  readonly lines: readonly string[];
  readonly numbers: readonly number[];
  readonly labels: ListLabels;
  /** Of each line: whether it begins or continues a property; 0 for neither. */
  readonly roles: Uint8Array;
  /** Of each record: index of the line that its first property begins on, and of the last line of its last one. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Index of the first line of each property that stands on several. */
  readonly wrapped: readonly number[];
  /** Width of the widest line among the other properties. */
  readonly widest: number;
}

/**
 * Reads Format-List output (`Name : value`, records parted by blank lines) with all that consoles, forums and mail
 * programs do to it; the quirks are numbered as in FORMATS 1.2.
 * @param lines lines of the block, wrappers taken off
 * @param firstLine number of `lines[0]` in the source, from 1
 */
export function readFormatList(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: ListContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const diagnostics: Diagnostic[] = [];
  const gathered = gather(lines, numbers, diagnostics, context.step);
  const style = wrapStyleOf(wrappedValues(gathered), gathered.widest);
  for (const i of gathered.wrapped) {
    if (mayBeList(lines[i] ?? '', gathered.labels.at(i)?.colon ?? 0)) {
      reportCut(gathered.labels.at(i)?.name ?? '', valueAt(gathered, i), style, diagnostics);
    }
  }

  const typeOf = typesOfRecords(gathered, style, context.commandTypes ?? []);
  const records = gathered.starts.map((start, i): SourceRecord => {
    const end = gathered.ends[i] ?? start;
    const at = { line: numbers[start] ?? 0, lastLine: numbers[end] ?? 0 };
    return lazyRecord({ source, format: 'format-list', type: typeOf(start, end), ...at }, () =>
      propertiesOf(gathered, start, end, style),
    );
  });

  const untyped = records.filter((record) => record.type === null);
  if (untyped[0] !== undefined) {
    diagnostics.push({
      line: untyped[0].line,
      code: 'unknown-object-type',
      args: { records: untyped.length },
    });
  }
  const type = records[0]?.type ?? null;
  const block = {
    format: 'format-list',
    fromLine: numbers[0] ?? firstLine,
    toLine: numbers.at(-1) ?? firstLine,
    records: records.length,
    ...(type !== null && records.every((record) => record.type === type) ? { what: type } : {}),
  } as const;
  return { blocks: [block], records, runs: [], diagnostics: diagnostics.sort((a, b) => a.line - b.line) };
}

/** One pass over the lines: which property, and which record, each of them belongs to. */
function gather(
  lines: readonly string[],
  numbers: readonly number[],
  diagnostics: Diagnostic[],
  step: Step | undefined,
): Gathered {
  const labels = labelsOf(lines);
  const marks = markShellErrors(lines, labels);
  const labelAt = (i: number): Label | null => (marks[i] === 'none' ? labels.at(i) : null);
  const layout = layoutOf(lines, labelAt);

  const roles = new Uint8Array(lines.length);
  const starts: number[] = [];
  const ends: number[] = [];
  const wrapped: number[] = [];
  let widest = 0;
  /** By the number of a name: the number of the record that had it last. */
  const recordWith: number[] = [];
  /** Label of the current property, and the indexes of its lines. */
  let current: Label | null = null;
  let first = 0;
  let last = 0;
  let blanks = 0;
  let orphan = false;
  const look = lineStep(step, lines.length);

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    look(i);
    if (isBlank(line)) {
      blanks++;
      orphan = false;
      continue;
    }
    if (marks[i] !== 'none') {
      if (marks[i] === 'first') report(i, 'shell-error');
      continue;
    }
    const label = labels.at(i);
    const accepted = label !== null && layout.accepts(label);
    const indent = label === null ? indentOf(line) : label.indent;
    // Quirk 5: where values stand, a line continues one even after a blank line, and even if it looks like a property.
    if (current !== null && (indent > current.colon || (!accepted && goesOn(line, indent, current)))) {
      if (last === first) wrapped.push(first);
      last = i;
      roles[i] = CONTINUES;
      blanks = 0;
    } else if (accepted) {
      if (current !== null) settle(current);
      // Quirk 1: a name that the record already has starts the next record, blank line or not.
      const again = recordWith[label.keyNumber] === starts.length;
      if (starts.length === 0 || again || blanks >= layout.blanksBetweenRecords) starts.push(i);
      recordWith[label.keyNumber] = starts.length;
      current = label;
      first = i;
      last = i;
      roles[i] = BEGINS;
      blanks = 0;
      orphan = false;
    } else if (!isDecoration(line)) {
      if (!orphan) report(i, 'orphan-line');
      orphan = true;
    }
  }
  if (current !== null) settle(current);
  return { lines, numbers, labels, roles, starts, ends, wrapped, widest };

  function report(i: number, code: 'shell-error' | 'orphan-line'): void {
    diagnostics.push({ line: numbers[i] ?? 0, code, args: { text: (lines[i] ?? '').trim() } });
  }

  /** The current property ends. Of one on a single line no other line needs to be known. */
  function settle({ name, colon }: Label): void {
    ends[starts.length - 1] = last;
    if (last !== first) return;
    const line = lines[first] ?? '';
    widest = Math.max(widest, widthOf(line));
    if (isUncut(line, colon)) return;
    const value = { first: { line, number: numbers[first] ?? 0 }, colon, rest: [] };
    reportCut(name, value, UNWRAPPED, diagnostics);
  }

  /** Whether a line that stands left of the values, and is no property, continues the current one. */
  function goesOn(line: string, indent: number, { colon }: Label): boolean {
    if (isDecoration(line)) return false;
    const value = (lines[first] ?? '').slice(colon + 1).trim();
    const before = lines[last] ?? '';
    const end = endOf(value, last === first ? value : before.trim());
    if (blanks >= layout.blanksBetweenRecords) return end === 'open' && indent > layout.indent;
    // Quirk 4: the indent is gone. Only a line that was long, or whose value can't end so, was continued.
    return end === 'open' || (end === 'any' && before.trimEnd().length >= LONG_LINE);
  }
}

/** For values on one line, which no console broke. */
const UNWRAPPED: WrapStyle = { width: 0, hits: 0, full: null };

/** A line shorter than this wasn't broken by any console, not even with its padding removed. */
const LONG_LINE = 60;

/**
 * Whether a value can go on: `open`, it can't end here (a list or a parenthesis without its end, a DN with a dangling
 * comma); `closed`, it can't go on (a list with its brace, or cut); `any`, it can do both.
 * @param first text of its first line
 * @param last text of its last line so far
 */
function endOf(first: string, last: string): 'open' | 'closed' | 'any' {
  if (first.startsWith('{')) return /(?:\}|\.\.\.|…)$/.test(last) ? 'closed' : 'open';
  return /[,=(]$/.test(last) || last.lastIndexOf('(') > last.lastIndexOf(')') ? 'open' : 'any';
}

/** False for a value that surely isn't a list: its first character is another one than the brace. */
function mayBeList(line: string, colon: number): boolean {
  let at = colon + 1;
  while (at < line.length && line.charCodeAt(at) === 0x20) at++;
  const first = at < line.length ? line.charCodeAt(at) : 0;
  return first === 0x7b || first <= 0x20 || first >= 0x7f;
}

/** True for a line whose value is surely no list, or a list without a mark of a cut before its brace. */
function isUncut(line: string, colon: number): boolean {
  if (!mayBeList(line, colon)) return true;
  if (!line.endsWith('}')) return false;
  const before = line.charCodeAt(line.length - 2);
  return before > 0x20 && before < 0x7f && before !== 0x2e;
}

/** Tells of a list that was cut. */
function reportCut(name: string, value: ValueLines, style: WrapStyle, diagnostics: Diagnostic[]): void {
  const { line, items, complete } = propertyOf(name, value, style);
  if (items === null || complete) return;
  diagnostics.push({ line, code: 'truncated-list', args: { property: name, shown: items.length } });
}

function* wrappedValues(gathered: Gathered): Iterable<ValueLines> {
  for (const i of gathered.wrapped) yield valueAt(gathered, i);
}

/** The lines of the property that begins on a line. */
function valueAt({ lines, numbers, labels, roles }: Gathered, first: number): ValueLines {
  const lineAt = (i: number): ValueLine => ({ line: lines[i] ?? '', number: numbers[i] ?? 0 });
  const rest: ValueLine[] = [];
  for (let i = first + 1; i < lines.length && roles[i] !== BEGINS; i++) {
    if (roles[i] === CONTINUES) rest.push(lineAt(i));
  }
  return { first: lineAt(first), colon: labels.at(first)?.colon ?? 0, rest };
}

function propertiesOf(gathered: Gathered, start: number, end: number, style: WrapStyle): readonly Property[] {
  const properties: Property[] = [];
  for (let i = start; i <= end; i++) {
    if (gathered.roles[i] !== BEGINS) continue;
    properties.push(propertyOf(gathered.labels.at(i)?.name ?? '', valueAt(gathered, i), style));
  }
  return properties;
}

function propertyOf(name: string, value: ValueLines, style: WrapStyle): Property {
  const line = value.first.number;
  const lastLine = value.rest.at(-1)?.number ?? line;
  const perLine = itemsPerLine(value, style);
  if (perLine !== null) {
    return { name, value: perLine.join(', '), items: perLine, complete: true, line, lastLine };
  }
  const text = joinValue(value, style);
  return { name, value: text, ...parseListValue(text), line, lastLine };
}

/** More sequences of labels than these, and the records aren't one command's. */
const MOST_TYPES = 10_000;

/**
 * The type of the record between two lines. Records of one command have the same labels, so it is found once for each
 * sequence of them, unless values count too.
 */
function typesOfRecords(
  gathered: Gathered,
  style: WrapStyle,
  commandTypes: readonly ObjectType[],
): (start: number, end: number) => ObjectType | null {
  const { labels, roles } = gathered;
  const known = new Map<string, ObjectType | null>();
  return (start, end) => {
    let sequence = '';
    let many = false;
    for (let i = start; i <= end; i++) {
      if (roles[i] !== BEGINS) continue;
      const number = labels.numberAt(i);
      if (number === MANY) many = true;
      else sequence += String.fromCharCode(number);
    }
    const same = many ? undefined : known.get(sequence);
    if (same !== undefined) return same;

    const keys: string[] = [];
    for (let i = start; i <= end; i++) if (roles[i] === BEGINS) keys.push(labels.at(i)?.key ?? '');
    const hasClass = keys.includes('objectclass') || keys.includes('objectcategory');
    const properties = hasClass ? propertiesOf(gathered, start, end, style) : [];
    const valueOf = (key: string): string => properties[keys.indexOf(key)]?.value ?? '';
    const type = typeOfRecord({
      names: new Set(keys),
      objectClass: valueOf('objectclass'),
      objectCategory: valueOf('objectcategory'),
      commandTypes,
    });
    if (!many && !hasClass && known.size < MOST_TYPES) known.set(sequence, type);
    return type;
  };
}
