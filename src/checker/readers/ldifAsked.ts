import type { ObjectType } from '../types.ts';

/** What is asked of one type of object: a list that grows while objects are noted. */
interface Asked {
  /** By the number of a name: whether the list has it. */
  readonly has: boolean[];
  readonly list: string[];
}

/** Numbers of the two names that tell an export of everything. */
const INSTANCE_TYPE = 0;
const OBJECT_CATEGORY = 1;

/**
 * The directory prints no attribute without a value: whether an absent one is empty depends on what was asked for.
 * - An object with `instanceType` and `objectCategory` was exported with every attribute: every object has both, and
 *   nobody asks for them.
 * - Of a list of attributes (`ldifde -l`), those are known that other objects of the type show. Not when an object
 *   stands there twice: then it is several exports, each with its own list.
 */
export class AskedAttributes {
  readonly #names: string[] = ['instancetype', 'objectcategory'];
  readonly #numbers = new Map(this.#names.map((name, number) => [name, number]));
  readonly #byType = new Map<ObjectType, Asked>();
  /** Of all objects, looked at when all are known: a map that grew meanwhile would be copied again and again. */
  #dns: string[] = [];

  /** Number of an attribute's name in lower case: objects are noted by numbers, which take less time to compare. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /**
   * Objects are noted in their order.
   * @param dn in lower case
   * @param numbers of its attributes, `count` of them; again where it has several values
   * @returns what the record says that it was asked for; undefined where that doesn't matter
   */
  note(
    type: ObjectType | null,
    dn: string,
    numbers: readonly number[],
    count: number,
  ): 'every' | readonly string[] | undefined {
    this.#dns.push(dn);
    if (type === null) return undefined;
    let instanceType = false;
    let objectCategory = false;
    for (let i = 0; i < count; i++) {
      if (numbers[i] === INSTANCE_TYPE) instanceType = true;
      else if (numbers[i] === OBJECT_CATEGORY) objectCategory = true;
    }
    if (instanceType && objectCategory) return 'every';
    let asked = this.#byType.get(type);
    if (asked === undefined) this.#byType.set(type, (asked = { has: [], list: [] }));
    for (let i = 0; i < count; i++) {
      const number = numbers[i] ?? 0;
      if (asked.has[number] === true) continue;
      asked.has[number] = true;
      asked.list.push(this.#names[number] ?? '');
    }
    return asked.list;
  }

  /**
   * To be called behind the last object: the lists that `note` gave are whole then.
   * @param severalQueries the text says that objects were asked for one by one
   */
  finish(severalQueries: boolean): void {
    const isSure = !severalQueries && (this.#byType.size === 0 || areDifferent(this.#dns));
    this.#dns = [];
    if (!isSure) for (const { list } of this.#byType.values()) list.length = 0;
  }
}

/**
 * Looks at what stands before the first comma, which mostly tells names apart: a set of whole names, which are long, takes
 * several times as long to make.
 */
function areDifferent(dns: readonly string[]): boolean {
  const first = new Map<string, string>();
  const others = new Set<string>();
  for (const dn of dns) {
    const comma = dn.indexOf(',');
    const name = comma === -1 ? dn : dn.slice(0, comma);
    const known = first.get(name);
    if (known === undefined) first.set(name, dn);
    else if (known === dn || others.has(dn)) return false;
    else others.add(dn);
  }
  return true;
}
