/**
 * What nearly every text is asked for. Few characters each, and the first of them no frequent one: a search for more than
 * six characters takes ten times as long, one for `<?x` in XML too.
 */
const SIGNS = [
  ...[
    '\u00a0',
    '\u00ad',
    '\u001b',
    '>',
    '</',
    '<O',
    '?x',
    '!D',
    '```',
    '~~~',
    '&',
    '#',
    '\\[',
    '\\*',
    '**',
    '"',
  ],
  ...['] [', '[R', '[Sett', 'Help U', 'Get'],
] as const;

export type TextSign = (typeof SIGNS)[number] | '<b' | '--' | '#TYPE ' | 'DN,' | 'S-1-';

/** As much of a text as the processor has at hand: to search it for one sign after the other takes half the time. */
const PART = 1 << 15;

/** A sign may begin in one part and end in the next. */
const LONGEST = 6;

/**
 * What stands somewhere in a text. What it doesn't have as a whole, none of its lines needs to be asked for. Each sign is
 * looked for once: of a text of 100 MB, a look at all of it takes a hundredth of a second.
 */
export class TextSigns {
  readonly text: string;
  readonly #known: Map<TextSign, boolean>;

  constructor(text: string) {
    this.text = text;
    this.#known = new Map(SIGNS.map((sign) => [sign, false]));
    let missing: readonly TextSign[] = SIGNS;
    for (let at = 0; at < text.length && missing.length > 0; at += PART) {
      const part = text.slice(at, at + PART + LONGEST);
      const found = missing.filter((sign) => part.includes(sign));
      if (found.length === 0) continue;
      for (const sign of found) this.#known.set(sign, true);
      missing = missing.filter((sign) => !found.includes(sign));
    }
  }

  has(sign: TextSign): boolean {
    let found = this.#known.get(sign);
    if (found === undefined) {
      found = this.text.includes(sign);
      this.#known.set(sign, found);
    }
    return found;
  }
}
