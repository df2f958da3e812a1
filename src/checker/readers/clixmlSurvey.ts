import { lineAt, type Lines } from '../textLines.ts';
import { COLLECTION_NAMES, isCollection } from './exportedValue.ts';

/** What a look at the lines of an object tells, without making its values. */
export interface Survey {
  /** Index of the line after its end tag. */
  readonly to: number;
  /** Name of its .NET type; '' where it isn't plain. */
  readonly typeName: string;
  /** True when only its values tell whether something of it was lost, or another object refers to a part of it. */
  readonly needsValues: boolean;
}

/** What the lines above told, and what references anywhere name. */
export interface Numbers {
  /** Names of .NET types by number; the survey adds what it finds. */
  readonly types: Map<string, readonly string[]>;
  readonly referred: ReadonlySet<string>;
  /** Set when a reference is found. */
  refers: boolean;
}

/** What XML allows in a text and PowerShell writes there: control characters and surrogates it escapes. */
const PLAIN = String.raw`<>&\0-\x1f\ud800-\udfff\ufffe\uffff`;
const TEXT = String.raw`[^${PLAIN}]*(?:&(?:amp|lt|gt|quot|apos);[^${PLAIN}]*)*`;

/** Properties whose structure matters, in any letter case. */
const COLLECTION = COLLECTION_NAMES.map((name) =>
  name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`),
).join('|');

/** `<S N="Name">EX01</S>`, alone on its line; of another name than a collection's, which could be escaped too. */
const LEAF = new RegExp(
  String.raw`^ *<([A-Za-z]\w*)(?: N="(?!(?:${COLLECTION})")[^"_${PLAIN}]*")?>${TEXT}</\1>$`,
);

/** The same of any name. */
const NAMED_LEAF = new RegExp(String.raw`^ *<([A-Za-z]\w*) N="[^"${PLAIN}]*">${TEXT}</\1>$`);

/** `<Obj N="SmartHosts" RefId="2">`, `<Nil N="TlsDomain" />`. */
const TAG = new RegExp(String.raw`^ *<([A-Za-z]\w*)(?: N="([^"${PLAIN}]*)")?(?: RefId="(\d+)")?( /)?>$`);

/** Elements that surely are properties of an object, if they have a name. */
const PROPERTY = /^ *<(?:S|B|I32|Nil|Obj) N="/;

const TYPE = new RegExp(String.raw`^ *<T>([^${PLAIN}]*)</T>$`);

/** A longer item isn't printed (`itemText`), and many of them make a collection that isn't. */
const LONGEST_LINE = 900;
const MOST_LINES = 2000;

/**
 * Looks over an object at the top of a file as Export-Clixml lays it out: each tag on its own line, or with its text and
 * its end tag.
 * @returns null when it is laid out otherwise, or isn't well-formed as far as can be seen: then a real parser must look
 */
export function surveyObject(lines: Lines, from: number, numbers: Numbers): Survey | null {
  const open: string[] = [];
  let typeName: string | null = null;
  let needsValues = false;
  let hasProperty = false;
  /** Where a type is being named: its number and names so far. */
  let naming: { readonly id: string; readonly names: string[] } | null = null;
  /** Number of open elements around the items of a collection; 0 outside of one. */
  let collection = 0;
  let hasList = false;

  for (let i = from; i < lines.length; i++) {
    const line = lineAt(lines, i);
    const indent = indentOf(line);
    const depth = open.length;
    const isProperty = depth === 2 && (open[1] === 'Props' || open[1] === 'MS');
    if (isProperty && !hasProperty) hasProperty = PROPERTY.test(line);
    if (naming === null && LEAF.test(line)) {
      if (depth === 0) return null;
      needsValues ||= saysMore(line, indent, depth);
      continue;
    }
    if (line.startsWith('</', indent)) {
      const element = open.pop() ?? '';
      const isWhole = line.length === indent + element.length + '</>'.length;
      if (!isWhole || !line.startsWith(element, indent + 2) || !line.endsWith('>')) return null;
      if (open.length === 0) {
        needsValues ||= !hasProperty || i - from > MOST_LINES;
        return { to: i + 1, typeName: typeName ?? '', needsValues };
      }
      if (naming !== null) {
        if (typeName === null && open.length === 1) typeName = naming.names[0] ?? '';
        numbers.types.set(naming.id, naming.names);
        naming = null;
      }
      if (open.length < collection) {
        needsValues ||= !hasList;
        collection = 0;
      }
      continue;
    }
    if (naming !== null) {
      const name = TYPE.exec(line)?.[1];
      if (name === undefined || name.includes('_x')) return null;
      naming.names.push(name.trim());
      continue;
    }
    const tag = bareTag(line, indent) ?? TAG.exec(line);
    if (tag === null) {
      if (depth === 0 || !NAMED_LEAF.test(line)) return null;
      needsValues ||= isProperty || saysMore(line, indent, depth);
      continue;
    }
    const [, name = '', property, id, end] = tag;
    if (depth === 0 && (name !== 'Obj' || end !== undefined)) return null;
    if (name === 'TN') {
      if (id === undefined || end !== undefined || numbers.types.has(id)) return null;
      if (depth === 1 && typeName !== null) return null;
      naming = { id, names: [] };
    } else if (name === 'TNRef') {
      const known = numbers.types.get(id ?? '');
      if (known === undefined || end === undefined) return null;
      if (depth === 1) {
        if (typeName !== null) return null;
        typeName = known[0] ?? '';
      }
    } else if (depth === 1) {
      needsValues ||= name !== 'Props' && name !== 'MS' && name !== 'ToString';
    } else if (isProperty && property !== undefined && (isCollection(property) || property.includes('_x'))) {
      if (name === 'Obj' && end === undefined) {
        collection = depth + 1;
        hasList = false;
      } else needsValues ||= name !== 'Nil';
    } else if (collection > 0) {
      if (name === 'LST' && end === undefined && depth === collection) hasList = true;
      else needsValues = true;
    }
    if (name === 'Ref') numbers.refers = true;
    if (id !== undefined && name === 'Obj' && numbers.referred.has(id)) needsValues = true;
    if (end === undefined) open.push(name);
  }
  return null;

  /** Of texts, and of what stands beside the properties, only plain ones say nothing. */
  function saysMore(line: string, indent: number, depth: number): boolean {
    if (line.length > LONGEST_LINE) return true;
    if (depth === 1) return !line.startsWith('<ToString>', indent);
    return collection > 0 && (open.at(-1) !== 'LST' || !line.startsWith('<S>', indent));
  }
}

/** The tags without attributes that most objects have, as the pattern would give them. */
const BARE_TAGS = ['LST', 'Props'].map((name) => ({ text: `<${name}>`, match: [name, name] as const }));

function bareTag(line: string, indent: number): readonly [string, string, ...undefined[]] | null {
  for (const { text, match } of BARE_TAGS) {
    if (line.length === indent + text.length && line.startsWith(text, indent)) return match;
  }
  return null;
}

/** Number of blanks that a line begins with. */
function indentOf(line: string): number {
  let i = 0;
  while (line.charCodeAt(i) === 0x20) i++;
  return i;
}
