import {
  collection,
  type ExportedValue,
  isTypeName,
  LOST,
  nameOfNumber,
  nameOfObjectId,
  single,
  textValue,
} from './exportedValue.ts';
import type { JsonNode, JsonObject } from './jsonTree.ts';

/** What ConvertTo-Json makes of PowerShell's values, read back as the shell would print them (FORMATS 3). */

/** Keys that stand beside `value` where PowerShell wraps a scalar, a date or an array. */
export const WRAPPER_KEYS = new Set([
  'value',
  'count',
  'displayhint',
  'datetime',
  'pscomputername',
  'psshowcomputername',
  'runspaceid',
]);

/** What a PSObject wrapper holds; `{"value": 2, "Value": "Mailbox"}` is an enumeration with its name. */
export function unwrapped(node: JsonNode): JsonNode {
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

/** A value as Format-List prints it. */
export function printed(property: string, wrapped: JsonNode, depth = 0): ExportedValue {
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
