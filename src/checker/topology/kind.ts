import type { ObjectType, Place, SourceRecord } from '../types.ts';
import { nameConcept } from './concepts.ts';
import { type Concept, describe, type Description, field, placeOfRecord } from './describe.ts';
import { perTopology } from './perTopology.ts';
import type { Known, Topology } from './topology.ts';

type Fields = Readonly<Record<string, Concept<unknown>>>;

/** How objects of one kind are found among the records, told apart and read. */
export interface KindSpec<F extends Fields> {
  readonly types: readonly ObjectType[];
  /** Properties that name the object; the first one printed counts. */
  readonly names: readonly string[];
  /** Whether Exchange refuses a second object of the name; false where two may share one. */
  readonly uniqueName: boolean;
  readonly fields: F;
}

/** An object of a kind: its name as printed ('' when it isn't), its fields, and the line that it begins at. */
export type ObjectOf<F extends Fields> = {
  readonly record: SourceRecord;
  readonly type: ObjectType;
  readonly name: string;
  readonly at: Place;
} & { readonly [Name in keyof F]: Known<F[Name] extends Concept<infer T> ? T : never> };

/** Gives the objects of a topology, in the order of the paste; made once per topology. */
export type Kind<F extends Fields> = (topology: Topology) => readonly ObjectOf<F>[];

/** Declares a kind of object by the table of its fields. */
export function kind<const F extends Fields>(spec: KindSpec<F>): Kind<F> {
  const nameField = nameConcept(spec.names);
  const nameOf = (description: Description): string | null => {
    const name = field(description, nameField);
    return name.known ? name.value : null;
  };
  const types = new Set<ObjectType | null>(spec.types);
  const sameness = {
    nameOf: (record: SourceRecord) => nameOf([record]),
    uniqueName: spec.uniqueName,
    contradicts: () => false,
  };
  return perTopology((topology) => {
    const records = topology.records.filter(({ type }) => types.has(type));
    return describe(records, sameness).map((description) => {
      const fields = Object.fromEntries(
        Object.entries(spec.fields).map(([name, concept]) => [name, field(description, concept)]),
      );
      return {
        ...fields,
        record: description[0],
        type: description[0].type,
        name: nameOf(description) ?? '',
        at: placeOfRecord(description[0]),
      } as unknown as ObjectOf<F>;
    });
  });
}

/** Type of the objects that a kind gives: `type MailboxDatabase = OfKind<typeof mailboxDatabases>`. */
export type OfKind<K> = K extends (topology: Topology) => readonly (infer T)[] ? T : never;

/**
 * Whether the paste shows the objects of a type: it has some, or the output of their command is there and empty.
 * Only then "none of them does it" can be told.
 */
export function isListed(topology: Topology, type: ObjectType): boolean {
  return topology.listed.has(type);
}
