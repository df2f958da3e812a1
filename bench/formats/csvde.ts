import { directoryObject } from './directory.ts';

/** The union of all attributes is the header; every attribute of the first five kinds of objects. */
const NAMES = [...new Set([0, 1, 2, 3, 4].flatMap((i) => Object.keys(directoryObject(i))))];

/** A csvde export: values of an attribute joined by semicolons. */
export const csvde = { head: `${NAMES.join(',')}\r\n`, one, data: directoryObject, format: 'csv' };

function one(i: number): string {
  const object = directoryObject(i);
  const cells = NAMES.map((name) => {
    const value = object[name] ?? '';
    return typeof value === 'string' ? value : value.map((it) => it.replaceAll(';', '\\;')).join(';');
  });
  return `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',')}\r\n`;
}
