import { objectsOf, printed, type OrganizationModel } from './organization.ts';

/**
 * Get-… | Format-Table -AutoSize on a console that is wide enough for every column (FORMATS 2). Booleans stand at the
 * right of their column, like numbers.
 */
export function renderFormatTable(organization: OrganizationModel): string {
  return objectsOf(organization)
    .flatMap((objects) => {
      const names = objects[0]?.properties.map(([name]) => name) ?? [];
      const right = objects[0]?.properties.map(([, { kind }]) => kind === 'boolean') ?? [];
      const rows = objects.map((object) =>
        object.properties.map(([, value]) => {
          const shown = printed(value);
          return typeof shown === 'string' ? shown : `{${shown.join(', ')}}`;
        }),
      );
      const widths = names.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
      const line = (cells: readonly string[]) =>
        cells
          .map((cell, i) => (right[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
          .join(' ')
          .trimEnd();
      return [
        `[PS] C:\\Windows\\system32>Get-${objects[0]?.type} | Format-Table ${names.join(',')} -AutoSize`,
        '',
        line(names),
        line(names.map((name) => '-'.repeat(name.length))),
        ...rows.map(line),
        '',
        '',
      ];
    })
    .join('\r\n');
}
