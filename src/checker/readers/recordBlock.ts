import type { Diagnostic, Format, ObjectType, ReadBlock, SourceRecord } from '../types.ts';

/** What detection knows of a block beside its lines. */
export interface DocumentContext {
  /** Line number of each line, where the lines don't simply follow each other. */
  readonly numbers?: readonly number[];
  /** Types that the echoed command may have printed. */
  readonly commandTypes?: readonly ObjectType[];
}

/** Where these don't name a server, checks pass. */
const NAMING = new Set([
  'sourcetransportservers',
  'targettransportservers',
  'addressspaces',
  'smarthosts',
  'expansionserver',
]);

/**
 * Records of a text that was cut: more objects may have stood there. What the last one names is taken as cut too, so
 * that no check passes because the object that would fail it is missing.
 */
export function lastOpen(records: readonly SourceRecord[]): readonly SourceRecord[] {
  const last = records.at(-1);
  if (last === undefined) return records;
  const properties = last.properties.map((property) =>
    NAMING.has(property.name.toLowerCase()) ? { ...property, complete: false } : property,
  );
  return [...records.slice(0, -1), { ...last, properties }];
}

/** The block of a format that holds records; says so when it can't be told what the records are. */
export function recordBlock(
  format: Format,
  numbers: readonly number[],
  records: readonly SourceRecord[],
  diagnostics: readonly Diagnostic[],
): ReadBlock {
  const untyped = records.filter((record) => record.type === null);
  const unknown: readonly Diagnostic[] =
    untyped[0] === undefined
      ? []
      : [{ line: untyped[0].line, code: 'unknown-object-type', args: { records: untyped.length } }];
  const type = records[0]?.type ?? null;
  const block = {
    format,
    fromLine: numbers[0] ?? 1,
    toLine: numbers.at(-1) ?? 1,
    records: records.length,
    ...(type !== null && records.every((record) => record.type === type) ? { what: type } : {}),
  };
  return {
    blocks: [block],
    records,
    runs: [],
    diagnostics: [...diagnostics, ...unknown].sort((a, b) => a.line - b.line),
  };
}
