import { isBlank } from '../lines.ts';
import { CMDLET, propertyLine } from './propertyLine.ts';

/** What a line is to an error or a warning of PowerShell. */
export type ErrorMark = 'none' | 'first' | 'rest';

/** Beginnings of warnings and errors; the words are those of English, French, Russian and other consoles. */
const FIRST: readonly RegExp[] = [
  /^\s*(?:WARNING|AVERTISSEMENT|ПРЕДУПРЕЖДЕНИЕ|WARNUNG|ADVERTENCIA|AVVISO|VERBOSE|COMMENTAIRES|DEBUG)\s?:/,
  /^\s*(?:At line:\d|At [A-Z]:\\|Au caractère |строка:\d|In Zeile:)/,
];

/** Lines that only stand inside an error: `+ CategoryInfo : …`, `+ ~~~~`, and the `Line |` box of PowerShell 7. */
const INSIDE = /^\s*(?:\+ |Line \|\s*$|\d* +\|)/;

/** How the ASCII ones among the beginnings begin. */
const ERROR_STARTS = [
  ...['WARN', 'AVERTISSEMENT', 'ADVERTENCIA', 'AVVISO', 'VERBOSE', 'COMMENTAIRES', 'DEBUG'],
  ...['At ', 'Au caract', 'In Zeile:', 'Line '],
];

/** How far above `+ CategoryInfo` its message may begin. */
const LONGEST_MESSAGE = 12;

/** What is known of the properties of lines: by the line's index, null where there is none. */
interface KnownLabels {
  readonly at: (i: number) => { readonly spaced: boolean; readonly isError: boolean } | null;
}

/**
 * Marks the lines of errors and warnings, which stand between records, or between the properties of one
 * (FORMATS 1.2 quirk 13). The Exchange shell prints messages of remote commands without any prefix; only
 * the `+ CategoryInfo` below tells that they are errors.
 * @param labels of the same lines, where they are known already: they say the same in less time
 */
export function markShellErrors(lines: readonly string[], labels?: KnownLabels): readonly ErrorMark[] {
  const marks = new Array<ErrorMark>(lines.length).fill('none');
  const isSpaced = (i: number): boolean =>
    (labels === undefined ? propertyLine(lines[i] ?? '') : labels.at(i))?.spaced === true;
  let inError = false;
  lines.forEach((line, i) => {
    const label = labels?.at(i) ?? null;
    if (label !== null && !label.isError) {
      // No beginning of an error, nor a line that only stands inside one, has the shape of a property.
      if (inError && !label.spaced) marks[i] = 'rest';
      else inError = false;
    } else if (isBlank(line)) {
      inError = false;
    } else if (!inError && !mayBeError(line)) {
      return;
    } else if (beginsError(line) || isCmdletError(line)) {
      marks[i] = inError && marks[i - 1] !== 'none' ? 'rest' : 'first';
      inError = true;
    } else if (INSIDE.test(line)) {
      marks[i] = inError ? 'rest' : 'first';
      if (!inError && line.includes('+ ')) markMessageAbove(lines, marks, i);
      inError = true;
    } else if (inError && !isSpaced(i)) {
      marks[i] = 'rest';
    } else {
      inError = false;
    }
  });
  return marks;
}

/** True for a line that begins an error or a warning by the words of a console. */
export function beginsError(line: string): boolean {
  return FIRST.some((pattern) => pattern.test(line));
}

/** What the patterns below can match has one of these; most lines of a list have none. */
function mayBeError(line: string): boolean {
  const text = line.trimStart();
  const first = text.charCodeAt(0);
  // `+`, a digit, or a letter that isn't ASCII; `|` stands for the box of PowerShell 7.
  if (first < 0x41 || first > 0x7a || text.startsWith('|')) return true;
  return ERROR_STARTS.some((start) => text.startsWith(start)) || CMDLET.test(text);
}

/** `Get-SendConnector : The term …`; PowerShell 7 prints no blank before the colon. */
function isCmdletError(line: string): boolean {
  const text = line.trimStart();
  return CMDLET.test(text) && /^\S+ ?:(?:\s|$)/.test(text);
}

function markMessageAbove(lines: readonly string[], marks: ErrorMark[], inside: number): void {
  let first = inside;
  while (first > 0 && inside - first < LONGEST_MESSAGE) {
    const above = lines[first - 1] ?? '';
    if (isBlank(above) || propertyLine(above)?.spaced === true || marks[first - 1] !== 'none') break;
    first--;
  }
  for (let i = first; i <= inside; i++) marks[i] = i === first ? 'first' : 'rest';
}
