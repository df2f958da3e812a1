import type { ObjectType, SourceRecord } from '../types.ts';
import { nameConcept } from './concepts.ts';
import { describe, field, wholeValue } from './describe.ts';
import { type Fields, type FieldsOf, lazyFields } from './lazyFields.ts';
import { indexBy, perTopology } from './perTopology.ts';
import type { Topology } from './topology.ts';

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
export type ObjectOf<F extends Fields> = FieldsOf<F> & {
  readonly record: SourceRecord;
  readonly type: ObjectType;
  readonly name: string;
};

/** Gives the objects of a topology, in the order of the paste; made once per topology. */
export interface Kind<F extends Fields> {
  (topology: Topology): readonly ObjectOf<F>[];
  readonly fieldNames: readonly (keyof F)[];
}

/** Declares a kind of object by the table of its fields. */
export function kind<const F extends Fields>(spec: KindSpec<F>): Kind<F> {
  const nameField = nameConcept(spec.names);
  const fieldsOf = lazyFields(spec.fields);
  const sameness = {
    nameOf: (record: SourceRecord) => wholeValue(record, nameField),
    uniqueName: spec.uniqueName,
    contradicts: () => false,
  };
  const objects = perTopology((topology) =>
    describe(recordsOf(topology, spec.types), sameness).map((description): ObjectOf<F> => {
      const [record, ...others] = description;
      const name = others.length === 0 ? null : field(description, nameField);
      return Object.assign(fieldsOf(description), {
        record,
        type: record.type as ObjectType,
        name: (name === null ? wholeValue(record, nameField) : name.known ? name.value : null) ?? '',
      });
    }),
  );
  return Object.assign(objects, { fieldNames: Object.keys(spec.fields) });
}

/** Records of some types, in the order of the paste. */
function recordsOf(topology: Topology, types: readonly ObjectType[]): readonly SourceRecord[] {
  const [type, ...others] = types;
  if (type !== undefined && others.length === 0) return recordsOfType(topology)(type);
  return topology.records.filter((record) => record.type !== null && types.includes(record.type));
}

const recordsOfType = perTopology(({ records }) => indexBy(records, ({ type }) => type));

/** Type of the objects that a kind gives: `type MailboxDatabase = OfKind<typeof mailboxDatabases>`. */
export type OfKind<K> = K extends (topology: Topology) => readonly (infer T)[] ? T : never;

/**
 * Whether the paste shows the objects of a type: it has some, or the output of their command is there and empty.
 * Only then "none of them does it" can be told.
 */
export function isListed(topology: Topology, type: ObjectType): boolean {
  return topology.listed.has(type);
}
