import { beginningsOf, isBlank, mayBegin } from '../lines.ts';
import { arrayOf, indexOfLine, isBlankAt, lineAt, type Lines } from '../textLines.ts';

/** A JSON or Clixml document among other text: half-open range of lines. */
export interface DocumentRange {
  readonly format: 'json' | 'clixml';
  readonly from: number;
  readonly to: number;
  /** JSON that was taken for one array without a look at what stands between its brackets. */
  readonly isSupposed?: true;
}

/** A tag may be broken over lines, and so may what JSON begins with. */
const LOOK_AHEAD = 4;

/** The head of a Clixml file; its first tag names the schema. */
export const CLIXML = /<Objs\s[^>]*schemas\.microsoft\.com\/powershell\/2004\/04/;

/** `[{ "Name":`, in one line or several. */
const JSON_START = /^[\s[{]*"(?:[^"\\]|\\.){1,200}"\s*:/;

/** `"Name":  "EX01",`: JSON whose first bracket was lost. */
const JSON_PROPERTY = /^\s*"\w(?:[^"\\]|\\.){0,200}"\s*:\s*(?:["[{]|-?\d|true\b|false\b|null\b)/;

/** A string, up to the end of the line where its own end is missing. */
const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"?/g;

/** What a line begins with that can only go on with JSON; its strings are `""`. */
const JSON_LINE = /^(?:[[\]{},]|""(?:$| ?[:,]))/;

/** `"Name":  "EX01",`: most lines of JSON, and no bracket is among them. */
const JSON_VALUE_LINE = /^ *(?:"[^"\\]*" *: *)?(?:"[^"\\]*"|[\w.+-]+),?$/;

/** True when JSON begins at the line. */
export function startsJson(lines: Lines, i: number): boolean {
  const line = lineAt(lines, i);
  if (/^\s*[[{]\s*(?:$|["[{])/.test(line)) return JSON_START.test(ahead(lines, i, '\n'));
  if (!JSON_PROPERTY.test(line)) return false;
  const next = arrayOf(lines, i + 1, i + LOOK_AHEAD).find((one) => !isBlank(one)) ?? '';
  return isJsonLine(next);
}

/** True when Clixml begins at the line: its first tag, or the XML declaration above. */
export function startsClixml(lines: Lines, i: number): boolean {
  const line = lineAt(lines, i);
  return /<(?:Objs\b|\?xml|!DOCTYPE)/.test(line) && CLIXML.test(ahead(lines, i, ' ').slice(0, 600));
}

/** What JSON begins with, most often. */
const JSON_FIRST = beginningsOf('{["');

export interface DocumentOptions {
  /** Whether the reader proves what is supposed of an array. */
  readonly suppose: boolean;
  readonly endOfXml: EndOfClixml;
}

/** The JSON and Clixml documents of a range of lines. What stands between them is other text. */
export function documentsIn(
  lines: Lines,
  from: number,
  to: number,
  { suppose, endOfXml }: DocumentOptions,
): readonly DocumentRange[] {
  const ranges: DocumentRange[] = [];
  for (let i = from; i < to; i++) {
    const line = lineAt(lines, i);
    const mayBeXml = line.includes('<');
    if (!mayBeXml && !mayBegin(line, JSON_FIRST)) continue;
    const first = line.trimStart()[0];
    if (first === undefined) continue;
    const format =
      mayBeXml && startsClixml(lines, i)
        ? 'clixml'
        : (first === '{' || first === '[' || first === '"') && startsJson(lines, i)
          ? 'json'
          : null;
    if (format === null) continue;
    const supposed = format === 'json' && suppose ? endOfArray(lines, i, to) : null;
    const end = supposed ?? (format === 'clixml' ? endOfXml(i, to) : endOfJson(lines, i, to));
    ranges.push({ format, from: i, to: end, ...(supposed !== null && { isSupposed: true }) });
    i = end - 1;
  }
  return ranges;
}

/** The line after `</Objs>`, or `to` when the file was cut above. */
export type EndOfClixml = (from: number, to: number) => number;

/** Each end is looked for once: files are large, and several steps ask. */
export function endsOfClixml(lines: Lines): EndOfClixml {
  let known = { from: 0, end: 0 };
  return (from, to) => {
    if (from < known.from || from >= known.end) known = { from, end: endOfClixml(lines, from) };
    return Math.min(known.end, to);
  };
}

function endOfClixml(lines: Lines, from: number): number {
  // A search for more than six characters takes ten times as long.
  for (let i = from; ; i++) {
    i = indexOfLine(lines, '</Objs', i);
    if (i === -1) return lines.length;
    if (lineAt(lines, i).includes('</Objs>')) return i + 1;
  }
}

/** Where an array would end that a range of lines is from its first bracket to its last; null for what isn't laid out so. */
function endOfArray(lines: Lines, from: number, to: number): number | null {
  let last = to - 1;
  while (last > from && isBlankAt(lines, last)) last--;
  return lineAt(lines, from) === '[' && lineAt(lines, last) === ']' ? last + 1 : null;
}

/** JSON goes on while brackets are open, and while what follows can be nothing else: another document. */
function endOfJson(lines: Lines, from: number, to: number): number {
  let depth = JSON_PROPERTY.test(lineAt(lines, from)) ? 1 : 0;
  let end = from;
  for (let i = from; i < to; i++) {
    const line = lineAt(lines, i);
    if (depth > 0 && JSON_VALUE_LINE.test(line)) {
      end = i + 1;
      continue;
    }
    if (isBlank(line)) continue;
    if (depth === 0 && i > from && !isJsonLine(line)) break;
    depth = depthAfter(line, depth);
    end = i + 1;
  }
  return end;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** How many brackets are open at the end of a line, of those outside of its strings. */
function depthAfter(line: string, before: number): number {
  let depth = before;
  const escapes = line.includes('\\');
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === QUOTE) {
      i = escapes ? endOfString(line, i) : line.indexOf('"', i + 1);
      if (i === -1) break;
    } else if (code === 0x5b || code === 0x7b) depth++;
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return depth;
}

/** Where the quote stands that ends a string; the end of the line where there is none. */
function endOfString(line: string, from: number): number {
  let i = from + 1;
  while (i < line.length && line.charCodeAt(i) !== QUOTE) i += line.charCodeAt(i) === BACKSLASH ? 2 : 1;
  return i;
}

function isJsonLine(line: string): boolean {
  return JSON_LINE.test(withoutStrings(line).trim());
}

/** The grammar of a line: its strings are emptied. */
function withoutStrings(line: string): string {
  return line.replace(JSON_STRING, '""');
}

function ahead(lines: Lines, i: number, joint: string): string {
  return arrayOf(lines, i, i + LOOK_AHEAD + 2)
    .filter((line) => !isBlank(line))
    .slice(0, LOOK_AHEAD)
    .join(joint);
}
