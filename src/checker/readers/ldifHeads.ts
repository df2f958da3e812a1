import type { TextLines } from '../textLines.ts';
import type { ObjectType } from '../types.ts';
import type { Attribute } from './ldifAttributes.ts';

/** The first classes of objects, as their lines say them. */
export interface Classes {
  readonly count: number;
  /** The type that they make; undefined until it is asked for. */
  type?: ObjectType | null;
  /** One that has just these. */
  head?: Head;
  /** With one more, by its line. */
  readonly more: Map<string, Classes>;
  /** The same as it was last time: a comparison takes less time than to look it up. */
  last?: { readonly line: string; readonly classes: Classes };
}

/** The lines from below an object's name to its last class, `changetype: add` among them. Many objects share them. */
export interface Head {
  /** Line ends included. */
  readonly text: string;
  readonly lines: number;
  readonly classes: Classes;
  /** The attribute that each class is a value of, by number. */
  readonly numbers: readonly number[];
  /** That of the last line. */
  readonly attribute: Attribute;
  /** The other one that the object below had last time. */
  next: Head | null;
}

/** With the class that a line says. */
export function nextClasses(classes: Classes, lines: TextLines, i: number): Classes {
  const { last } = classes;
  if (last !== undefined && lines.is(i, last.line)) return last.classes;
  const line = lines.at(i);
  let next = classes.more.get(line);
  if (next === undefined) classes.more.set(line, (next = { count: classes.count + 1, more: new Map() }));
  classes.last = { line, classes: next };
  return next;
}

/** Compares the lines of an object with a whole head instead of one by one. */
export class LdifHeads {
  readonly #lines: TextLines;
  /** That of the last object that had one. */
  #last: Head | null = null;

  constructor(lines: TextLines) {
    this.#lines = lines;
  }

  /** The head that begins at a line, where it is one of the two that are likely. A longer one may begin as it does. */
  at(i: number): Head | null {
    const last = this.#last;
    if (last === null || this.#isAt(i, last)) return last;
    const { next } = last;
    return next !== null && this.#isAt(i, next) ? this.note(next) : null;
  }

  /** To be told which head an object has that wasn't found. */
  note(head: Head): Head {
    if (this.#last !== null && this.#last !== head) this.#last.next = head;
    this.#last = head;
    return head;
  }

  #isAt(i: number, { text, lines }: Head): boolean {
    const start = this.#lines.startOf(i);
    return i + lines <= this.#lines.length && this.#lines.text.slice(start, start + text.length) === text;
  }
}
