/** Number of entries; a power of two. */
const SIZE = 1024;

/**
 * What was made of a text, for texts that come again and again among others that don't: an entry is kept until another
 * text takes its place, and a text that isn't known costs little, as it needn't be hashed.
 */
export class Recent<T> {
  readonly #texts = new Array<string>(SIZE).fill('');
  readonly #values = new Array<T | undefined>(SIZE).fill(undefined);

  get(text: string): T | undefined {
    const at = placeOf(text);
    return this.#texts[at] === text ? this.#values[at] : undefined;
  }

  set(text: string, value: T): void {
    const at = placeOf(text);
    this.#texts[at] = text;
    this.#values[at] = value;
  }
}

/** Texts that differ mostly do so in their length, at the end or at one of these places. */
function placeOf(text: string): number {
  const { length } = text;
  let hash = length;
  for (let part = 1; part <= PARTS; part++)
    hash = hash * 31 + text.charCodeAt(((length * part) / PARTS - 1) | 0);
  return hash & (SIZE - 1);
}

const PARTS = 4;
