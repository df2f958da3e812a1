import { indentOf } from '../lines.ts';

/** `Name   : value`, the line that Format-List prints for a property. */
export interface PropertyLine {
  readonly name: string;
  readonly indent: number;
  /** Index of the colon; values are printed two columns to the right of it. */
  readonly colon: number;
  /** A blank stands before the colon, as Format-List always prints it. */
  readonly spaced: boolean;
}

/** Calculated properties may hold blanks and any letters: `@{n='Источник';e={…}}`. */
const NAME = /^[\p{L}_][\p{L}\p{N}_.*-]*(?: [\p{L}\p{N}_.*-]+){0,5}$/u;

/** Nearly all names: no cmdlet, and no look at the tables of Unicode. */
const PLAIN_NAME = /^[A-Za-z_]\w*$/;

/** `Get-SendConnector : The term …` has the shape of a property, but is an error. */
export const CMDLET =
  /^(?:\w+\\)?(?:Add|ConvertTo|Disable|Enable|Export|ForEach|Format|Get|Import|Invoke|Move|New|Out|Remove|Select|Set|Start|Stop|Test|Update|Where|Write)-[A-Za-z]/;

const LONGEST_NAME = 80;

/**
 * Splits at the first colon: values are full of colons (`C:\…`, `{SMTP:*;1}`), names have none.
 * A blank or the end of the line must follow, else it is a path, a URL or an address.
 */
export function propertyLine(line: string): PropertyLine | null {
  const colon = line.indexOf(':');
  if (colon <= 0 || colon > LONGEST_NAME * 2) return null;
  if (colon + 1 < line.length && line[colon + 1] !== ' ' && line[colon + 1] !== '\t') return null;
  const name = line.slice(0, colon).trim();
  if (name.length > LONGEST_NAME) return null;
  if (!PLAIN_NAME.test(name) && (!NAME.test(name) || CMDLET.test(name))) return null;
  const before = line[colon - 1];
  return {
    name,
    indent: indentOf(line),
    colon,
    spaced: before === ' ' || before === '\t',
  };
}

/** `SourceTransportServers: {HUB01}`: typed by hand or stripped by a web form, yet surely a property. */
export function isLooseProperty(line: PropertyLine): boolean {
  return !line.spaced && /^[A-Z]\w*$/.test(line.name);
}
