import type { Diagnostic, Property } from '../types.ts';
import type { ListLabels } from './listLabels.ts';
import { parseListValue } from './listValue.ts';
import { itemsPerLine, joinValue, type ValueLine, type ValueLines, type WrapStyle } from './wrappedValue.ts';

/** What a line is to the records of its block, 0 for nothing; a number per line, as a block may be a large file. */
export const BEGINS = 1;
export const CONTINUES = 2;

/** The lines of a block, put into order: everything that properties are made from when they are asked for. */
export interface GatheredList {
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

/** False for a value that surely isn't a list: its first character is another one than the brace. */
export function mayBeList(line: string, colon: number): boolean {
  let at = colon + 1;
  while (at < line.length && line.charCodeAt(at) === 0x20) at++;
  const first = at < line.length ? line.charCodeAt(at) : 0;
  return first === 0x7b || first <= 0x20 || first >= 0x7f;
}

/** True for a line whose value is surely no list, or a list without a mark of a cut before its brace. */
export function isUncut(line: string, colon: number): boolean {
  if (!mayBeList(line, colon)) return true;
  if (!line.endsWith('}')) return false;
  const before = line.charCodeAt(line.length - 2);
  return before > 0x20 && before < 0x7f && before !== 0x2e;
}

/** Tells of a list that was cut. */
export function reportCut(
  name: string,
  value: ValueLines,
  style: WrapStyle,
  diagnostics: Diagnostic[],
): void {
  const { line, items, complete } = propertyOf(name, value, style);
  if (items === null || complete) return;
  diagnostics.push({ line, code: 'truncated-list', args: { property: name, shown: items.length } });
}

/** The values that stand on several lines. */
export function* wrappedValues(gathered: GatheredList): Iterable<ValueLines> {
  for (const i of gathered.wrapped) yield valueAt(gathered, i);
}

/** The lines of the property that begins on a line. */
export function valueAt({ lines, numbers, labels, roles }: GatheredList, first: number): ValueLines {
  const lineAt = (i: number): ValueLine => ({ line: lines[i] ?? '', number: numbers[i] ?? 0 });
  const rest: ValueLine[] = [];
  for (let i = first + 1; i < lines.length && roles[i] !== BEGINS; i++) {
    if (roles[i] === CONTINUES) rest.push(lineAt(i));
  }
  return { first: lineAt(first), colon: labels.at(first)?.colon ?? 0, rest };
}

/** The properties of the record between two lines. */
export function propertiesOf(
  gathered: GatheredList,
  start: number,
  end: number,
  style: WrapStyle,
): readonly Property[] {
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
