import { indentOf, isBlank } from '../lines.ts';
import { lineStep, type Step } from '../progress.ts';
import type { Diagnostic } from '../types.ts';
import { labelsOf, type Label } from './listLabels.ts';
import { isDecoration, layoutOf } from './listLayout.ts';
import { BEGINS, CONTINUES, isUncut, reportCut, type GatheredList } from './listProperties.ts';
import { markShellErrors } from './shellErrors.ts';
import { widthOf, type WrapStyle } from './wrappedValue.ts';

/**
 * Puts the lines of a list into order, in one pass: which property, and which record, each of them belongs to.
 * @param diagnostics gains what belongs to none, and the lists that were cut on their only line
 */
export function gatherList(
  lines: readonly string[],
  numbers: readonly number[],
  diagnostics: Diagnostic[],
  step: Step | undefined,
): GatheredList {
  const labels = labelsOf(lines);
  const marks = markShellErrors(lines, labels);
  const labelAt = (i: number): Label | null => (marks[i] === 'none' ? labels.at(i) : null);
  const layout = layoutOf(lines, labelAt);

  const roles = new Uint8Array(lines.length);
  const starts: number[] = [];
  const ends: number[] = [];
  const wrapped: number[] = [];
  let widest = 0;
  /** By the number of a name: the number of the record that had it last. */
  const recordWith: number[] = [];
  /** Label of the current property, and the indexes of its lines. */
  let current: Label | null = null;
  let first = 0;
  let last = 0;
  let blanks = 0;
  let orphan = false;
  const look = lineStep(step, lines.length);

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    look(i);
    if (isBlank(line)) {
      blanks++;
      orphan = false;
      continue;
    }
    if (marks[i] !== 'none') {
      if (marks[i] === 'first') report(i, 'shell-error');
      continue;
    }
    const label = labels.at(i);
    const accepted = label !== null && layout.accepts(label);
    const indent = label === null ? indentOf(line) : label.indent;
    // Quirk 5: where values stand, a line continues one even after a blank line, and even if it looks like a property.
    if (current !== null && (indent > current.colon || (!accepted && goesOn(line, indent, current)))) {
      if (last === first) wrapped.push(first);
      last = i;
      roles[i] = CONTINUES;
      blanks = 0;
    } else if (accepted) {
      if (current !== null) settle(current);
      // Quirk 1: a name that the record already has starts the next record, blank line or not.
      const again = recordWith[label.keyNumber] === starts.length;
      if (starts.length === 0 || again || blanks >= layout.blanksBetweenRecords) starts.push(i);
      recordWith[label.keyNumber] = starts.length;
      current = label;
      first = i;
      last = i;
      roles[i] = BEGINS;
      blanks = 0;
      orphan = false;
    } else if (!isDecoration(line)) {
      if (!orphan) report(i, 'orphan-line');
      orphan = true;
    }
  }
  if (current !== null) settle(current);
  return { lines, numbers, labels, roles, starts, ends, wrapped, widest };

  function report(i: number, code: 'shell-error' | 'orphan-line'): void {
    diagnostics.push({ line: numbers[i] ?? 0, code, args: { text: (lines[i] ?? '').trim() } });
  }

  /** The current property ends. Of one on a single line no other line needs to be known. */
  function settle({ name, colon }: Label): void {
    ends[starts.length - 1] = last;
    if (last !== first) return;
    const line = lines[first] ?? '';
    widest = Math.max(widest, widthOf(line));
    if (isUncut(line, colon)) return;
    const value = { first: { line, number: numbers[first] ?? 0 }, colon, rest: [] };
    reportCut(name, value, UNWRAPPED, diagnostics);
  }

  /** Whether a line that stands left of the values, and is no property, continues the current one. */
  function goesOn(line: string, indent: number, { colon }: Label): boolean {
    if (isDecoration(line)) return false;
    const value = (lines[first] ?? '').slice(colon + 1).trim();
    const before = lines[last] ?? '';
    const end = endOf(value, last === first ? value : before.trim());
    if (blanks >= layout.blanksBetweenRecords) return end === 'open' && indent > layout.indent;
    // Quirk 4: the indent is gone. Only a line that was long, or whose value can't end so, was continued.
    return end === 'open' || (end === 'any' && before.trimEnd().length >= LONG_LINE);
  }
}

/** For values on one line, which no console broke. */
const UNWRAPPED: WrapStyle = { width: 0, hits: 0, full: null };

/** A line shorter than this wasn't broken by any console, not even with its padding removed. */
const LONG_LINE = 60;

/**
 * Whether a value can go on: `open`, it can't end here (a list or a parenthesis without its end, a DN with a dangling
 * comma); `closed`, it can't go on (a list with its brace, or cut); `any`, it can do both.
 * @param first text of its first line
 * @param last text of its last line so far
 */
function endOf(first: string, last: string): 'open' | 'closed' | 'any' {
  if (first.startsWith('{')) return /(?:\}|\.\.\.|…)$/.test(last) ? 'closed' : 'open';
  return /[,=(]$/.test(last) || last.lastIndexOf('(') > last.lastIndexOf(')') ? 'open' : 'any';
}
