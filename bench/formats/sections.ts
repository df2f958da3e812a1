import { item, type Item } from '../organization.ts';

/** Kinds of objects that `item` gives one after the other. */
const KINDS = 5;

/** Objects of one kind that stand together: a file of several commands' output has one part per kind. */
const SECTION = 1000;

/** The objects of `item`, those of one kind together: servers, connectors, groups, and again. `i` counts from 0. */
export function sectioned(i: number): Item {
  return item(i * KINDS + kindOf(i));
}

/** Whether an object is the first of its kind's part, above which a header is printed. */
export function startsSection(i: number): boolean {
  return i % SECTION === 0;
}

/** Enough objects for every value that comes again and again. */
const ROUND = 500;

/** Numbers that no benchmark reaches have the most digits. */
const LARGE_NUMBER = 2_000_000;

/** Objects of the kind of another one: how wide their values get. */
export function likeThat(i: number): readonly Item[] {
  return Array.from({ length: ROUND }, (_, n) => item((LARGE_NUMBER + n) * KINDS + kindOf(i)));
}

function kindOf(i: number): number {
  return Math.floor(i / SECTION) % KINDS;
}
