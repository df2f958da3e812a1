import type { Item } from '../organization.ts';
import { likeThat, sectioned, startsSection } from './sections.ts';

/** `Format-Table -AutoSize` on a console that is wide enough for every column: one table per kind of object. */
export const formatTable = { head: '', one, data: sectioned };

/** Widths of the columns, by the kind of object that is printed in them. */
const widthsOfKinds = new Map<string, readonly number[]>();

function one(i: number): string {
  const object = sectioned(i);
  const names = Object.keys(object);
  const widths = widthsOf(names, i);
  const values = row(cellsOf(object), widths);
  if (!startsSection(i)) return values;
  const rule = names.map((name) => '-'.repeat(name.length));
  return `${i === 0 ? '' : '\r\n'}${row(names, widths)}${row(rule, widths)}${values}`;
}

function widthsOf(names: readonly string[], i: number): readonly number[] {
  const kind = names.join();
  let widths = widthsOfKinds.get(kind);
  if (widths === undefined) {
    const rows = [names, ...likeThat(i).map(cellsOf)];
    widths = names.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
    widthsOfKinds.set(kind, widths);
  }
  return widths;
}

function cellsOf(object: Item): readonly string[] {
  return Object.values(object).map((value) => (typeof value === 'string' ? value : `{${value.join(', ')}}`));
}

/** Windows PowerShell pads the last column too. */
function row(cells: readonly string[], widths: readonly number[]): string {
  return `${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' ')}\r\n`;
}
