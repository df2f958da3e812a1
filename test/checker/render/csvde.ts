import { entriesOf } from './ldif.ts';
import type { OrganizationModel } from './organization.ts';

/** A csvde export: one table for all objects, with the union of their attributes as its header (FORMATS 6). */
export function renderCsvde(organization: OrganizationModel): string {
  const entries = entriesOf(organization);
  const names = [...new Set(entries.flatMap((entry) => entry.map(([name]) => name)))];
  const rows = entries.map((entry) =>
    names.map((name) => cellOf(entry.flatMap(([own, value]) => (own === name ? [value] : [])))),
  );
  // The object's name comes first and is called `DN` there.
  const header = names.map((name) => (name === 'dn' ? 'DN' : name));
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Values joined by `;`, their own escaped; text that isn't ASCII in hexadecimal; quotes only where CSV needs them. */
function cellOf(values: readonly string[]): string {
  const cell = values
    .map((value) =>
      /^[\x20-\x7e]*$/.test(value)
        ? value.replaceAll(';', '\\;')
        : `X'${Buffer.from(value, 'utf8').toString('hex')}'`,
    )
    .join(';');
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
