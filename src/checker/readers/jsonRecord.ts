import type { Diagnostic, Property, SourceRecord } from '../types.ts';
import { isCollection } from './exportedValue.ts';
import type { JsonMember, JsonNode, JsonObject } from './jsonTree.ts';
import { printed } from './jsonValues.ts';
import { typeOfRecord } from './objectTypes.ts';
import type { DocumentContext } from './recordBlock.ts';

/** An object as a record, and what was lost of it. */
export interface ReadObject {
  /** null for `{}`. */
  readonly record: SourceRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param lineAt number of the line of the source that holds an offset */
export function objectReader(
  source: string,
  context: DocumentContext,
  lineAt: (offset: number) => number,
): (object: JsonObject) => ReadObject {
  return (object) => {
    const diagnostics: Diagnostic[] = [];
    const properties = object.members.map(({ name, from, value: node }: JsonMember): Property => {
      const { text: value, items, complete } = printed(name, node);
      const line = lineAt(from);
      if (!complete && node.whole && isCollection(name)) {
        diagnostics.push({ line, code: 'lost-structure', args: { property: name } });
      }
      return { name, value, items, complete, line, lastLine: lineAt(lastOffset(node)) };
    });
    if (properties.length === 0) return { record: null, diagnostics };
    const valueOf = (name: string): string =>
      properties.find((property) => property.name.toLowerCase() === name)?.value ?? '';
    const type = typeOfRecord({
      names: new Set(properties.map((property) => property.name.toLowerCase())),
      objectClass: valueOf('objectclass'),
      objectCategory: valueOf('objectcategory'),
      commandTypes: context.commandTypes ?? [],
    });
    const [line, lastLine] = [lineAt(object.from), lineAt(lastOffset(object))];
    return { record: { source, format: 'json', type, properties, line, lastLine }, diagnostics };
  };
}

function lastOffset(node: JsonNode): number {
  return Math.max(node.from, node.to - 1);
}
