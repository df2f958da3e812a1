import type { Item, LogEntry } from '../organization.ts';

/** How records of a format are printed: what stands above them, and each of them by its number. */
export interface Rendering {
  readonly head: string;
  readonly one: (i: number) => string;
  /** The same record as data. */
  readonly data: (i: number) => Item | LogEntry;
  readonly tail?: string;
  /** What the checker calls the format, where that isn't its name here. */
  readonly format?: string;
}
