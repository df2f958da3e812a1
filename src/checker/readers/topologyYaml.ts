import {
  Alias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLMap,
  visit,
} from 'yaml';
import { numbersFrom } from '../lines.ts';
import { arrayOf, lineAt, type Lines } from '../textLines.ts';
import type { Diagnostic, Property, ReadBlock, SourceRecord } from '../types.ts';
import { EXPECTED, MARKER, printed, type Section, SECTIONS, VERSION } from './topologyFields.ts';
import { topologyByLine } from './topologyLines.ts';

export { ROLES, SECTIONS } from './topologyFields.ts';

/** True for a text whose first key is the marker; comments and `---` may stand before it. */
export function isTopologyYaml(lines: Lines): boolean {
  let first = 0;
  while (first < lines.length && /^\s*(?:#.*|---\s*|%YAML.*)?$/.test(lineAt(lines, first))) first++;
  return /^["']?exchangeTopology["']?\s*:/.test(lineAt(lines, first));
}

/** A topology written by hand -> records as the shell would print them. Each fault is reported; the rest is read. */
export function readTopologyYaml(
  source: string,
  lines: Lines,
  firstLine: number,
  context: { readonly numbers?: readonly number[] } = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const plain = topologyByLine(source, lines, numbers);
  if (plain !== null) return blockOf(numbers, plain, []);
  return readAnyYaml(source, arrayOf(lines), numbers);
}

/** The same for all of YAML, and for what isn't. */
export function readAnyYaml(source: string, lines: readonly string[], numbers: readonly number[]): ReadBlock {
  const reader = topologyReader(source, lines.join('\n'), (line) => numbers[line - 1] ?? numbers.at(-1) ?? 1);
  reader.read();
  return blockOf(numbers, reader.records, reader.diagnostics);
}

function blockOf(
  numbers: readonly number[],
  records: readonly SourceRecord[],
  diagnostics: readonly Diagnostic[],
): ReadBlock {
  const [fromLine, toLine] = [numbers[0] ?? 1, numbers.at(-1) ?? 1];
  return {
    blocks: [{ format: 'topology-yaml', fromLine, toLine, records: records.length }],
    records,
    runs: [],
    diagnostics,
  };
}

function topologyReader(source: string, text: string, numberOf: (line: number) => number) {
  const counter = new LineCounter();
  const records: SourceRecord[] = [];
  const diagnostics: Diagnostic[] = [];

  const lineAt = (offset: number): number => numberOf(Math.max(1, counter.linePos(offset).line));
  const fault = (offset: number, key: string, expected: string, found: string): void => {
    diagnostics.push({ line: lineAt(offset), code: 'yaml-fault', args: { key, expected, found } });
  };

  function parse(): Document.Parsed | null {
    try {
      return parseDocument(text, { lineCounter: counter });
    } catch {
      // Nesting beyond the call stack.
      fault(0, 'YAML', 'YAML 1.2', 'nesting');
      return null;
    }
  }

  function read(): void {
    const document = parse();
    if (document === null) return;
    for (const error of document.errors) fault(error.pos[0], 'YAML', 'YAML 1.2', error.code);
    const root = document.contents;
    if (!isMap(root)) return;
    const version = entriesOf(root).find(({ key }) => key === MARKER);
    if (version !== undefined && valueOf(version.node, document) !== VERSION) {
      fault(version.at, MARKER, String(VERSION), found(version.node, document));
      return;
    }
    for (const { key, at, node } of entriesOf(root)) {
      if (key === MARKER) continue;
      const section = SECTIONS[key];
      if (section === undefined || !Object.hasOwn(SECTIONS, key)) {
        fault(at, key, Object.keys(SECTIONS).join(', '), key);
        continue;
      }
      const list = resolved(node, document);
      if (isSeq(list))
        list.items.forEach((item, i) => readObject(document, section, `${key}[${i}]`, item, at));
      else fault(at, key, 'array', found(node, document));
    }
  }

  function readObject(
    document: Document.Parsed,
    section: Section,
    path: string,
    item: unknown,
    above: number,
  ): void {
    const map = resolved(item, document);
    const start = rangeOf(item)?.[0] ?? above;
    if (!isMap(map)) {
      fault(start, path, 'object', found(item, document));
      return;
    }
    const properties: Property[] = [];
    for (const { key, at, node } of entriesOf(map)) {
      const field = Object.hasOwn(section.fields, key) ? section.fields[key] : undefined;
      if (field === undefined) {
        fault(at, `${path}.${key}`, Object.keys(section.fields).join(', '), key);
        continue;
      }
      const value = printed(field.kind, plain(node, document));
      if (value === null) fault(at, `${path}.${key}`, EXPECTED[field.kind], found(node, document));
      else {
        const line = lineAt(at);
        const end = Math.max(at, (rangeOf(node)?.[1] ?? at) - 1);
        properties.push({
          name: field.property,
          ...value,
          complete: true,
          line,
          lastLine: Math.max(line, lineAt(end)),
        });
      }
    }
    if (!entriesOf(map).some(({ key }) => key === 'name')) {
      fault(start, `${path}.name`, 'string', 'undefined');
      return;
    }
    const [first] = properties;
    if (first === undefined) return;
    const lastLine = properties.reduce((last, property) => Math.max(last, property.lastLine), first.line);
    records.push({
      source,
      format: 'topology-yaml',
      type: section.type,
      properties,
      line: first.line,
      lastLine,
    });
  }

  return { read, records, diagnostics };
}

interface Entry {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  readonly node: unknown;
}

function entriesOf(map: YAMLMap<unknown, unknown>): readonly Entry[] {
  return map.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '?',
    at: rangeOf(key)?.[0] ?? 0,
    node: value,
  }));
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  return (node as { range?: readonly [number, number, number] | null } | null)?.range ?? null;
}

/** `*name` stands for what `&name` marks. */
function resolved(node: unknown, document: Document.Parsed): unknown {
  return node instanceof Alias ? targetsOf(document).get(node) : node;
}

const TARGETS = new WeakMap<Document.Parsed, ReadonlyMap<Alias, unknown>>();

/** What each alias stands for: the library's own search goes through the whole document for each. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, unknown> {
  const known = TARGETS.get(document);
  if (known !== undefined) return known;
  const anchors = new Map<string, unknown>();
  const targets = new Map<Alias, unknown>();
  visit(document, {
    Node: (_key, node) => {
      if (node instanceof Alias) targets.set(node, anchors.get(node.source));
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  TARGETS.set(document, targets);
  return targets;
}

function valueOf(node: unknown, document: Document.Parsed): unknown {
  const target = resolved(node, document);
  return isScalar(target) ? target.value : undefined;
}

/** A scalar, or a list of scalars; undefined for what nests deeper. */
function plain(node: unknown, document: Document.Parsed): unknown {
  const target = resolved(node, document);
  if (isSeq(target)) return target.items.map((item) => valueOf(item, document));
  if (target === null) return null;
  return isScalar(target) ? target.value : undefined;
}

/** What a fault shows of a value at most. */
const LONGEST_FOUND = 80;

/**
 * The type of what stands there, as JSON Schema names it; of a scalar its text too, of a list its items'. Lists in lists
 * stay `array`: an alias may make a list its own item.
 */
function found(node: unknown, document: Document.Parsed): string {
  const target = resolved(node, document);
  if (!isSeq(target)) return foundItem(target);
  const items: readonly unknown[] = target.items.slice(0, LONGEST_FOUND);
  const texts = items.map((item) => foundItem(resolved(item, document)));
  return `[${texts.join(', ')}]`.slice(0, LONGEST_FOUND);
}

function foundItem(target: unknown): string {
  if (isMap(target)) return 'object';
  if (isSeq(target)) return 'array';
  const value = isScalar(target) ? target.value : null;
  if (value === null || value === undefined) return 'null';
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : `${typeof value} ${String(value)}`;
}
