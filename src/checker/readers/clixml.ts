import { numbersFrom } from '../lines.ts';
import type { Diagnostic, Property, ReadBlock, SourceRecord } from '../types.ts';
import { type ClixmlValue, parseClixml } from './clixmlValues.ts';
import { isCollection } from './exportedValue.ts';
import { typeOfRecord, typeOfTypeName } from './objectTypes.ts';
import { type DocumentContext, lastOpen, recordBlock } from './recordBlock.ts';

/**
 * Reads a file of Export-Clixml (FORMATS 4): each object at the top, or in the list at the top, is a record.
 * @param lines lines as pasted: entities must not have been replaced
 * @param firstLine number of `lines[0]` in the source, from 1
 */
export function readClixml(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: DocumentContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const document = parseClixml(lines);
  const numberOf = (index: number): number => numbers[index] ?? numbers.at(-1) ?? firstLine;
  const diagnostics: Diagnostic[] = [];
  if (document.brokenAt !== null) {
    diagnostics.push({
      line: numberOf(document.brokenAt),
      code: 'broken-document',
      args: { format: 'clixml' },
    });
  } else if (document.cut) {
    diagnostics.push({ line: numbers.at(-1) ?? firstLine, code: 'cut-document', args: { format: 'clixml' } });
  }
  const records = document.objects.flatMap((object) =>
    object.properties.length === 0 ? [] : [toRecord(object)],
  );
  const isCut = document.cut || document.brokenAt !== null;
  return recordBlock('clixml', numbers, isCut ? lastOpen(records) : records, diagnostics);

  function toRecord(object: ClixmlValue): SourceRecord {
    // An object that is printed elsewhere (`Ref`) has its lines there: it is cited where it is referred to.
    const within = (at: number): number => Math.min(Math.max(at, object.line), object.lastLine);
    const properties: readonly Property[] = object.properties.map((property) => ({
      ...property,
      line: numberOf(within(property.line)),
      lastLine: numberOf(within(property.lastLine)),
    }));
    for (const { name, complete, line } of properties) {
      if (!complete && isCollection(name))
        diagnostics.push({ line, code: 'lost-structure', args: { property: name } });
    }
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
    return { source, format: 'clixml', type, properties, line, lastLine };
  }
}
