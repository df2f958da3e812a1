import { directoryObject } from './directory.ts';

/** An ldifde export. */
export const ldif = { head: '', one, data: directoryObject };

/** Where ldifde folds its lines. */
const FOLD = 77;

function one(i: number): string {
  const { DN, ...attributes } = directoryObject(i);
  const lines = Object.entries(attributes).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((it) => `${name}: ${it}`),
  );
  return `${[`dn: ${String(DN)}`, 'changetype: add', ...lines].map(folded).join('\r\n')}\r\n\r\n`;
}

function folded(line: string): string {
  let text = line.slice(0, FOLD);
  for (let at = FOLD; at < line.length; at += FOLD - 1) text += `\r\n ${line.slice(at, at + FOLD - 1)}`;
  return text;
}
