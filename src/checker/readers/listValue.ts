/** A value as Format-List prints it, taken apart. */
export interface ListValue {
  /** Whole items of `{a, b}`; null when the value isn't printed as a list. */
  readonly items: readonly string[] | null;
  /** False when items that aren't shown exist, or may exist. */
  readonly complete: boolean;
}

/** `...` of Windows PowerShell, U+2026 of PowerShell 6 and later. */
const CUTS = ['...', '…'];

/**
 * Joins the pieces of a DN that a wrapped line tore apart: `CN=EX1,…,DC=contoso,` + `DC=com` gained a blank. A list
 * of naming contexts (`{DC=a,DC=b, DC=c,DC=d}`) starts with DC= throughout and stays as it is.
 */
function joinTornNames(items: readonly string[]): string[] {
  const whole: string[] = [];
  for (const item of items) {
    const before = whole.at(-1);
    if (before !== undefined && /^DC=/i.test(item) && /^CN=/i.test(before))
      whole.splice(-1, 1, `${before},${item}`);
    else whole.push(item);
  }
  return whole;
}

/**
 * `{a, b}` -> items. The separator is comma + blank: names inside are often DNs, whose commas have no blank.
 * - `{a, b...}`: $FormatEnumerationLimit was reached; `b` is whole, more items exist.
 * - `{a, b...`: the width cut the cell; `b` is a fragment and isn't an item.
 * - `{a, b`: the paste ends early; the same, as `b` may be a fragment.
 */
export function parseListValue(value: string): ListValue {
  if (!value.startsWith('{')) return { items: null, complete: cutOf(value) === '' };
  const closed = value.endsWith('}');
  const inner = value.slice(1, closed ? -1 : undefined).trim();
  const cut = cutOf(inner);
  const items = inner
    .slice(0, inner.length - cut.length)
    .split(/, |,$/)
    .map((item) => item.trim());
  // After the last separator nothing, or at most a fragment, was printed.
  if (!closed || items.at(-1) === '') items.pop();
  return {
    items: joinTornNames(items.filter((item) => item !== '')),
    complete: closed && cut === '',
  };
}

/** The mark of a cut at the end; '' when there is none. */
function cutOf(text: string): string {
  return CUTS.find((mark) => text.endsWith(mark)) ?? '';
}
