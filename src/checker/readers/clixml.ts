import { numbersFrom } from '../lines.ts';
import { arrayOf, type Lines } from '../textLines.ts';
import type { Diagnostic, ReadBlock } from '../types.ts';
import { clixmlReader } from './clixmlRecord.ts';
import { recordsByLine } from './clixmlRecords.ts';
import { parseClixml } from './clixmlValues.ts';
import { type DocumentContext, lastOpen, recordBlock } from './recordBlock.ts';

/**
 * Reads a file of Export-Clixml (FORMATS 4): each object at the top, or in the list at the top, is a record.
 * @param lines lines as pasted: entities must not have been replaced
 * @param firstLine number of `lines[0]` in the source, from 1
 */
export function readClixml(
  source: string,
  lines: Lines,
  firstLine: number,
  context: DocumentContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const quick = recordsByLine(source, lines, numbers, context);
  if (quick !== null) return recordBlock('clixml', numbers, quick.records, quick.diagnostics);
  return readAnyClixml(source, arrayOf(lines), numbers, context);
}

/** The same for any layout, and for broken and cut files. */
export function readAnyClixml(
  source: string,
  lines: readonly string[],
  numbers: readonly number[],
  context: DocumentContext = {},
): ReadBlock {
  const document = parseClixml(lines);
  const numberOf = (index: number): number => numbers[index] ?? numbers.at(-1) ?? 1;
  const reader = clixmlReader(source, context, numberOf);
  const diagnostics: Diagnostic[] = [];
  if (document.brokenAt !== null) {
    diagnostics.push({
      line: numberOf(document.brokenAt),
      code: 'broken-document',
      args: { format: 'clixml' },
    });
  } else if (document.cut) {
    diagnostics.push({ line: numbers.at(-1) ?? 1, code: 'cut-document', args: { format: 'clixml' } });
  }
  const records = document.objects.flatMap((object) => {
    const read = reader(object);
    diagnostics.push(...read.diagnostics);
    return read.record ?? [];
  });
  const isCut = document.cut || document.brokenAt !== null;
  return recordBlock('clixml', numbers, isCut ? lastOpen(records) : records, diagnostics);
}
