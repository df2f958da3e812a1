import { indentOf } from '../lines.ts';
import { arrayOf, codeAt, lengthAt, isBlankAt, lineAt, type Lines, textBetween } from '../textLines.ts';
import type { Diagnostic, ObjectType, SourceRecord } from '../types.ts';
import { isCollection, isTypeName } from './exportedValue.ts';
import { objectReader, type ReadObject } from './jsonRecord.ts';
import { parseJson } from './jsonTree.ts';
import { WRAPPER_KEYS } from './jsonValues.ts';
import { lazyRecord } from './lazyRecord.ts';
import { typeOfRecord } from './objectTypes.ts';
import type { DocumentContext } from './recordBlock.ts';

/** What the names of its properties, in their order, tell of a record. */
interface Shape {
  readonly names: readonly string[];
  /** undefined where only values tell. */
  readonly type: ObjectType | null | undefined;
  /** Names of properties whose structure matters. */
  readonly collections: readonly string[];
  readonly isWrapper: boolean;
}

/** An export holds few types of objects; of a text with more, all are looked at anew. */
const MOST_SHAPES = 30;

/** A text of less than this is no collection too long to be printed. */
const LONGEST_OBJECT = 1_000_000;

/**
 * The fast way through a large export: one array that a line with `[` begins and a line with `]` ends, and in it objects
 * whose brackets stand on lines of their own, as every PowerShell prints them. `JSON.parse` says whether an object is
 * whole; its tree, with the line of each property, is made when someone asks for it.
 * @returns the same as the careful reader; null for anything else, which that has to read
 */
export function arrayRecords(
  source: string,
  lines: Lines,
  numbers: readonly number[],
  context: DocumentContext,
): { readonly records: readonly SourceRecord[]; readonly diagnostics: readonly Diagnostic[] } | null {
  if (lineAt(lines, 0).trim() !== '[') return null;
  const shapes: Shape[] = [];
  const records: SourceRecord[] = [];
  const diagnostics: Diagnostic[] = [];

  let from = 1;
  for (let isLast = false; !isLast;) {
    const to = endOfObject(lines, from);
    if (to === null) return null;
    isLast = !lineAt(lines, to - 1).endsWith(',');
    const text = textBetween(lines, from, to);
    const object = wholeObject(isLast ? text : text.slice(0, -1));
    if (object === null) return null;
    const shape = shapeFor(Object.keys(object));
    if (shape.isWrapper) return null;
    const isPlain =
      shape.type !== undefined &&
      (shape.collections.length === 0 ||
        (!ESCAPED_NAME.test(text) &&
          shape.collections.every((name) => isListOfNames(object[name]) && standsOnce(text, name))));
    add(isPlain, shape.type ?? null, from, to);
    from = to;
  }
  return lineAt(lines, from).trim() === ']' && restIsBlank(lines, from + 1) ? { records, diagnostics } : null;

  /** Names come as the engine keeps them once, so that to compare them is cheaper than to look them up joined. */
  function shapeFor(names: readonly string[]): Shape {
    const known = shapes.find((shape) => isSame(shape.names, names));
    if (known !== undefined) return known;
    const shape = shapeOf(names, context);
    if (shapes.length < MOST_SHAPES) shapes.push(shape);
    return shape;
  }

  function add(isPlain: boolean, known: ObjectType | null, start: number, end: number): void {
    let type = known;
    if (!isPlain) {
      const read = carefully(start, end);
      diagnostics.push(...read.diagnostics);
      if (read.record === null) return;
      ({ type } = read.record);
    }
    const [line, lastLine] = [numbers[start] ?? 1, numbers[end - 1] ?? 1];
    records.push(
      lazyRecord(
        { source, format: 'json', type, line, lastLine },
        () => carefully(start, end).record?.properties ?? [],
      ),
    );
  }

  function carefully(start: number, end: number): ReadObject {
    const starts: number[] = [];
    let length = 0;
    for (let i = start; i < end; i++) {
      starts.push(length);
      length += lengthAt(lines, i) + 1;
    }
    // Offsets come in any order, but mostly near the last one.
    let at = 0;
    const lineAt = (offset: number): number => {
      while (at > 0 && (starts[at] ?? 0) > offset) at--;
      while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= offset) at++;
      return numbers[start + at] ?? 1;
    };
    const [root] = parseJson(arrayOf(lines, start, end).join('\n')).roots;
    if (root?.kind !== 'object') return { record: null, diagnostics: [] };
    return objectReader(source, context, lineAt)(root);
  }
}

/** The line after `}` in the column of the `{`; null where no object begins or none ends. */
function endOfObject(lines: Lines, from: number): number | null {
  const first = lineAt(lines, from);
  const column = indentOf(first);
  if (first.length !== column + 1 || first[column] !== '{') return null;
  for (let i = from + 1; i < lines.length; i++) {
    if (lengthAt(lines, i) <= column + 2 && codeAt(lines, i, column) === CLOSE) return i + 1;
  }
  return null;
}

const CLOSE = '}'.charCodeAt(0);

function wholeObject(text: string): Readonly<Record<string, unknown>> | null {
  if (text.length > LONGEST_OBJECT) return null;
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function shapeOf(names: readonly string[], { commandTypes = [] }: DocumentContext): Shape {
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const byClass = lower.has('objectclass') || lower.has('objectcategory') || lower.size === 0;
  return {
    names,
    type: byClass
      ? undefined
      : typeOfRecord({ names: lower, objectClass: '', objectCategory: '', commandTypes }),
    collections: names.filter(isCollection),
    isWrapper: names.length > 0 && names.every((name) => WRAPPER_KEYS.has(name.toLowerCase())),
  };
}

/** Nothing of it can be lost. */
function isListOfNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && !isTypeName(item));
}

/** `JSON.parse` keeps the last value of a name that stands twice, and a name may be escaped. */
function standsOnce(text: string, name: string): boolean {
  const quoted = `"${name}"`;
  return !text.includes(quoted, text.indexOf(quoted) + 1);
}

const ESCAPED_NAME = /\\u[\da-f]{4}\w*"\s*:/i;

function restIsBlank(lines: Lines, from: number): boolean {
  for (let i = from; i < lines.length; i++) if (!isBlankAt(lines, i)) return false;
  return true;
}
