import type { Topology } from './topology.ts';

/**
 * Something made of an object once, when first asked for: lists of one kind of objects, and indexes of them. Rules are
 * asked once per server, so that what they look up must not be searched each time.
 */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const before = made.get(of);
    if (before !== undefined) return before.value;
    const fresh = { value: make(of) };
    made.set(of, fresh);
    return fresh.value;
  };
}

/** Something made of a topology once. */
export function perTopology<T>(make: (topology: Topology) => T): (topology: Topology) => T {
  return once(make);
}

/**
 * Objects by a key, letter case ignored: a server's short name, the name of a database. An object may have one key, several
 * or none (null).
 */
export function indexBy<T>(
  objects: Iterable<T>,
  keysOf: (object: T) => string | Iterable<string> | null,
): (key: string) => readonly T[] {
  const index = new Map<string, T[]>();
  const add = (name: string, object: T): void => {
    const key = name.toLowerCase();
    const sharing = index.get(key);
    if (sharing === undefined) index.set(key, [object]);
    // A key that an object has twice stands last in its list already.
    else if (sharing.at(-1) !== object) sharing.push(object);
  };
  for (const object of objects) {
    const keys = keysOf(object);
    if (keys === null) continue;
    if (typeof keys === 'string') add(keys, object);
    else for (const name of keys) add(name, object);
  }
  return (key) => index.get(key.toLowerCase()) ?? NONE;
}

const NONE: readonly never[] = [];
