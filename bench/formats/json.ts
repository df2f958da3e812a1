import { item, type Item } from '../organization.ts';
import type { Rendering } from './rendering.ts';

/** `Get-… | ConvertTo-Json` of Windows PowerShell 5.1: two blanks after the colon, lists indented to their bracket. */
export const json: Rendering = {
  head: '[\r\n',
  one: (i) => `${i === 0 ? '' : ',\r\n'}${objectOf(item(i))}`,
  data: item,
  tail: '\r\n]\r\n',
};

const MEMBER = ' '.repeat(8);

function objectOf(values: Item): string {
  const members = Object.entries(values).map(([name, value]) => {
    const head = `${MEMBER}${quoted(name)}:  `;
    return head + (typeof value === 'string' ? scalar(value) : list(value, head.length));
  });
  return `    {\r\n${members.join(',\r\n')}\r\n    }`;
}

function list(values: readonly string[], column: number): string {
  const items = values.map((value) => ' '.repeat(column + 4) + quoted(value));
  return `[\r\n${items.join(',\r\n')}\r\n${' '.repeat(column)}]`;
}

function scalar(value: string): string {
  return value === 'True' || value === 'False' ? value.toLowerCase() : quoted(value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&']/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
