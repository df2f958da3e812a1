import { objectsOf, printed, type ModelObject, type OrganizationModel } from './organization.ts';

/** How a console breaks a line that is too long (FORMATS 1.2 quirk 6). */
export interface Console {
  readonly width: number;
  /** `mid-word`: where the line is full, nothing is dropped; `blank`: at the last blank that fits, which is dropped. */
  readonly wrap: 'mid-word' | 'blank';
  readonly eol?: string;
}

/** A session of Get-… | Format-List, one command after the other (FORMATS 1.1). */
export function renderFormatList(organization: OrganizationModel, options: Console): string {
  const eol = options.eol ?? '\r\n';
  return objectsOf(organization)
    .flatMap((objects) => [
      `[PS] C:\\Windows\\system32>Get-${objects[0]?.type} | Format-List`,
      '',
      '',
      ...renderList(objects, options),
      '',
    ])
    .join(eol);
}

/** The objects of one command; a blank line between them. */
export function renderList(objects: readonly ModelObject[], options: Console): readonly string[] {
  const names = objects.flatMap((object) => object.properties.map(([name]) => name));
  const longest = Math.max(...names.map((name) => name.length));
  return objects.flatMap((object) => [
    ...object.properties.flatMap(([name, value]) => {
      const shown = printed(value);
      const text = typeof shown === 'string' ? shown : `{${shown.join(', ')}}`;
      const [first = '', ...rest] = wrap(text, options.width - longest - 3, options.wrap);
      return [`${name.padEnd(longest)} : ${first}`, ...rest.map((line) => ' '.repeat(longest + 3) + line)];
    }),
    '',
  ]);
}

function wrap(text: string, room: number, how: Console['wrap']): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const blank = how === 'blank' ? rest.lastIndexOf(' ', room) : -1;
    lines.push(rest.slice(0, blank > 0 ? blank : room));
    rest = rest.slice(blank > 0 ? blank + 1 : room);
  }
  return [...lines, rest];
}
