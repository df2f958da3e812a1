import type { Place } from '../types.ts';

/** Each line once: one may tell several things. */
export function eachOnce(places: readonly Place[]): readonly Place[] {
  const byLine = new Map(places.map((place) => [`${place.source}\n${String(place.line)}`, place]));
  return [...byLine.values()];
}
