import { isBinaryAttribute, ldapLine } from './ldifLine.ts';

/** What the lines of an attribute mean to the scan. */
export type Role = 'dn' | 'class' | 'category' | 'change' | 'bytes' | 'value' | 'none';

/** An attribute as it stands before the colon, options included. */
export interface Attribute {
  readonly text: string;
  /** Of its name without options. */
  readonly number: number;
  readonly role: Role;
  /** The one that stood below it last time: a comparison takes less time than to look its name up. */
  next: Attribute | null;
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['dn', 'dn'],
  ['objectclass', 'class'],
  ['objectcategory', 'category'],
  ['changetype', 'change'],
]);

/** A power of two. */
const GLANCES = 256;

const COLON = 0x3a;

/** Knows attributes of LDIF where they begin in a text. */
export class LdifAttributes {
  readonly #text: string;
  readonly #numberOf: (name: string) => number;
  readonly #known = new Map<string, Attribute>();
  /** The same by what is seen of a name at a glance: a comparison takes less time than to look the name up. */
  readonly #glances = new Array<Attribute | undefined>(GLANCES).fill(undefined);
  /** Where the first colon stands that isn't above the place that was asked for last. */
  #colon = -1;

  /** What stands above the first line of an object, and what a comment is. */
  readonly top = nothing();
  readonly comment = nothing();

  /** @param numberOf an attribute's name, in lower case */
  constructor(text: string, numberOf: (name: string) => number) {
    this.#text = text;
    this.#numberOf = numberOf;
  }

  /**
   * The attribute of a line; null for what begins no line of LDIF, or one that may say something else.
   * @param above the one above it: objects show the same attributes in the same order, so it mostly tells
   */
  below(above: Attribute, start: number, end: number): Attribute | null {
    if (this.#isAt(start, above)) return above;
    if (above.next !== null && this.#isAt(start, above.next)) return above.next;
    const colon = this.colonFrom(start);
    const attribute = colon < end ? this.#between(start, colon) : null;
    if (attribute !== null) above.next = attribute;
    return attribute;
  }

  #between(start: number, colon: number): Attribute | null {
    const text = this.#text;
    const ends = text.charCodeAt(start) * 7 + text.charCodeAt(colon - 1);
    const glance = ((colon - start) * 31 + ends) & (GLANCES - 1);
    const seen = this.#glances[glance];
    if (seen !== undefined && start + seen.text.length === colon && this.#isAt(start, seen)) return seen;
    const attribute = this.of(text.slice(start, colon));
    if (attribute !== null) this.#glances[glance] = attribute;
    return attribute;
  }

  /** @param text what stands before the first colon of a line */
  of(text: string): Attribute | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const line = ldapLine(`${text}:`);
    if (line === null || line.dump) return null;
    const key = line.name.toLowerCase();
    // `version: 1` of a file isn't an attribute.
    if (key === 'version') return null;
    const role = ROLES.get(key) ?? (isBinaryAttribute(key) ? 'bytes' : 'value');
    const attribute = { text, number: this.#numberOf(key), role, next: null };
    this.#known.set(text, attribute);
    return attribute;
  }

  /** The first colon from a place on, or the end of the text; places are to be asked for in their order. */
  colonFrom(start: number): number {
    // Lines without a colon are passed over at once.
    if (this.#colon < start) {
      const at = this.#text.indexOf(':', start);
      this.#colon = at === -1 ? this.#text.length : at;
    }
    return this.#colon;
  }

  /** No attribute has a colon in its text. */
  #isAt(start: number, { text }: Attribute): boolean {
    const end = start + text.length;
    return this.#text.charCodeAt(end) === COLON && this.#text.slice(start, end) === text;
  }
}

/** No line begins with a line end, so that it is nowhere. */
function nothing(): Attribute {
  return { text: '\n', number: -1, role: 'none', next: null };
}
