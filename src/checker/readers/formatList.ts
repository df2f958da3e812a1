import { isBlank, indentOf, numbersFrom } from '../lines.ts';
import { lineStep, type Step } from '../progress.ts';
import type { Diagnostic, ObjectType, Property, ReadBlock, SourceRecord } from '../types.ts';
import { isDecoration, layoutOf } from './listLayout.ts';
import { parseListValue } from './listValue.ts';
import { typeOfRecord } from './objectTypes.ts';
import { propertyLine, type PropertyLine } from './propertyLine.ts';
import { markShellErrors } from './shellErrors.ts';
import {
  itemsPerLine,
  joinValue,
  widthOf,
  wrapStyleOf,
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

/** A property while its lines are gathered. */
interface Draft extends ValueLines {
  readonly name: string;
  readonly rest: { line: string; number: number }[];
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
  const { drafts, widest, diagnostics } = gather(lines, numbers, context.step);
  const wrapped = drafts.flatMap((draft) => draft.filter((value) => 'rest' in value));
  const style = wrapStyleOf(wrapped, widest);
  const records = drafts.map((draft, i) => {
    // Drafts go while records come: a block may be the whole of a large file.
    drafts[i] = [];
    return finishRecord(source, draft, style, context.commandTypes ?? [], diagnostics);
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
  step: Step | undefined,
): { drafts: (readonly (Draft | Property)[])[]; widest: number; diagnostics: Diagnostic[] } {
  const marks = markShellErrors(lines);
  // Asked twice, not kept: the shapes of a large file take more memory than its text.
  const shapeOf = (i: number): PropertyLine | null =>
    marks[i] === 'none' ? propertyLine(lines[i] ?? '') : null;
  const layout = layoutOf(lines, shapeOf);

  const records: (Draft | Property)[][] = [];
  let widest = 0;
  /** A block has few names, again and again: one string of each, with its key. */
  const spellings = new Map<string, { readonly name: string; readonly key: string }>();
  const spellingOf = (name: string): { readonly name: string; readonly key: string } => {
    let known = spellings.get(name);
    if (known === undefined) spellings.set(name, (known = { name, key: name.toLowerCase() }));
    return known;
  };
  const diagnostics: Diagnostic[] = [];
  let names = new Set<string>();
  let current: Draft | null = null;
  /** The record that the current property is the last of. */
  let end: (Draft | Property)[] = [];
  let blanks = 0;
  let orphan = false;
  const look = lineStep(step, lines.length);

  lines.forEach((line, i) => {
    look(i);
    const number = numbers[i] ?? 0;
    if (isBlank(line)) {
      blanks++;
      orphan = false;
      return;
    }
    if (marks[i] !== 'none') {
      if (marks[i] === 'first')
        diagnostics.push({ line: number, code: 'shell-error', args: { text: line.trim() } });
      return;
    }
    const shape = shapeOf(i);
    if (current !== null && continues(line, shape, current)) {
      current.rest.push({ line, number });
      blanks = 0;
      return;
    }
    if (shape !== null && layout.accepts(shape)) {
      const { name, key } = spellingOf(shape.name);
      // Quirk 1: a name that the record already has starts the next record, blank line or not.
      if (records.length === 0 || names.has(key) || blanks >= layout.blanksBetweenRecords) {
        records.push([]);
        names = new Set();
      }
      names.add(key);
      settle(end);
      current = { name, first: { line, number }, colon: shape.colon, rest: [] };
      end = records.at(-1) ?? [];
      end.push(current);
      blanks = 0;
      orphan = false;
      return;
    }
    if (isDecoration(line)) return;
    if (!orphan) diagnostics.push({ line: number, code: 'orphan-line', args: { text: line.trim() } });
    orphan = true;
  });
  settle(end);
  return { drafts: records, widest, diagnostics };

  /** A value on one line needs no look at the others; made at once, it takes a third of the memory of its draft. */
  function settle(record: (Draft | Property)[]): void {
    if (current === null || current.rest.length > 0) return;
    widest = Math.max(widest, widthOf(current.first.line));
    record[record.length - 1] = finishProperty(current, UNWRAPPED, diagnostics);
  }

  function continues(line: string, shape: PropertyLine | null, property: Draft): boolean {
    const indent = indentOf(line);
    // Quirk 5: where values stand, a line continues one even after a blank line, and even if it looks like a property.
    if (indent > property.colon) return true;
    if (shape !== null && layout.accepts(shape)) return false;
    if (isDecoration(line)) return false;
    const end = endOf(property);
    if (blanks >= layout.blanksBetweenRecords) return end === 'open' && indent > layout.indent;
    // Quirk 4: the indent is gone. Only a line that was long, or whose value can't end so, was continued.
    const last = (property.rest.at(-1) ?? property.first).line.trimEnd();
    return end === 'open' || (end === 'any' && last.length >= LONG_LINE);
  }
}

/** For values on one line, which no console broke. */
const UNWRAPPED: WrapStyle = { width: 0, hits: 0, full: null };

/** A line shorter than this wasn't broken by any console, not even with its padding removed. */
const LONG_LINE = 60;

/**
 * Whether a value can go on: `open`, it can't end here (a list or a parenthesis without its end, a DN with a dangling
 * comma); `closed`, it can't go on (a list with its brace, or cut); `any`, it can do both.
 */
function endOf(property: Draft): 'open' | 'closed' | 'any' {
  const first = property.first.line.slice(property.colon + 1).trim();
  const last = property.rest.at(-1)?.line.trim() ?? first;
  if (first.startsWith('{')) return /(?:\}|\.\.\.|…)$/.test(last) ? 'closed' : 'open';
  return /[,=(]$/.test(last) || last.lastIndexOf('(') > last.lastIndexOf(')') ? 'open' : 'any';
}

function finishRecord(
  source: string,
  drafts: readonly (Draft | Property)[],
  style: WrapStyle,
  commandTypes: readonly ObjectType[],
  diagnostics: Diagnostic[],
): SourceRecord {
  const properties = drafts.map((draft) =>
    'rest' in draft ? finishProperty(draft, style, diagnostics) : draft,
  );
  const keys = properties.map((property) => property.name.toLowerCase());
  const valueOf = (key: string): string => properties[keys.indexOf(key)]?.value ?? '';
  const type = typeOfRecord({
    names: new Set(keys),
    objectClass: valueOf('objectclass'),
    objectCategory: valueOf('objectcategory'),
    commandTypes,
  });
  return {
    source,
    format: 'format-list',
    type,
    properties,
    line: properties[0]?.line ?? 0,
    lastLine: properties.at(-1)?.lastLine ?? 0,
  };
}

function finishProperty(draft: Draft, style: WrapStyle, diagnostics: Diagnostic[]): Property {
  const line = draft.first.number;
  const lastLine = draft.rest.at(-1)?.number ?? line;
  const perLine = itemsPerLine(draft, style);
  if (perLine !== null) {
    return { name: draft.name, value: perLine.join(', '), items: perLine, complete: true, line, lastLine };
  }
  const value = joinValue(draft, style);
  const { items, complete } = parseListValue(value);
  if (items !== null && !complete) {
    diagnostics.push({ line, code: 'truncated-list', args: { property: draft.name, shown: items.length } });
  }
  return { name: draft.name, value, items, complete, line, lastLine };
}
