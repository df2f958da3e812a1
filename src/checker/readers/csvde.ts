import type { ObjectType, Property } from '../types.ts';
import { parseCell } from './joinedLists.ts';
import { objectTypeOfClasses } from './ldapClasses.ts';

/** csvde's header is the union of all attributes; the object's name comes first (FORMATS 6). */
export function isCsvde(header: readonly string[]): boolean {
  return header[0]?.trim().toUpperCase() === 'DN';
}

/** A semicolon between values, but not one that is escaped as part of a value. */
const BETWEEN_VALUES = /(?<!\\);/;

/** Attributes that hold address spaces, whose own semicolons some tools leave unescaped. */
const ADDRESS_SPACES = 'routinglist';

/** Cell of a csvde export -> value and items; null for an empty one: the object doesn't have the attribute. */
export function readCsvdeCell(name: string, cell: string): Pick<Property, 'value' | 'items'> | null {
  if (cell === '') return null;
  if (name.toLowerCase() === ADDRESS_SPACES) {
    const value = cell.replaceAll('\\;', ';');
    return { value, items: parseCell(name, value).items };
  }
  const values = cell.split(BETWEEN_VALUES).map((value) => textOf(value.replaceAll('\\;', ';')));
  return { value: values.join('; '), items: values.length > 1 ? values : null };
}

/** Type of an object by its `objectClass`. */
export function typeOfCsvde(properties: readonly Property[]): ObjectType | null {
  const classes = properties.find(({ name }) => name.toLowerCase() === 'objectclass');
  return classes === undefined ? null : objectTypeOfClasses(classes.items ?? [classes.value]);
}

/** `X'c3a9'` -> `é`: csvde prints text in hexadecimal when it isn't ASCII; what isn't text stays as printed. */
function textOf(value: string): string {
  const hex = /^X'((?:[0-9a-f]{2})+)'$/i.exec(value)?.[1];
  if (hex === undefined) return value;
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return /[\p{Cc}]/u.test(text) ? value : text;
  } catch {
    return value;
  }
}
