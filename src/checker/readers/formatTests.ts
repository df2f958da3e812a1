import { beginningsOf, isBlank, mayBegin } from '../lines.ts';
import { lineAt, type Lines } from '../textLines.ts';
import type { Format } from '../types.ts';
import { CLIXML, startsJson } from './documents.ts';
import { readRow } from './csvRows.ts';
import { isKnownProperty } from './objectTypes.ts';
import { isLooseProperty, propertyLine } from './propertyLine.ts';
import { isTableRule } from './tableLayout.ts';

/** A format, and the name that messages give it. */
export interface FormatGuess {
  readonly format: Format;
  readonly called: string;
}

/**
 * `[12/19/2020 04:16:10.0325] [0] `; `/`, `-` or `.` in the date, always month first (FORMATS 7.1).
 * Select-String and findstr put the file's name, and the line's number there, before it.
 */
const STAMP =
  /^\s*(?:[^[\]]{1,200}\.log:(?:\d+:)?)?\[\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} \d{1,2}:\d\d:\d\d[.,]\d{3,7}\] \[\d+\] ?/y;

/** Stands in every stamp, and in few lines of other texts. */
export const STAMP_SIGN = '] [';

/** Where the message begins on a line of a setup log; 0 for a line without a stamp. */
export function endOfStamp(line: string): number {
  if (!line.includes(STAMP_SIGN)) return 0;
  STAMP.lastIndex = 0;
  return STAMP.test(line) ? STAMP.lastIndex : 0;
}

/** True for a line of a setup log that begins a message. */
export function isStamped(line: string): boolean {
  return endOfStamp(line) > 0;
}

/** Messages of a setup log that stand for themselves, when someone copied them without their stamps. */
const LOG_MESSAGE =
  /^\s*(?:\[(?:REQUIRED|RECOMM?ENDED)\] |(?:Started|Evaluated|Finished|Failed) +\[(?:Rule|Setting):|Help URL: ?http)/;

const LOG_MESSAGE_FIRST = beginningsOf('[SEFH');

/** True for a line of a setup log that stands for itself without its stamp. */
export function isLogMessage(line: string): boolean {
  return mayBegin(line, LOG_MESSAGE_FIRST) && LOG_MESSAGE.test(line);
}

/** True for lines of a setup log that lost their stamps; a half-open range. */
export function isSetupLogExcerpt(lines: Lines, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLogMessage(lineAt(lines, i))) return true;
  return false;
}

/** The first lines decide; more than these aren't looked at. */
const HEAD = 40;

const MSI_FIRST = beginningsOf('=M');
const DN_FIRST = beginningsOf('dD');

/** The tests of FORMATS 0.2 for formats that fill a whole output; the first match wins. */
const TESTS: readonly (FormatGuess & { readonly test: (head: readonly string[]) => boolean })[] = [
  {
    format: 'clixml',
    called: 'clixml',
    test: (head) =>
      head.slice(0, 3).some((line) => line.includes('<')) &&
      CLIXML.test(head.slice(0, 3).join(' ').slice(0, 600)),
  },
  {
    format: 'unknown',
    called: 'report',
    test: (head) => /^\s*<(?:\?xml|!DOCTYPE|html|head|body|table|style|meta)\b/i.test(head[0] ?? ''),
  },
  { format: 'json', called: 'json', test: (head) => startsJson(head, 0) },
  {
    format: 'exchange55-csv',
    called: 'exchange55-csv',
    test: (head) => /^\s*"?Obj-Class"?\s*(?:[,;\t]|$)/i.test(head[0] ?? ''),
  },
  { format: 'exchange55-csv', called: 'exchange55-csv', test: isAdminDump },
  { format: 'csv', called: 'csv', test: (head) => /^"?#TYPE /.test(head[0] ?? '') },
  {
    format: 'ldif',
    called: 'ldif',
    test: isLdif,
  },
  { format: 'csv', called: 'csv', test: (head) => /^"?DN"?[,;\t]/i.test(head[0] ?? '') },
  {
    format: 'unknown',
    called: 'msi-log',
    test: (head) =>
      head.some(
        (line) =>
          mayBegin(line, MSI_FIRST) &&
          /^(?:=== Verbose logging started|MSI \([a-z]\) \(\w\w:\w\w\) \[)/.test(line),
      ),
  },
  { format: 'setup-console', called: 'setup-console', test: isSetupConsole },
  {
    format: 'unknown',
    called: 'setup-assist',
    test: (head) =>
      head.some((line) =>
        /^Setup Assist Version|^"?TestName"?,"?Result"?,"?Details"?|^Setup\.exe (?:Run Date|Build Number):/.test(
          line,
        ),
      ),
  },
  { format: 'healthchecker', called: 'healthchecker', test: isHealthChecker },
  { format: 'csv', called: 'csv', test: isCsv },
];

/** Format of lines (a half-open range) that aren't Format-List, Format-Table or a setup log; null when no test matches. */
export function formatOfBody(lines: Lines, from: number, to: number): FormatGuess | null {
  const head: string[] = [];
  for (let i = from; i < to && head.length < HEAD; i++) {
    const line = lineAt(lines, i);
    if (isBlank(line)) continue;
    // Nothing below its banner makes Setup's output anything else: most calls need no other look.
    if (head.length === 0 && isBanner(line)) return CONSOLE;
    head.push(line);
  }
  if (head.length === 0) return null;
  const match = TESTS.find(({ test }) => test(head));
  return match === undefined ? null : { format: match.format, called: match.called };
}

/**
 * Three lines `Name : value` make a list; where a command or a property that is known tells what it is, one is enough.
 * Prose has colons too, most of all in French.
 */
export function looksLikeList(lines: Lines, from: number, to: number, afterCommand: boolean): boolean {
  let spaced = 0;
  let loose = 0;
  for (let i = from; i < to; i++) {
    const property = propertyLine(lineAt(lines, i));
    if (property === null) continue;
    if (property.spaced) spaced++;
    else if (isLooseProperty(property)) loose++;
    else continue;
    if (afterCommand || isKnownProperty(property.name)) return true;
    if (spaced >= 3 || loose >= 3) return true;
  }
  return false;
}

/** Raw properties of the Exchange 5.5 Administrator: class and date, then `Name:   'value'` and `[1]   'value'`. */
function isAdminDump(head: readonly string[]): boolean {
  return (
    head.filter(
      (line) => line.includes(':') && /^\s*[A-Za-z][\w-]*:(?: {2,}|\t\s*)(?:'|values: \d+)/.test(line),
    ).length >= 2
  );
}

const CONSOLE: FormatGuess = { format: 'setup-console', called: 'setup-console' };

/** What unattended Setup prints before anything else, every version since Exchange 2007 (FORMATS 7.2). */
export function isBanner(line: string): boolean {
  return line.startsWith('Microsoft Exchange Server ') && line.endsWith('Unattended Setup');
}

const WIDEST_CONSOLE = 500;

/** One such line is enough: no other program prints it. */
const CHECKING_STEP =
  /^\s*(?:Prerequisite Analysis|Configuring Prerequisites|[\w ]{3,40} Checks)[ .\t]{1,200}(?:COMPLETED|FAILED)\s*$/;

/** `    Prerequisite Analysis            FAILED`, the dead help link, or the banner (FORMATS 7.2). */
function isSetupConsole(lines: readonly string[]): boolean {
  // Consoles are at most some hundred columns wide; on a longer line these patterns would look again and again.
  const head = lines.filter((line) => line.length <= WIDEST_CONSOLE);
  if (head.some((line) => /Unattended Setup|Prerequisite Check\b/.test(line))) return true;
  if (head.some((line) => /^[^[\]]{0,80}https?:\/\/\S*ms[.-]exch[.-]setupreadiness/i.test(line.trim())))
    return true;
  // The wizards of 2007 and 2010 copy this above their steps.
  if (/^\s*Summary: \d+ item\(s\)\./.test(head[0] ?? '')) return true;
  if (head.some((line) => /^\s*Uninstall can(?:'|’|no)t continue\.?\s*$/i.test(line))) return true;
  if (head.some((line) => CHECKING_STEP.test(line))) return true;
  return (
    head.filter((line) =>
      /(?:\s{2,}|\.{2,} ?|\t|(?:[Cc]hecks|Analysis|Prerequisites) )(?:COMPLETED|FAILED|100%)\s*$/.test(line),
    ).length >= 2
  );
}

/**
 * A line that only LDIF, or ldp.exe, begins with; or, below other words, the name of an object with an attribute
 * under it.
 */
function isLdif(head: readonly string[]): boolean {
  const first = head.find((line, i) => !line.startsWith('#') && !(i > 0 && line.startsWith(' '))) ?? '';
  if (/^(?:dn::? |version: ?1\s*$|changetype: |\s*\d+> [\w-]+: )/i.test(first)) return true;
  return head.some(
    (line, i) =>
      mayBegin(line, DN_FIRST) &&
      /^dn: ?[A-Za-z]+=/i.test(line) &&
      /^(?: |\s*\d+> |[\w-]+(?: \(\d+\))?: )/.test(head[i + 1] ?? ''),
  );
}

/** The script's name and version, or the first section of its report (FORMATS 8). */
function isHealthChecker(head: readonly string[]): boolean {
  return head.some(
    (line, i) =>
      /Exchange Health ?Checker/.test(line) ||
      (line.trim() === 'Exchange Information' && /^\s*-{5,}\s*$/.test(head[i + 1] ?? '')),
  );
}

const CSV_FIRST = beginningsOf('"#D');

/** True for a line that surely begins CSV, wherever in a paste it stands. */
export function startsCsv(line: string): boolean {
  if (!mayBegin(line, CSV_FIRST)) return false;
  return /^"?#TYPE |^"?DN"?,|^"[\w .()-]+"(?:[,;\t]"[\w .()-]+")+\s*$/.test(line);
}

/** Cells of a header are names; delimiters must agree on the first two lines. Two cells are enough if one is a known name. */
function isCsv(lines: readonly string[]): boolean {
  const head = /^"?sep=[,;|\t]/i.test(lines[0] ?? '') ? lines.slice(1) : lines;
  const [header = '', row = ''] = head;
  if (/^"[\w .()-]+"(?:[,;\t]"[^"]*")+$/.test(header.trim())) return true;
  if (head.length < 2 || header.includes(' : ') || header.includes('{')) return false;
  return [',', ';', '\t'].some((delimiter) => {
    const cells = header.split(delimiter);
    const enough =
      cells.length >= 3 || cells.some((cell) => isKnownProperty(cell.replaceAll('"', '').trim()));
    if (
      cells.length < 2 ||
      !enough ||
      !cells.every((cell) => /^\s*"?[\p{L}_][\p{L}\p{N}_ .()/-]{0,60}"?\s*$/u.test(cell))
    )
      return false;
    return !isTableRule(row) && readRow(head, 1, delimiter).cells.length === cells.length;
  });
}
