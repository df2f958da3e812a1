import type { Place } from '../types.ts';

/**
 * A value with the line it was read from, or the reason why it isn't known. Absence is never a value:
 * `absent` = the property isn't in the paste, `cut` = the list was truncated (what was shown is in `shown`),
 * `contradiction` = two records of the object differ, at two lines.
 */
export type Known<T> =
  | { readonly known: true; readonly value: T; readonly at: Place }
  | { readonly known: false; readonly reason: 'absent' }
  | { readonly known: false; readonly reason: 'cut'; readonly shown: T; readonly at: Place }
  | Contradiction;

/** A property that two records of one object print differently. */
export interface Contradiction {
  readonly known: false;
  readonly reason: 'contradiction';
  /** As printed at `at`. */
  readonly property: string;
  readonly at: Place;
  readonly other: Place;
}

/** The property isn't in the paste. */
export const ABSENT = { known: false, reason: 'absent' } as const;

/** A value read whole at its line. */
export function known<T>(value: T, at: Place): Known<T> {
  return { known: true, value, at };
}

/** A value that the paste shows only in part. */
export function cut<T>(shown: T, at: Place): Known<T> {
  return { known: false, reason: 'cut', shown, at };
}

/** The value as far as the paste shows it: whole, cut, or null when the property is absent or contradictory. */
export function shown<T>(field: Known<T>): T | null {
  if (field.known) return field.value;
  return field.reason === 'cut' ? field.shown : null;
}

/** The line that the value was read from; null when the property is absent. */
export function placeOf<T>(field: Known<T>): Place | null {
  return field.known || field.reason !== 'absent' ? field.at : null;
}

/** The lines of a field: both that contradict each other, none when the property is absent. */
export function placesOf<T>(field: Known<T>): readonly Place[] {
  if (!field.known && field.reason === 'contradiction') return [field.at, field.other];
  return [placeOf(field) ?? []].flat();
}

/** The same field with its value, or what is shown of it, put into another form. */
export function mapKnown<T, U>(field: Known<T>, form: (value: T) => U): Known<U> {
  if (field.known) return known(form(field.value), field.at);
  return field.reason === 'cut' ? cut(form(field.shown), field.at) : field;
}
