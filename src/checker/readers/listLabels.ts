import { propertyLine, type PropertyLine } from './propertyLine.ts';
import { beginsError } from './shellErrors.ts';

/**
 * Labels of a list: `Name        :`, all that stands before a value. The records that one command printed repeat their
 * labels character for character, so each is taken apart once, and a line is first compared with the label that followed
 * the one above it last time. That takes a tenth of the time of patterns, and no memory per line but a number.
 */

/** What a line begins with, up to the first colon. */
export interface Label extends PropertyLine {
  readonly text: string;
  /** The name in lower case, and a number for it: other labels may have it too. */
  readonly key: string;
  readonly keyNumber: number;
  /** `WARNING: ` has the shape of a property, but begins an error or a warning. */
  readonly isError: boolean;
}

export interface ListLabels {
  /** The label on a line, by the line's index; null where there is no property. */
  readonly at: (i: number) => Label | null;
  /** A number for each label of the list; 0 where there is none, `MANY` for those that aren't told apart. */
  readonly numberAt: (i: number) => number;
}

/** A list has some hundred labels; a text with more different ones than this is something else, and not kept. */
const MOST_LABELS = 10_000;

/** The number of labels that came after the first ten thousand. */
export const MANY = -1;

/** Finds the label of each line. What `propertyLine` says of the line, this says too. */
export function labelsOf(lines: readonly string[]): ListLabels {
  /** By number; nothing has the number 0. */
  const labels: (Label | null)[] = [null];
  const numbers = new Map<string, number>();
  const keys = new Map<string, number>();
  /** By the number of a label: the number of the label that followed it last. */
  const following: number[] = [0];
  const ofLines = new Int32Array(lines.length);
  let before = 0;

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '') continue;
    const guess = following[before] ?? 0;
    const guessed = labels[guess] ?? null;
    const number = guessed !== null && hasLabel(line, guessed.text) ? guess : numberOf(line);
    ofLines[i] = number;
    if (number <= 0) continue;
    following[before] = number;
    before = number;
  }
  return {
    numberAt: (i) => ofLines[i] ?? 0,
    at(i) {
      const number = ofLines[i] ?? 0;
      return number === MANY ? labelOf(lines[i] ?? '') : (labels[number] ?? null);
    },
  };

  function numberOf(line: string): number {
    const text = line.slice(0, line.indexOf(':') + 1);
    const known = numbers.get(text);
    if (known !== undefined && isEndOfLabel(line, text.length)) return known;
    const shape = propertyLine(line);
    if (shape === null) return 0;
    if (labels.length > MOST_LABELS) return MANY;
    numbers.set(text, labels.length);
    following.push(0);
    return labels.push(withText(shape, text)) - 1;
  }

  function labelOf(line: string): Label | null {
    const shape = propertyLine(line);
    return shape === null ? null : withText(shape, line.slice(0, shape.colon + 1));
  }

  function withText(shape: PropertyLine, text: string): Label {
    const key = shape.name.toLowerCase();
    const keyNumber = keys.get(key) ?? keys.size;
    keys.set(key, keyNumber);
    return { ...shape, text, key, keyNumber, isError: beginsError(text) };
  }
}

function hasLabel(line: string, label: string): boolean {
  // On slices of a large text this takes a third of the time of `startsWith`.
  return isEndOfLabel(line, label.length) && line.lastIndexOf(label, 0) === 0;
}

/** As `propertyLine` has it: a blank or the end of the line follows the colon. */
function isEndOfLabel(line: string, end: number): boolean {
  if (line.length <= end) return line.length === end;
  const next = line.charCodeAt(end);
  return next === 0x20 || next === 0x09;
}
