import type { Place } from '../types.ts';

/** A message of the log: its first line without the stamp, and the lines up to the next stamp. */
export interface LogMessage {
  readonly text: string;
  readonly at: Place;
  /** The message with its continuation lines, parted by line feeds. */
  readonly full: () => string;
}
