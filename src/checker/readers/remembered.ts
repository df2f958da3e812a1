/** The same function, asked once for each key: for the few keys that a large text has again and again. */
export function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  // To compare keys takes less time than to look one up.
  let last: { readonly key: string; readonly value: T } | null = null;
  return (key) => {
    if (last !== null && last.key === key) return last.value;
    let entry = known.get(key);
    if (entry === undefined) known.set(key, (entry = { value: compute(key) }));
    last = { key, value: entry.value };
    return entry.value;
  };
}
