import { indexOfLine, lineAt, type Lines } from '../textLines.ts';
import type { Property, SourceRecord } from '../types.ts';
import { lazyRecord } from './lazyRecord.ts';
import { type Kind, MARKER, printed, type Section, SECTIONS, VERSION } from './topologyFields.ts';

/** A blank line, or a comment. */
const NOTHING = /^ *(?:#.*)?$/;

/** `servers:` in the first column, or `servers: []`. */
const SECTION = /^(\w+): *(?:(\d+|\[\]) *)?(?: #.*)?$/;

/** `  - name: HUB01`, `    roles: [Mailbox]`: an indent, the mark of an object's first line, a key and what follows. */
const ENTRY = /^( *)(- )?([A-Za-z]+):(?: +(?:#.*|([^#].*))?)?$/;

/** `      - Mailbox`, an item of a list that stands below its key. */
const ITEM = /^( *)- (.*)$/;

/** Before the end of the line only a comment may follow. */
const END = String.raw` *(?: #.*)?`;
const SINGLE = String.raw`'((?:[^'\0-\x1f]|'')*)'`;
const DOUBLE = String.raw`"([^"\\\0-\x1f]*)"`;

/** A text without quotes: it begins with what nothing else begins with, and no mark of YAML stands in it. */
const PLAIN = String.raw`[A-Za-z/_\u00c0-\u1fff][^#:,'"[\]{}\0-\x1f\u0085\u00a0\u2000-\uffff]*`;
const SCALAR = new RegExp(`^(?:${SINGLE}|${DOUBLE}|(\\d+(?:\\.\\d+){3}|${PLAIN}))${END}$`);

/** An item of `[a, 'b']` with the mark after it. */
const FLOW_ITEM = new RegExp(`(?:${SINGLE} *|${DOUBLE} *|(${PLAIN}))(?:, *|(\\])${END}$)`, 'y');

/** `[a, 'b']`, none of whose items is a word that YAML takes for something else. */
const FLOW_TEXTS = (() => {
  const item = `(?:${SINGLE} *|${DOUBLE} *|(?!(?:true|false|null)[ ,\\]])${PLAIN})`;
  return new RegExp(`^\\[(?:${item}(?:, *${item})*)?\\]${END}$`, 'i');
})();

/** A text longer than every word that means something else, of characters that no mark of YAML is among. */
const SURE_TEXT = /^[A-Za-z/_][\w ./()*@=-]{5,}(?<! )$/;

/** Words that YAML takes for something else than a text. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map(
  ([true, false, null] as const).flatMap((value) => {
    const word = String(value);
    const spelled = [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()];
    return spelled.map((text) => [text, value] as const);
  }),
);

/**
 * The fast way through a large topology without any fault, laid out as in docs/topology-yaml.md: objects of one line per
 * key, whose values are words, quoted texts without escapes, or lists of them. Values are made again when someone asks for
 * them.
 * @returns the same as the careful reader; null for anything else, which a real parser has to read
 */
export function topologyByLine(
  source: string,
  lines: Lines,
  numbers: readonly number[],
): readonly SourceRecord[] | null {
  // They end lines for the patterns, but not in the text.
  if (SEPARATORS.some((separator) => indexOfLine(lines, separator, 0) !== -1)) return null;
  const records: SourceRecord[] = [];
  const entryOf = entries();
  const seen = new Set<string>();
  let section: Section | null = null;
  let indent: number | null = null;
  for (let i = 0; i < lines.length;) {
    const line = lineAt(lines, i);
    const start = section === null ? null : ENTRY.exec(line);
    if (section !== null && start?.[2] !== undefined) {
      indent ??= start[1]?.length ?? 0;
      const object = readObject(lines, i, section, indent, numbers, entryOf);
      if (object === null) return null;
      records.push(recordOf(section, indent, i, object));
      i = object.to;
      continue;
    }
    i++;
    if (NOTHING.test(line)) continue;
    const [, key = '', value] = SECTION.exec(line) ?? [];
    if (seen.has(key) || (section !== null && indent === null)) return null;
    section = null;
    indent = null;
    if (seen.has(MARKER)) {
      if (!Object.hasOwn(SECTIONS, key) || (value !== undefined && value !== '[]')) return null;
      if (value === undefined) section = SECTIONS[key] ?? null;
    } else if (key !== MARKER || Number(value) !== VERSION) return null;
    seen.add(key);
  }
  return !seen.has(MARKER) || (section !== null && indent === null) ? null : records;

  function recordOf(of: Section, column: number, at: number, { line, lastLine }: ReadObject): SourceRecord {
    return lazyRecord(
      { source, format: 'topology-yaml', type: of.type, line, lastLine },
      () => readObject(lines, at, of, column, numbers, null)?.properties ?? [],
    );
  }
}

const SEPARATORS = ['\u2028', '\u2029'];

/** A line with a key: how far it is indented, and what follows the key. */
interface Entry {
  readonly indent: number;
  readonly dash: boolean;
  readonly key: string;
  readonly rest: string;
}

function entryIn(line: string): Entry | null {
  const match = ENTRY.exec(line);
  if (match === null) return null;
  const [, blanks = '', dash, key = '', rest = ''] = match;
  return { indent: blanks.length, dash: dash !== undefined, key, rest };
}

/** The same, by the key that stood at that place of another object: a comparison takes less time than the pattern. */
function entries(): (line: string, place: number) => Entry | null {
  const known: { readonly head: string; readonly entry: Entry }[] = [];
  return (line, place) => {
    const expected = known[place];
    if (expected !== undefined && line.startsWith(expected.head)) {
      const code = line.charCodeAt(expected.head.length);
      if (code > BLANK && code !== HASH) return { ...expected.entry, rest: line.slice(expected.head.length) };
    }
    const entry = entryIn(line);
    if (entry !== null && place < MOST_KEYS) {
      known[place] = { head: line.slice(0, line.indexOf(':') + 1) + ' ', entry };
    }
    return entry;
  };
}

const BLANK = 0x20;
const HASH = 0x23;
/** More than an object has. */
const MOST_KEYS = 20;

interface ReadObject {
  /** None, where only a look is asked for. */
  readonly properties: readonly Property[];
  readonly line: number;
  readonly lastLine: number;
  /** Index of the line after it. */
  readonly to: number;
}

/**
 * An object with its name, all of whose keys are known and whose values are of their kinds; null otherwise.
 * @param entryOf for a look; null to read its properties
 */
function readObject(
  lines: Lines,
  from: number,
  { fields }: Section,
  indent: number,
  numbers: readonly number[],
  entryOf: ((line: string, place: number) => Entry | null) | null,
): ReadObject | null {
  const properties: Property[] = [];
  const keys: string[] = [];
  let last = 1;
  let i = from;
  for (; i < lines.length; i++) {
    const text = lineAt(lines, i);
    const entry = entryOf === null ? entryIn(text) : entryOf(text, i - from);
    if (entry === null) {
      if (text !== '') break;
      continue;
    }
    const { key, rest } = entry;
    if (entry.dash ? i > from || entry.indent !== indent : entry.indent !== indent + 2) break;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined || keys.includes(key)) return null;
    keys.push(key);
    const line = numbers[i] ?? 1;
    last = Math.max(last, line);
    if (entryOf !== null && surelyIs(field.kind, rest)) continue;
    const list = rest === '' ? listBelow(lines, i + 1, indent + 2) : null;
    const value = list === null ? valueOf(rest) : list.items;
    const shown = value === undefined ? null : printed(field.kind, value);
    if (shown === null) return null;
    if (list !== null) i = list.to - 1;
    const lastLine = numbers[i] ?? 1;
    last = Math.max(last, lastLine);
    if (entryOf === null) {
      properties.push({ name: field.property, ...shown, complete: true, line, lastLine });
    }
  }
  return keys.includes('name') ? { properties, line: numbers[from] ?? 1, lastLine: last, to: i } : null;
}

/** True for most values of their kind. */
function surelyIs(kind: Kind, text: string): boolean {
  if (kind === 'strings') return FLOW_TEXTS.test(text);
  if (kind === 'boolean') return text === 'true' || text === 'false';
  return kind === 'string' && SURE_TEXT.test(text);
}

/** A list whose items stand on lines of their own; null where none begins. */
function listBelow(
  lines: Lines,
  from: number,
  column: number,
): { readonly items: readonly unknown[]; readonly to: number } | null {
  const items: unknown[] = [];
  let indent: number | null = null;
  let to = from;
  for (; to < lines.length; to++) {
    const [, blanks, rest = ''] = ITEM.exec(lineAt(lines, to)) ?? [];
    if (blanks === undefined || blanks.length < column || (indent ?? blanks.length) !== blanks.length) break;
    indent = blanks.length;
    items.push(scalarOf(rest));
  }
  return indent === null ? null : { items, to };
}

/** A text, a list of texts, true, false or null; undefined for anything else. */
function valueOf(text: string): unknown {
  if (text === '') return null;
  return text.startsWith('[') ? flowList(text) : scalarOf(text);
}

function scalarOf(text: string): unknown {
  return textOf(SCALAR.exec(text));
}

function flowList(text: string): readonly unknown[] | undefined {
  if (text === '[]') return [];
  const items: unknown[] = [];
  FLOW_ITEM.lastIndex = 1;
  for (let item = FLOW_ITEM.exec(text); item !== null; item = FLOW_ITEM.exec(text)) {
    items.push(textOf(item));
    if (item[4] !== undefined) return items;
  }
  return undefined;
}

function textOf(match: RegExpExecArray | null): unknown {
  if (match === null) return undefined;
  const [, single, double, word] = match;
  if (single !== undefined) return single.replaceAll("''", "'");
  if (word === undefined) return double;
  const plain = word.trimEnd();
  const known = WORDS.get(plain);
  return known === undefined ? plain : known;
}
