import type { ObjectType } from '../types.ts';

/** What is asked of one type of object: a list that grows while objects are noted. */
interface Asked {
  readonly names: Set<string>;
  readonly list: string[];
}

/**
 * The directory prints no attribute without a value: whether an absent one is empty depends on what was asked for.
 * - An object with `instanceType` and `objectCategory` was exported with every attribute: every object has both, and
 *   nobody asks for them.
 * - Of a list of attributes (`ldifde -l`), those are known that other objects of the type show. Not when an object
 *   stands there twice: then it is several exports, each with its own list.
 */
export class AskedAttributes {
  readonly #byType = new Map<ObjectType, Asked>();
  readonly #dns = new Set<string>();
  #several = false;

  /**
   * Objects are noted in their order.
   * @param dn in lower case
   * @param names of its attributes, in lower case; again where it has several values
   */
  note(
    type: ObjectType | null,
    dn: string,
    names: readonly string[],
  ): 'every' | readonly string[] | undefined {
    if (!this.#several) {
      const before = this.#dns.size;
      this.#dns.add(dn);
      this.#several = this.#dns.size === before;
    }
    if (type === null) return undefined;
    if (names.includes('instancetype') && names.includes('objectcategory')) return 'every';
    const asked = this.#byType.get(type) ?? { names: new Set(), list: [] };
    this.#byType.set(type, asked);
    let before = '';
    for (const name of names) {
      if (name === before || asked.names.has((before = name))) continue;
      asked.names.add(name);
      asked.list.push(name);
    }
    return asked.list;
  }

  /**
   * To be called behind the last object: the lists that `note` gave are whole then.
   * @param severalQueries the text says that objects were asked for one by one
   */
  finish(severalQueries: boolean): void {
    if (!severalQueries && !this.#several) return;
    for (const { list } of this.#byType.values()) list.length = 0;
  }
}
