/**
 * Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours each count one.
 * @param most give up above this: the work stays small for strings that have nothing in common
 * @param prefix true compares `a` with the beginning of `b` only, as while someone is still typing
 * @returns the distance, or Infinity when it is more than `most`
 */
export function editDistance(a: string, b: string, most: number, prefix = false): number {
  if (a.length - b.length > most || (!prefix && b.length - a.length > most)) return Infinity;
  const width = prefix ? Math.min(b.length, a.length + most) : b.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= width; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return Infinity;
    [beforeLast, last] = [last, row];
  }
  const distance = prefix ? Math.min(...last) : (last[width] ?? Infinity);
  return distance <= most ? distance : Infinity;
}
