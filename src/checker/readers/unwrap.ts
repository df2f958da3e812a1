import { indentOf, isBlank } from '../lines.ts';
import { tableOf } from '../tableOf.ts';
import { arrayOf, codeAt, inText, isBlankAt, lengthAt, lineAt, type Lines } from '../textLines.ts';
import type { TextSigns } from './textSigns.ts';

/**
 * Takes off what forums, mail programs, editors and transcripts put around console output (FORMATS 0.1).
 * Every step keeps the number of lines: a line that is wrapping alone becomes empty, so line numbers stay those
 * of the paste.
 * @param signs of the text that `lines` are the lines of: they spare most steps their look at every line
 */
export function unwrap(lines: Lines, signs?: TextSigns): Lines {
  let result = lines;
  for (const { sign, step } of STEPS) {
    // What one wrapper hid, another step may find: then the text as it came says nothing any more.
    if (signs !== undefined && result === lines && sign?.(signs, lines) === false) continue;
    result = step(result);
  }
  return result;
}

interface Step {
  /** True for every text that the step changes. One look at the whole, so a search for a character before a pattern. */
  readonly sign?: (signs: TextSigns, lines: Lines) => boolean;
  /** Gives the array itself when it changes nothing. */
  readonly step: (lines: Lines) => Lines;
}

/** A wrapper that stands on nearly every line; a share, as the first line is often copied without it. */
const MOST = 0.8;

const TEN_STARS = '*'.repeat(10);

const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff\u001b]/;

const STEPS: readonly Step[] = [
  { sign: hasInvisible, step: perLine(invisibleCharacters) },
  {
    sign: (signs, lines) => signs.has('>') && someBeginAsQuote(lines),
    step: perLine((line) => (line.includes('>') ? line.replace(/^\s{0,3}(?:> ?)+/, '') : line)),
  },
  {
    sign: (signs) => signs.has('```') || signs.has('~~~'),
    step: perLine((line) => (/^\s*(?:```|~~~)/.test(line) ? '' : line)),
  },
  {
    // A pattern takes ten times as long as to look for how each of the tags begins.
    sign: (signs) => (signs.has('</') || signs.has('<b')) && HTML_TAG.test(signs.text),
    step: perLine(htmlTags),
  },
  { sign: (signs) => signs.has('&'), step: perLine(htmlEntities) },
  { sign: (signs) => signs.has('#'), step: commentMarks },
  { step: markdownHardBreaks },
  { sign: (signs) => signs.has('\\[') || signs.has('\\*'), step: markdownEscapes },
  { sign: (signs) => signs.has('**'), step: perLine(boldMarks) },
  { step: commonIndent },
  // Two stars first: of the way to search that the engine takes for a long text, the other is faster.
  { sign: (signs) => signs.has('**') && signs.text.includes(TEN_STARS), step: transcriptHeaders },
];

/** True when a line begins with `>`, or may. */
function someBeginAsQuote(lines: Lines): boolean {
  const own = inText(lines);
  for (let i = 0; i < own.length; i++) {
    const start = own.startOf(i);
    const end = Math.min(own.endOf(i), start + DEEPEST_QUOTE + 1);
    for (let at = start; at < end; at++) {
      const code = own.text.charCodeAt(at);
      if (code === GREATER) return true;
      // Whatever isn't ASCII may be a blank.
      if (code > BLANK && code <= 0x7f) break;
    }
  }
  return false;
}

const DEEPEST_QUOTE = 3;
const GREATER = 0x3e;
const BLANK = 0x20;

const HTML_TAG = /<(?:br|\/(?:pre|code|samp|p|div|span|blockquote)>)/;

/** Lines that don't change keep their string; if none does, the array itself. */
function perLine(change: (line: string) => string): Step['step'] {
  return (lines) => {
    let result: string[] | null = null;
    for (let i = 0; i < lines.length; i++) {
      const line = lineAt(lines, i);
      const text = change(line);
      if (text === line) continue;
      result ??= [...arrayOf(lines)];
      result[i] = text;
    }
    return result ?? lines;
  };
}

/**
 * In two parts: a search for a character is many times as fast as a pattern, and of a text without characters above
 * U+00FF the engine knows at once that a pattern of such characters doesn't match.
 */
function hasInvisible(signs: TextSigns): boolean {
  return (
    signs.has('\u00a0') ||
    signs.has('\u00ad') ||
    signs.has('\u001b') ||
    /[\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff]/.test(signs.text)
  );
}

/** Zero-width and bidi marks, soft hyphens and colours go; no-break spaces become blanks. */
function invisibleCharacters(line: string): string {
  if (!INVISIBLE.test(line)) return line;
  return line
    .replace(/\u001b\[[\d;]*[A-Za-z]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}

const TAG = '<\\/?(?:pre|code|samp|p|br|div|span|blockquote)(?:\\s[^<>]*)?\\/?>';
const TAGS_BEFORE = new RegExp(`^(?:\\s*${TAG})+`, 'i');
const WHOLE_TAG = new RegExp(`^${TAG}$`, 'i');

/** `<pre>` and `<br>` of a web page's source; other tags, and those within a line, are text. */
function htmlTags(line: string): string {
  if (!line.includes('<')) return line;
  let text = line.replace(TAGS_BEFORE, '');
  for (;;) {
    const end = text.trimEnd();
    const start = end.lastIndexOf('<');
    if (start === -1 || !WHOLE_TAG.test(end.slice(start))) return text;
    text = end.slice(0, start);
  }
}

const ENTITIES = tableOf<string>({
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
});

function htmlEntities(line: string): string {
  if (!line.includes('&')) return line;
  return line.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,4}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

/** `# ` before every line (a paste in a script), or the whole of it in `<# … #>`. */
function commentMarks(lines: Lines): Lines {
  const texts = perLine((line) =>
    line.includes('#') ? line.replace(/^\s*<#\s?/, '').replace(/\s?#>\s*$/, '') : line,
  )(lines);
  const isComment = (i: number): boolean => /^\s*#(?!TYPE )/.test(lineAt(texts, i));
  return isOnMost(texts, isComment) ? arrayOf(texts).map((line) => line.replace(/^\s*#+ ?/, '')) : texts;
}

/** Two blanks at the end of a line are a line break of Markdown. */
function markdownHardBreaks(lines: Lines): Lines {
  // The last character first: to make a line takes longer than to look at it.
  const breaks = (i: number): boolean =>
    codeAt(lines, i, lengthAt(lines, i) - 1) === BLANK && /\S {2}$/.test(lineAt(lines, i));
  return isOnMost(lines, breaks) ? arrayOf(lines).map((line) => line.trimEnd()) : lines;
}

/** `\[PS\]`, `SMTP:\*;1`: only where the text surely was escaped, as backslashes are common in paths. */
function markdownEscapes(lines: Lines): Lines {
  if (!arrayOf(lines).some((line) => /\\\[PS\\\]|SMTP:\\\*/i.test(line))) return lines;
  return arrayOf(lines).map((line) => line.replace(/\\([\\[\]*_{}<>#`|.!()~+-])/g, '$1'));
}

/** `**EX2013**`, but not `s*****l@*****.com` (FORMATS 1.2 quirk 12) and not a line of stars. */
function boldMarks(line: string): string {
  return line.includes('**') ? line.replace(/(?<!\*)\*\*([^*\s][^*]{0,200})\*\*(?!\*)/g, '$1') : line;
}

function commonIndent(lines: Lines): Lines {
  let indent = Number.POSITIVE_INFINITY;
  for (let i = 0; i < lines.length; i++) {
    const line = lineAt(lines, i);
    if (!isBlank(line)) indent = Math.min(indent, indentOf(line));
    if (indent === 0) return lines;
  }
  return arrayOf(lines).map((line) => line.slice(indent));
}

/** The longest header of Windows PowerShell 5.1 has 18 lines between its rows of stars. */
const LONGEST_HEADER = 25;

/**
 * `**********************`, `Windows PowerShell transcript start`, `Machine: …`, `**********************`: emptied.
 * Its words are translated, but the product's name isn't. A setup log's rows of stars have a stamp before them.
 */
function transcriptHeaders(lines: Lines): Lines {
  const stars = arrayOf(lines).flatMap((line, i) =>
    line.startsWith('*') && /^\*{10,}\s*$/.test(line) ? [i] : [],
  );
  if (stars.length === 0) return lines;
  const result = [...arrayOf(lines)];
  stars.forEach((from, n) => {
    result[from] = '';
    const to = stars[n + 1];
    const first = lineAt(lines, from + 1);
    if (to === undefined || to - from > LONGEST_HEADER) return;
    if (/PowerShell|^Command start time/i.test(first) && !first.includes('>')) result.fill('', from, to + 1);
  });
  return result;
}

/** Whether the test holds for most lines that aren't blank. Stops at the line from which on it can't any more. */
function isOnMost(lines: Lines, test: (i: number) => boolean): boolean {
  const forgiven = lines.length * (1 - MOST);
  let matching = 0;
  let others = 0;
  for (let i = 0; i < lines.length; i++) {
    if (isBlankAt(lines, i)) continue;
    if (test(i)) matching++;
    else if (++others > forgiven) return false;
  }
  const all = matching + others;
  return all > 1 && matching / all >= MOST;
}
