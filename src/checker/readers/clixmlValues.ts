import { SaxesParser } from 'saxes';
import type { Property } from '../types.ts';
import { lastPart } from './objectTypes.ts';
import {
  collection,
  type ExportedValue,
  LOST,
  nameOfNumber,
  nameOfObjectId,
  single,
  textValue,
} from './exportedValue.ts';

/** An element that stands for a value. Lines are indexes of the lines that were given. */
export interface ClixmlValue extends ExportedValue {
  /** Names of the .NET types, the most derived first; empty for plain values. */
  readonly types: readonly string[];
  readonly properties: readonly Property[];
  /** Objects of a list; null for anything else. */
  readonly elements: readonly ClixmlValue[] | null;
  readonly line: number;
  readonly lastLine: number;
}

export interface ClixmlDocument {
  /** The objects at the top, those of a list at the top included. */
  readonly objects: readonly ClixmlValue[];
  /** Index of the line where it stops being Clixml; null when it never does. */
  readonly brokenAt: number | null;
  /** True when `</Objs>` is missing. */
  readonly cut: boolean;
  /** The objects that have a number, which references name. */
  readonly values: ReadonlyMap<string, ClixmlValue>;
}

/** What the document said above the lines that are parsed, by number. */
export interface ClixmlAbove {
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly valueOf: (id: string) => ClixmlValue | undefined;
}

const NOTHING: ClixmlAbove = { types: new Map(), valueOf: () => undefined };

/** An element that is open. What closes inside it fills it. */
interface Frame {
  readonly tag: string;
  /** `N`, the name of the property; null without. */
  readonly name: string | null;
  readonly id: string | null;
  readonly line: number;
  text: string;
  readonly types: string[];
  typesOfId: readonly string[] | null;
  toText: string | null;
  /** The plain value of an object that is one, such as an enumeration's number. */
  plain: ClixmlValue | null;
  elements: ClixmlValue[] | null;
  readonly properties: Map<string, Property>;
  key: string | null;
}

const LISTS = new Set(['LST', 'IE', 'QUE', 'STK']);
const PROPERTIES = new Set(['Props', 'MS']);
/** `BA` holds the object in .NET's own binary form: never decoded. `SS` is encrypted. */
const OPAQUE = new Set(['BA', 'XD', 'SS', 'SBK']);
const NO_VALUES = new Set(['T', 'TN', 'TNRef', 'ToString', 'Objs', 'Props', 'MS', 'En', 'DCT', ...LISTS]);

/** Lines that are parsed in one go: a broken document isn't read to its end. */
const CHUNK = 500;

/** Parses Clixml as far as it goes. DTDs are refused: PowerShell writes none, and nothing is ever loaded or expanded. */
export function parseClixml(lines: readonly string[], above: ClixmlAbove = NOTHING): ClixmlDocument {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.includes('<')),
  );
  const parser = new SaxesParser({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const lineNow = (): number => Math.min(first + parser.line - 1, lines.length - 1);
  const stack: Frame[] = [];
  const objects: ClixmlValue[] = [];
  const values = new Map<string, ClixmlValue>();
  const types = new Map<string, readonly string[]>();
  let done = false;
  let brokenAt: number | null = null;
  let tagLine = 0;

  const stop = (): void => {
    if (!done) brokenAt ??= lineNow();
    done = true;
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentagstart', () => {
    tagLine = lineNow();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (done) return;
    if (stack.length === 0 && name !== 'Objs') {
      stop();
      return;
    }
    stack.push({
      tag: name,
      name: attributes['N'] === undefined ? null : unescape(attributes['N']),
      id: attributes['RefId'] ?? null,
      line: tagLine,
      text: '',
      types: [],
      typesOfId: null,
      toText: null,
      plain: null,
      elements: LISTS.has(name) ? [] : null,
      properties: new Map(),
      key: null,
    });
  });
  const addText = (text: string): void => {
    const frame = stack.at(-1);
    if (!done && frame !== undefined && !OPAQUE.has(frame.tag)) frame.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (done) return;
    const frame = stack.pop();
    if (frame !== undefined) close(frame);
    done = stack.length === 0;
  });

  for (let from = first; from < lines.length && !done; from += CHUNK) {
    const chunk = lines.slice(from, from + CHUNK);
    if (from === first) chunk[0] = (chunk[0] ?? '').replace(/^[^<]*/, '');
    parser.write(`${chunk.join('\n')}\n`);
  }
  const cut = stack.length > 0;
  if (cut) closeTop();
  return { objects, brokenAt, cut: !done || cut, values };

  function close(frame: Frame): void {
    const parent = stack.at(-1);
    if (parent === undefined) return;
    switch (frame.tag) {
      case 'T':
        parent.types.push(unescape(frame.text.trim()));
        return;
      case 'TN':
        parent.typesOfId = frame.types;
        if (frame.id !== null) types.set(frame.id, frame.types);
        return;
      case 'TNRef':
        parent.typesOfId = types.get(frame.id ?? '') ?? above.types.get(frame.id ?? '') ?? [];
        return;
      case 'ToString':
        parent.toText = unescape(frame.text);
        return;
      case 'DCT':
        for (const property of frame.properties.values()) setOnce(parent, property);
        return;
      case 'En':
        return;
    }
    if (LISTS.has(frame.tag)) {
      parent.elements = frame.elements;
      return;
    }
    if (NO_VALUES.has(frame.tag) || OPAQUE.has(frame.tag)) return;
    deliver(frame, frame.tag === 'Ref' ? resolve(frame) : valueOf(frame, lineNow()));
  }

  function deliver(frame: Frame, value: ClixmlValue): void {
    const parent = stack.at(-1);
    const owner = stack.at(-2);
    if (frame.tag === 'Obj' && frame.id !== null) values.set(frame.id, value);
    if (parent === undefined) return;
    if (parent.tag === 'Objs') {
      addObject(value);
    } else if (PROPERTIES.has(parent.tag)) {
      if (owner !== undefined && frame.name !== null) addProperty(owner, frame.name, value);
    } else if (LISTS.has(parent.tag)) {
      parent.elements?.push(value);
    } else if (parent.tag === 'En') {
      if (frame.name === 'Key') parent.key = value.text;
      else if (parent.key !== null && owner !== undefined) addProperty(owner, parent.key, value);
    } else if (parent.tag === 'Obj') {
      parent.plain = value;
    }
  }

  /** An object that was written before, at any depth. One that is still open has no value yet. */
  function resolve(frame: Frame): ClixmlValue {
    const line = lineNow();
    const value = values.get(frame.id ?? '') ?? above.valueOf(frame.id ?? '');
    const lost: ClixmlValue = { ...LOST, types: [], properties: [], elements: null, line, lastLine: line };
    return { ...(value ?? lost), line: frame.line, lastLine: line };
  }

  function addObject(value: ClixmlValue): void {
    if (value.elements === null || value.properties.length > 0) objects.push(value);
    else for (const element of value.elements) objects.push(element);
  }

  /** Of a file that ends early, the object at the top (or the last of the list there) with what it holds so far. */
  function closeTop(): void {
    const [, top, list, element] = stack;
    if (top === undefined) return;
    const line = lines.length - 1;
    if (list !== undefined && LISTS.has(list.tag)) {
      top.elements = list.elements;
      if (element?.tag === 'Obj') top.elements?.push(valueOf(element, line));
    }
    if (top.tag === 'Obj') addObject(valueOf(top, line));
  }
}

/** The same property may stand in `Props` and again in `MS`; the first counts. */
function setOnce(frame: Frame, property: Property): void {
  const key = property.name.toLowerCase();
  if (!frame.properties.has(key)) frame.properties.set(key, property);
}

function addProperty(owner: Frame, name: string, value: ClixmlValue): void {
  // What a directory search found is one level deeper: `Properties`, a dictionary of lists, most of them of one item.
  if (name === 'Properties' && lastPart(owner.typesOfId?.[0] ?? '') === 'searchresult') {
    for (const property of value.properties) {
      const [only, ...others] = property.items ?? [];
      const plain = only !== undefined && others.length === 0;
      setOnce(owner, plain ? { ...property, value: only } : property);
    }
    return;
  }
  if (owner.properties.has(name.toLowerCase())) return;
  const { text, items, complete } = printedAs(name, value);
  setOnce(owner, { name, value: text, items, complete, line: value.line, lastLine: value.lastLine });
}

/** What only the name of the property tells: which text of an object to take, and what its number or text means. */
function printedAs(name: string, value: ClixmlValue): ExportedValue {
  if (!value.complete || value.items !== null) return value;
  const dn = value.properties.find((property) => property.name === 'DistinguishedName')?.value;
  if (dn !== undefined) return single(nameOfObjectId(name, value.text, dn));
  if (/^\d+$/.test(value.text)) return single(nameOfNumber(name, value.text));
  return value.types.length === 0 ? textValue(name, value.text) : value;
}

function valueOf(frame: Frame, lastLine: number): ClixmlValue {
  const { line } = frame;
  const types = frame.typesOfId ?? [];
  const properties = [...frame.properties.values()];
  const about = { types, properties, elements: frame.elements, line, lastLine };
  if (frame.tag !== 'Obj') return { ...single(plainText(frame)), ...about };
  if (frame.elements !== null) {
    const items = frame.elements.map((element) => itemText(element));
    const isWhole = frame.elements.every(({ complete }, i) => complete && items[i] !== null);
    return {
      ...collection(
        items.map((item) => item ?? ''),
        isWhole,
      ),
      ...about,
    };
  }
  const text = frame.toText ?? frame.plain?.text ?? null;
  if (text !== null) return { ...single(text), ...about };
  const dn = frame.properties.get('distinguishedname')?.value;
  return { ...(dn === undefined ? LOST : single(dn)), ...about };
}

/** References repeat an object for a few characters each: an item that is longer than any name isn't printed. */
const LONGEST_ITEM = 1000;

/** An item of a list has no name of its own. A list in a list isn't printed, by the shell neither. */
function itemText(item: ClixmlValue): string | null {
  const dn = item.properties.find((property) => property.name === 'DistinguishedName')?.value ?? '';
  if (item.elements !== null || item.text.length > LONGEST_ITEM || dn.length > LONGEST_ITEM) return null;
  return dn === '' ? item.text : nameOfObjectId('', item.text, dn);
}

/** Booleans as the shell prints them; a `C` holds the number of its character. */
function plainText({ tag, text }: Frame): string {
  switch (tag) {
    case 'B':
      return text.trim().toLowerCase() === 'true' ? 'True' : 'False';
    case 'C':
      return String.fromCharCode(Number(text.trim()) || 0x20);
    case 'Nil':
      return '';
    default:
      return unescape(text);
  }
}

/** `_x000D_` stands for a character that XML can't hold, `_x005F_` for an underscore that isn't an escape. */
function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
