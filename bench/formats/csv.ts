import type { Item } from '../organization.ts';
import { sectioned, startsSection } from './sections.ts';

/** `Select-Object … | Export-Csv -NoTypeInformation`, its collections joined; one file per command, put together. */
export const csv = { head: '', one, data: sectioned };

function one(i: number): string {
  const object = sectioned(i);
  return (startsSection(i) ? row(Object.keys(object)) : '') + row(cellsOf(object));
}

function cellsOf(object: Item): readonly string[] {
  return Object.values(object).map((value) => (typeof value === 'string' ? value : value.join('; ')));
}

function row(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}
