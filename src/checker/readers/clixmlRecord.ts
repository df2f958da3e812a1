import type { Diagnostic, Property, SourceRecord } from '../types.ts';
import type { ClixmlValue } from './clixmlValues.ts';
import { isCollection } from './exportedValue.ts';
import { typeOfRecord, typeOfTypeName } from './objectTypes.ts';
import type { DocumentContext } from './recordBlock.ts';

/** An object as a record, and what was lost of it. */
export interface ReadClixmlObject {
  /** null for an object without properties. */
  readonly record: SourceRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param numberOf number in the source of the line with an index */
export function clixmlReader(
  source: string,
  context: DocumentContext,
  numberOf: (index: number) => number,
): (object: ClixmlValue) => ReadClixmlObject {
  return (object) => {
    if (object.properties.length === 0) return { record: null, diagnostics: [] };
    // An object that is printed elsewhere (`Ref`) has its lines there: it is cited where it is referred to.
    const within = (at: number): number => Math.min(Math.max(at, object.line), object.lastLine);
    const properties: readonly Property[] = object.properties.map((property) => ({
      ...property,
      line: numberOf(within(property.line)),
      lastLine: numberOf(within(property.lastLine)),
    }));
    const diagnostics = properties
      .filter(({ name, complete }) => !complete && isCollection(name))
      .map(({ name, line }): Diagnostic => ({ line, code: 'lost-structure', args: { property: name } }));
    const valueOf = (name: string): string =>
      properties.find((property) => property.name.toLowerCase() === name)?.value ?? '';
    const type =
      typeOfTypeName(object.types[0] ?? '') ??
      typeOfRecord({
        names: new Set(properties.map((property) => property.name.toLowerCase())),
        objectClass: valueOf('objectclass'),
        objectCategory: valueOf('objectcategory'),
        commandTypes: context.commandTypes ?? [],
      });
    const [line, lastLine] = [numberOf(object.line), numberOf(object.lastLine)];
    return { record: { source, format: 'clixml', type, properties, line, lastLine }, diagnostics };
  };
}
