import type { Place } from '../types.ts';
import { placeOf, shown, type Known } from './known.ts';
import { shortName } from './names.ts';
import { indexBy } from './perTopology.ts';

/** What has a name and a line that it begins at: any object of a topology. */
export interface Named {
  readonly name: string;
  readonly at: Place;
}

/** Objects by what one of their fields names: the server of a database, the source servers of a connector. */
export interface Naming<T extends Named> {
  readonly all: readonly T[];
  /** How many names they have; a paste may show two objects of one name, or one object twice. */
  readonly count: number;
  /** Objects whose field names it, as far as the paste shows the field; in the order of the paste. */
  readonly of: (name: string) => readonly T[];
  /** Objects of which the paste doesn't show the whole field, with their names and the lines to cite. */
  readonly unclear: readonly T[];
  readonly unclearNames: readonly string[];
  readonly unclearAt: readonly Place[];
  /** The line of an object's field; where it isn't printed, the line that the object begins at. */
  readonly lineOf: (object: T) => Place;
}

type Field = Known<string> | Known<readonly string[]>;

/** The objects by the servers that a field names, in any form and letter case. Made once per topology: `perTopology`. */
export function namingServers<T extends Named>(
  objects: readonly T[],
  fieldOf: (object: T) => Field,
): Naming<T> {
  return naming(objects, fieldOf, shortName);
}

/** The objects by the names of other objects that a field holds. */
export function namingObjects<T extends Named>(
  objects: readonly T[],
  fieldOf: (object: T) => Field,
): Naming<T> {
  return naming(objects, fieldOf, (name) => name);
}

function naming<T extends Named>(
  objects: readonly T[],
  fieldOf: (object: T) => Field,
  form: (name: string) => string,
): Naming<T> {
  // Many objects name few servers, in long forms.
  const forms = new Map<string, string>();
  const formOf = (name: string): string => {
    let known = forms.get(name);
    if (known === undefined) forms.set(name, (known = form(name)));
    return known;
  };
  const valuesOf = (object: T): string | readonly string[] | null => {
    const value = shown<string | readonly string[]>(fieldOf(object));
    if (value === null || value.length === 0) return null;
    return typeof value === 'string' ? formOf(value) : value.filter((name) => name !== '').map(formOf);
  };
  const lineOf = (object: T): Place => placeOf<unknown>(fieldOf(object)) ?? object.at;
  const unclear = objects.filter((object) => !fieldOf(object).known);
  const index = indexBy(objects, valuesOf);
  return {
    all: objects,
    count: new Set(objects.map(({ name }) => name)).size,
    of: (name) => index(form(name)),
    unclear,
    unclearNames: [...new Set(unclear.map(({ name }) => name))],
    unclearAt: unclear.map(lineOf),
    lineOf,
  };
}
