import type { Property } from '../types.ts';
import type { Concept } from './describe.ts';
import { commonName, shortName } from './names.ts';
import { parseBoolean, splitServers } from './values.ts';
import { readVersion, type Version } from './versions.ts';

/*
 * How fields of objects are read, by the kind of their value. `names`: the property of the shell first, the attribute
 * of the directory last.
 */

/** A single value; printed empty it counts as absent. */
export function text(
  names: readonly string[],
  form: (value: string) => string = (value) => value,
  comparable: (value: string) => string = (value) => value,
): Concept<string> {
  return {
    names,
    read: ({ value }) => nonEmpty(form(value.trim()))[0] ?? null,
    parts: (value) => lowerCase(comparable(value)),
  };
}

/** A single value that may be empty and then means something: none, any. */
export function emptyable(
  names: readonly string[],
  form: (value: string) => string = (value) => value,
): Concept<string> {
  return { names, read: ({ value }) => form(value.trim()), parts: lowerCase, none: '' };
}

/** The short name of a server, whatever the form; printed empty it counts as absent. */
export function server(names: readonly string[]): Concept<string> {
  return text(names, shortName);
}

/** The name of an object that may be printed as a DN or a canonical name: `contoso.com/…/DB1` -> `DB1`. */
export function reference(names: readonly string[]): Concept<string> {
  return text(names, objectName);
}

/** As `reference`, but empty means that there is none. */
export function optionalReference(names: readonly string[]): Concept<string> {
  return emptyable(names, objectName);
}

export function flag(names: readonly string[]): Concept<boolean> {
  return { names, read: ({ value }) => parseBoolean(value), parts: (value) => [String(value)] };
}

/** A whole number; text that isn't one can't be read. */
export function integer(names: readonly string[]): Concept<number> {
  return {
    names,
    read: ({ value }) => (/^\s*-?\d+\s*$/.test(value) ? Number(value) : null),
    parts: (value) => [String(value)],
  };
}

/** A version in any printed form; two outputs of it agree when they agree on the build. */
export function version(names: readonly string[]): Concept<Version> {
  return {
    names,
    read: ({ value }) => readVersion(value),
    parts: ([major, minor, build]) => [`${major}.${minor}.${build}`],
  };
}

/** Items of a collection as they are printed. `{}` and an empty value (a null collection) both hold nothing. */
export function texts(
  names: readonly string[],
  form: (value: string) => string = (value) => value.trim(),
  split: (text: string) => readonly string[] = byComma,
): Concept<readonly string[]> {
  return {
    names,
    read: (property) => items(property, split).map(form),
    parts: (values) => values.flatMap(lowerCase),
    none: [],
  };
}

/** Short names of the servers of a collection. */
export function servers(names: readonly string[]): Concept<readonly string[]> {
  return texts(names, shortName, splitServers);
}

/** Names of the objects of a collection, without the path of a DN or a canonical name. */
export function references(names: readonly string[]): Concept<readonly string[]> {
  return texts(names, objectName);
}

/** `CN=DB1,CN=Databases,…`, `contoso.com/Configuration/…/DB1`, `SERVER\\SG\\DB1` (2007), `\\Default OAB` -> the name at the end. */
export function objectName(value: string): string {
  const whole = value.trim();
  const name = commonName(whole);
  return name === whole
    ? name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim()
    : name;
}

/** Items of a collection, however printed. */
export function items(property: Property, split: (text: string) => readonly string[]): readonly string[] {
  return property.items ?? split(property.value);
}

export function nonEmpty(value: string): readonly string[] {
  return value.trim() === '' ? [] : [value.trim()];
}

/** Letter case and blanks mean nothing: a wrapped line may have lost or gained a blank. */
export function lowerCase(value: string): readonly string[] {
  return [value.replace(/\s/g, '').toLowerCase()];
}

/** A collection that isn't printed in braces: one DN as a whole, else what stands between commas. */
function byComma(value: string): readonly string[] {
  return /^(?:cn|dc|ou)=/i.test(value.trim()) ? [value.trim()] : value.split(/[,;|]/).flatMap(nonEmpty);
}
