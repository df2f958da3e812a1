import { isBlank, numbersFrom } from '../lines.ts';
import type { Diagnostic, Property, ReadBlock, SourceRecord } from '../types.ts';
import { commandAtPrompt } from './commands.ts';
import {
  collection,
  type ExportedValue,
  isCollection,
  isTypeName,
  LOST,
  nameOfNumber,
  nameOfObjectId,
  single,
  textValue,
} from './exportedValue.ts';
import { type JsonMember, type JsonNode, type JsonObject, parseJson } from './jsonTree.ts';
import { typeOfRecord } from './objectTypes.ts';
import { type DocumentContext, lastOpen, recordBlock } from './recordBlock.ts';
import { markShellErrors } from './shellErrors.ts';

/**
 * Reads what ConvertTo-Json prints, of Windows PowerShell 5.1 and of PowerShell 7 (FORMATS 3). Each object is a record;
 * values become what Format-List would print.
 * @param lines lines of the block, wrappers taken off
 * @param firstLine number of `lines[0]` in the source, from 1
 */
export function readJson(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: DocumentContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const { text, starts } = joinBroken(lines);
  const tree = parseJson(text);
  const indexAt = (offset: number): number => lineIndex(starts, offset);
  const lineAt = (offset: number): number => numbers[indexAt(offset)] ?? firstLine;
  const diagnostics: Diagnostic[] = [];

  const records = tree.roots.flatMap(objectsOf).flatMap((object) => recordOf(object));
  if (tree.brokenAt !== null) {
    diagnostics.push({ line: lineAt(tree.brokenAt), code: 'broken-document', args: { format: 'json' } });
  } else if (tree.cut) {
    diagnostics.push({ line: numbers.at(-1) ?? firstLine, code: 'cut-document', args: { format: 'json' } });
  }
  diagnostics.push(...outsideOf(lines, numbers, [...new Set(tree.outside.map(indexAt))]));
  return recordBlock('json', numbers, tree.cut ? lastOpen(records) : records, diagnostics);

  function recordOf(object: JsonObject): readonly SourceRecord[] {
    const properties = object.members.map(propertyOf);
    if (properties.length === 0) return [];
    const valueOf = (name: string): string =>
      properties.find((property) => property.name.toLowerCase() === name)?.value ?? '';
    const type = typeOfRecord({
      names: new Set(properties.map((property) => property.name.toLowerCase())),
      objectClass: valueOf('objectclass'),
      objectCategory: valueOf('objectcategory'),
      commandTypes: context.commandTypes ?? [],
    });
    const line = lineAt(object.from);
    return [{ source, format: 'json', type, properties, line, lastLine: lineAt(lastOffset(object)) }];
  }

  function propertyOf({ name, from, value: node }: JsonMember): Property {
    const { text: value, items, complete } = printed(name, node);
    const line = lineAt(from);
    if (!complete && node.whole && isCollection(name)) {
      diagnostics.push({ line, code: 'lost-structure', args: { property: name } });
    }
    return { name, value, items, complete, line, lastLine: lineAt(lastOffset(node)) };
  }
}

function lastOffset(node: JsonNode): number {
  return Math.max(node.from, node.to - 1);
}

/** A console breaks long strings at its width: lines are joined there, and each keeps its offset. */
function joinBroken(lines: readonly string[]): { text: string; starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  let joined = 0;
  lines.forEach((line, i) => {
    starts.push(text.length);
    const next = lines[i + 1];
    const odd = (count(line) + joined) % 2 === 1;
    const continued = odd && next !== undefined && !isBlank(next) && !/^\s*(?:"[^"]*"\s*:|[\]}])/.test(next);
    // Text is lost between the parts of a string only if a line end stays in it.
    text += continued ? line : `${line}\n`;
    joined = continued ? 1 : 0;
  });
  return { text, starts };
}

/** Number of quotes that begin or end a string. */
function count(line: string): number {
  return line.replace(/\\./g, '').match(/"/g)?.length ?? 0;
}

/** Index of the line that holds an offset. */
function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The objects of a document: one, those of an array, or those of `{"value": […], "Count": 2}`, an array that 5.1 wraps. */
function objectsOf(root: JsonNode): readonly JsonObject[] {
  const node = unwrapped(root);
  if (node.kind === 'object') return [node];
  if (node.kind !== 'array') return [];
  return node.elements.flatMap((element) => {
    const inner = unwrapped(element);
    if (inner.kind === 'array') return inner.elements.filter((one) => one.kind === 'object');
    return inner.kind === 'object' ? [inner] : [];
  });
}

/** Keys that stand beside `value` where PowerShell wraps a scalar, a date or an array. */
const WRAPPER_KEYS = new Set([
  'value',
  'count',
  'displayhint',
  'datetime',
  'pscomputername',
  'psshowcomputername',
  'runspaceid',
]);

/** What a PSObject wrapper holds; `{"value": 2, "Value": "Mailbox"}` is an enumeration with its name. */
function unwrapped(node: JsonNode): JsonNode {
  if (node.kind !== 'object' || node.members.length < 2) return node;
  if (!node.members.every(({ name }) => WRAPPER_KEYS.has(name.toLowerCase()))) return node;
  const values = node.members.filter(({ name }) => name.toLowerCase() === 'value').map(({ value }) => value);
  return values.find(({ kind }) => kind === 'string') ?? values[0] ?? node;
}

/** Objects that Exchange prints as a text, by the properties that they are made of; lower case. */
interface Shape {
  readonly has: readonly string[];
  readonly text: (property: string, of: (key: string) => string) => string;
}

const SHAPES: readonly Shape[] = [
  {
    has: ['distinguishedname', 'name'],
    text: (property, of) => nameOfObjectId(property, of('name'), of('distinguishedname')),
  },
  // ServerVersion; System.Version has two more parts and prints dots.
  {
    has: ['major', 'minor', 'build', 'revision', 'majorrevision'],
    text: (_, of) => ['major', 'minor', 'build', 'revision'].map(of).join('.'),
  },
  {
    has: ['major', 'minor', 'build', 'revision'],
    text: (_, of) => `Version ${of('major')}.${of('minor')} (Build ${of('build')}.${of('revision')})`,
  },
  { has: ['address', 'type', 'cost'], text: (_, of) => `${of('type')}:${of('address')};${of('cost')}` },
  // SmartHost: an address in brackets, or a name.
  {
    has: ['domain', 'address', 'isipaddress'],
    text: (_, of) => (of('isipaddress') === 'True' ? `[${of('address')}]` : of('domain')),
  },
  { has: ['ipaddresstostring'], text: (_, of) => of('ipaddresstostring') },
  {
    has: ['isunlimited', 'value'],
    text: (_, of) => (of('isunlimited') === 'True' ? 'Unlimited' : of('value')),
  },
  { has: ['address', 'domain'], text: (_, of) => of('address') },
];

/** Objects inside objects that are looked into. */
const DEEPEST = 4;

function printed(property: string, wrapped: JsonNode, depth = 0): ExportedValue {
  if (depth > DEEPEST) return LOST;
  const node = unwrapped(wrapped);
  switch (node.kind) {
    case 'object':
      return printedObject(property, node, depth);
    case 'array': {
      const values = node.elements.map((element) => printed(property, element, depth + 1));
      const items = values.flatMap((value) => value.items ?? [value.text]);
      return collection(items, node.whole && values.every((value) => value.complete));
    }
    case 'string': {
      if (!node.whole) return LOST;
      // An item of a list is one item, with whatever blanks it has.
      return depth === 0
        ? textValue(property, dateText(node.text))
        : single(node.text, !isTypeName(node.text));
    }
    case 'number':
      return single(nameOfNumber(property, node.text));
    default:
      return single(node.text);
  }
}

function printedObject(property: string, node: JsonObject, depth: number): ExportedValue {
  const members = new Map(node.members.map(({ name, value }) => [name.toLowerCase(), value]));
  const shape = SHAPES.find(({ has }) => has.every((key) => members.has(key)));
  if (shape === undefined) return LOST;
  const text = shape.text(property, (key) => {
    const member = members.get(key);
    return member === undefined ? '' : printed('', member, depth + 1).text;
  });
  return single(text, node.whole);
}

/** `/Date(1648054830000)/` of 5.1 -> ISO 8601, as PowerShell 7 writes it. */
function dateText(text: string): string {
  const date = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  return date === undefined ? text : new Date(Number(date)).toISOString();
}

/** Words around the JSON: PowerShell's warning that it cut the depth, or a text that nobody asked for. */
function outsideOf(
  lines: readonly string[],
  numbers: readonly number[],
  outside: readonly number[],
): readonly Diagnostic[] {
  if (outside.length === 0) return [];
  const marks = markShellErrors(lines);
  const isOutside = new Set(outside);
  return outside.flatMap((i): readonly Diagnostic[] => {
    const line = numbers[i] ?? 1;
    const text = (lines[i] ?? '').trim();
    if (marks[i] === 'first') return [{ line, code: 'shell-error', args: { text } }];
    const said = marks[i] === 'rest' || isOutside.has(i - 1) || commandAtPrompt(text) !== null;
    return said || !/[\p{L}\p{N}]/u.test(text) ? [] : [{ line, code: 'orphan-line', args: { text } }];
  });
}
