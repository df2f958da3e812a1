import { objectsOf, printed, type ModelObject, type OrganizationModel } from './organization.ts';

interface TableOptions {
  /**
   * Columns of the console, for `-Wrap`: cells of the last column that don't fit go on below. Without it the console is
   * wide enough for all.
   */
  readonly lastColumn?: number;
}

/**
 * Get-… | Format-Table -AutoSize (FORMATS 2). Booleans stand at the right of their column, like numbers.
 */
export function renderFormatTable(organization: OrganizationModel, options: TableOptions = {}): string {
  return objectsOf(organization)
    .flatMap((objects) => tableOf(objects, options))
    .join('\r\n');
}

function tableOf(objects: readonly ModelObject[], { lastColumn }: TableOptions): readonly string[] {
  const [first] = objects;
  const properties = first?.properties ?? [];
  const columns = properties.map(([name, { kind }], i) => {
    const cells = objects.map((object) => cellOf(object, i));
    const width = Math.max(name.length, ...cells.map(({ length }) => length));
    return { name, cells, width, right: kind === 'boolean' };
  });
  if (lastColumn !== undefined) {
    // An administrator who wraps names the columns so that the longest is the last.
    const longest = columns.reduce((one, other) => (other.width > one.width ? other : one));
    columns.push(...columns.splice(columns.indexOf(longest), 1));
    longest.width = Math.max(longest.name.length, Math.min(longest.width, lastColumn));
  }
  const line = (texts: readonly string[]) =>
    columns
      .map(({ width, right }, i) => (right ? texts[i]?.padStart(width) : texts[i]?.padEnd(width)))
      .join(' ')
      .trimEnd();
  const names = columns.map(({ name }) => name);
  return [
    `[PS] C:\\Windows\\system32>Get-${first?.type} | Format-Table ${names.join(',')} -AutoSize${lastColumn === undefined ? '' : ' -Wrap'}`,
    '',
    line(names),
    line(names.map((name) => '-'.repeat(name.length))),
    ...objects.flatMap((_, row) => {
      const wrapped = columns.map(({ cells, width }) => wrap(cells[row] ?? '', width));
      const height = Math.max(...wrapped.map(({ length }) => length));
      return Array.from({ length: height }, (_unused, i) => line(wrapped.map((lines) => lines[i] ?? '')));
    }),
    '',
    '',
  ];
}

function cellOf({ properties }: ModelObject, column: number): string {
  const value = properties[column]?.[1];
  if (value === undefined) return '';
  const shown = printed(value);
  return typeof shown === 'string' ? shown : `{${shown.join(', ')}}`;
}

/**
 * As PowerShell breaks lines: at a blank, which is dropped; a word that is longer than the line begins on the line that
 * is there and is broken where the line is full.
 */
function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  const last = () => lines.at(-1) ?? '';
  text.split(' ').forEach((word, i) => {
    const blank = i === 0 || last() === '' ? '' : ' ';
    if (word.length <= width && last().length + blank.length + word.length > width) {
      lines.push(word);
      return;
    }
    for (const char of blank + word) {
      if (last().length < width) lines.push((lines.pop() ?? '') + char);
      else if (char !== ' ') lines.push(char);
    }
  });
  return lines;
}
