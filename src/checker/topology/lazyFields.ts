import type { Known } from './known.ts';
import type { Place } from '../types.ts';
import { type Concept, type Description, field, placeOfRecord } from './describe.ts';

export type Fields = Readonly<Record<string, Concept<unknown>>>;

/** What the records of an object tell: its fields, and the line that it begins at. */
export type FieldsOf<F extends Fields> = {
  readonly records: Description;
  readonly at: Place;
} & { readonly [Name in keyof F]: Known<F[Name] extends Concept<infer T> ? T : never> };

/**
 * Makes objects whose fields are read when first asked for, and kept: a large organization has a million fields, and
 * rules look at few of them.
 */
export function lazyFields<const F extends Fields>(fields: F): (records: Description) => FieldsOf<F> {
  const entries = Object.entries(fields);
  class Described {
    readonly records: Description;
    /** Made when the first field is asked for; as long as needed, because a list that grows takes more. */
    read: (Known<unknown> | undefined)[] | null = null;
    begins: Place | null = null;

    constructor(records: Description) {
      this.records = records;
    }

    get at(): Place {
      return (this.begins ??= placeOfRecord(this.records[0]));
    }
  }
  entries.forEach(([name, concept], i) => {
    Object.defineProperty(Described.prototype, name, {
      get(this: Described) {
        const read = (this.read ??= new Array<Known<unknown> | undefined>(entries.length));
        return (read[i] ??= field(this.records, concept));
      },
    });
  });
  return (records) => new Described(records) as unknown as FieldsOf<F>;
}
