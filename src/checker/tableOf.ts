/**
 * A table that is looked up by names of a paste. It has its own entries only: an object would answer `constructor` and
 * `__proto__` too.
 */
export function tableOf<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
