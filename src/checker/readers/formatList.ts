import { numbersFrom } from '../lines.ts';
import type { Step } from '../progress.ts';
import type { Diagnostic, ObjectType, ReadBlock, SourceRecord } from '../types.ts';
import { gatherList } from './gatherList.ts';
import { lazyRecord } from './lazyRecord.ts';
import { mayBeList, propertiesOf, reportCut, valueAt, wrappedValues } from './listProperties.ts';
import { typesOfRecords } from './listTypes.ts';
import { wrapStyleOf } from './wrappedValue.ts';

/** What detection knows of a block beside its lines. */
export interface ListContext {
  /** Line number of each line, where the lines don't simply follow each other. */
  readonly numbers?: readonly number[];
  /** Types that the echoed command may have printed. */
  readonly commandTypes?: readonly ObjectType[];
  readonly step?: Step;
}

/**
 * Reads Format-List output (`Name : value`, records parted by blank lines) with all that consoles, forums and mail
 * programs do to it; the quirks are numbered as in FORMATS 1.2.
 * @param lines lines of the block, wrappers taken off
 * @param firstLine number of `lines[0]` in the source, from 1
 */
export function readFormatList(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: ListContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const diagnostics: Diagnostic[] = [];
  const gathered = gatherList(lines, numbers, diagnostics, context.step);
  const style = wrapStyleOf(wrappedValues(gathered), gathered.widest);
  for (const i of gathered.wrapped) {
    if (mayBeList(lines[i] ?? '', gathered.labels.at(i)?.colon ?? 0)) {
      reportCut(gathered.labels.at(i)?.name ?? '', valueAt(gathered, i), style, diagnostics);
    }
  }

  const typeOf = typesOfRecords(gathered, style, context.commandTypes ?? []);
  const records = gathered.starts.map((start, i): SourceRecord => {
    const end = gathered.ends[i] ?? start;
    return lazyRecord(
      {
        source,
        format: 'format-list',
        type: typeOf(start, end),
        line: numbers[start] ?? 0,
        lastLine: numbers[end] ?? 0,
      },
      () => propertiesOf(gathered, start, end, style),
    );
  });

  const untyped = records.filter((record) => record.type === null);
  if (untyped[0] !== undefined) {
    diagnostics.push({
      line: untyped[0].line,
      code: 'unknown-object-type',
      args: { records: untyped.length },
    });
  }
  const type = records[0]?.type ?? null;
  const block = {
    format: 'format-list',
    fromLine: numbers[0] ?? firstLine,
    toLine: numbers.at(-1) ?? firstLine,
    records: records.length,
    ...(type !== null && records.every((record) => record.type === type) ? { what: type } : {}),
  } as const;
  return { blocks: [block], records, runs: [], diagnostics: diagnostics.sort((a, b) => a.line - b.line) };
}
