import { isBlank, numbersFrom } from '../lines.ts';
import { arrayOf, inText, lineAt, type Lines } from '../textLines.ts';

/** Lines to read, each with the number of the line of the source that it stands on. */
export interface NumberedLines {
  readonly texts: Lines;
  /**
   * Same length as `texts`; a number repeats where one line of the source held several. null: the texts are the lines of
   * the source, from the first.
   */
  readonly numbers: readonly number[] | null;
}

/** A line that holds a whole session shows this many properties at least. */
const SESSION = 4;

/** A shorter line holds a property or two. */
const SHORTEST_SESSION = 60;

/** Pastes with real line ends don't need their escapes undone. */
const FEW_LINES = 5;

/** `Name : ` anywhere in a line; names of Exchange's properties begin with a capital. */
const PROPERTY = /(?:^|\s)([A-Z]\w*)\s+:(?=\s|$)/g;

/** Splits lines that hold many: escaped line ends of JSON and Ansible, and sessions whose line ends were lost. */
export function expandLines(lines: Lines): NumberedLines {
  const few = lines.length <= FEW_LINES;
  const expand = (line: string): readonly string[] =>
    few ? splitEscapes(line).flatMap(splitBreaks).flatMap(splitSession) : splitSession(line);
  const nextLike = few ? (from: number) => from : sessionLook(lines);
  let first = nextLike(0);
  while (first < lines.length && expand(lineAt(lines, first)).length === 1) first = nextLike(first + 1);
  if (first === lines.length) return { texts: lines, numbers: null };

  const texts = [...arrayOf(lines, 0, first)];
  const numbers = [...numbersFrom(1, first)];
  for (let i = first; i < lines.length; i++) {
    for (const text of expand(lineAt(lines, i))) {
      texts.push(text);
      numbers.push(i + 1);
    }
  }
  return { texts, numbers };
}

/**
 * Cheaper than the pattern, which few lines need: the next line, from one on, that has as many colons behind a blank as a
 * session; their number where none does. Most colons stand behind a letter, so lines aren't looked at one by one.
 */
function sessionLook(lines: Lines): (from: number) => number {
  const own = inText(lines);
  const { text } = own;
  return (from) => {
    let line = from;
    let colons = 0;
    for (let at = text.indexOf(':', own.startOf(from)); at !== -1; at = text.indexOf(':', at + 1)) {
      if (!isBlankBefore(text, at)) continue;
      for (; line < lines.length && at >= own.endOf(line); line++) colons = 0;
      if (line === lines.length) break;
      if (at === own.startOf(line)) continue;
      colons++;
      const isLong = own.lengthAt(line) >= SHORTEST_SESSION;
      if (colons === SESSION && isLong && !isStampLike(text, own.startOf(line))) return line;
    }
    return lines.length;
  };
}

/** Any blank, of Unicode too. */
function isBlankBefore(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before <= 0x20 || before >= 0xa0;
}

/** `[0`: a stamped line of a setup log, which may quote anything. */
function isStampLike(text: string, at: number): boolean {
  const digit = text.charCodeAt(at) === 0x5b ? text.charCodeAt(at + 1) : 0;
  return digit >= 0x30 && digit <= 0x39;
}

/** `…\r\nName : EX01\r\n…` -> lines (FORMATS 0.1). JSON itself is left alone. */
function splitEscapes(line: string): readonly string[] {
  const ends = line.match(/\\r\\n|\\n/g)?.length ?? 0;
  if (ends < 3 || /^\s*(?:\{|\[\s*[{"[]|"\w+"\s*:)/.test(line)) return [line];
  const unescaped = line.replace(/\\([\\"nrt])/g, (_, char: string) => ESCAPES[char] ?? '');
  return unescaped.split(/\r?\n/);
}

/** `Identity : A<br>Enabled : True<br>…` of a web page's source -> lines. A whole page is left alone. */
function splitBreaks(line: string): readonly string[] {
  if (!/<br\s{0,3}\/?>/i.test(line) || /^\s*<(?:!|\?|html|head|body)/i.test(line)) return [line];
  const texts = line.split(/<br\s{0,3}\/?>/i);
  // One at the end of the line breaks nothing; tags may follow it.
  return isBlank((texts.at(-1) ?? '').replace(/<\/[a-z]+>/gi, '')) ? texts.slice(0, -1) : texts;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', n: '\n', r: '', t: '\t' };

/** A whole session on one line (FORMATS 1.2 quirk 9) -> one line per prompt and per property. */
function splitSession(line: string): readonly string[] {
  // A stamped line of a setup log may quote anything.
  if (line.length < SHORTEST_SESSION || /^\s*\[\d/.test(line)) return [line];
  if ((line.match(PROPERTY)?.length ?? 0) < SESSION) return [line];
  return line.split(/\s+(?=(?:\[PS\] |PS )[A-Za-z]:\\[^>]*>)/).flatMap((part) => splitProperties(part));
}

function splitProperties(text: string): readonly string[] {
  const starts = [...text.matchAll(PROPERTY)].map((match) => match.index);
  if (starts[0] === undefined) return [text];
  const parts = starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
  const before = text.slice(0, starts[0]).trim();
  return before === '' ? parts : [before, ...parts];
}
