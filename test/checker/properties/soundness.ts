import { check } from '../../../src/checker/check.ts';
import { evaluate } from '../../../src/checker/evaluate.ts';
import { splitLines } from '../../../src/checker/lines.ts';
import { read } from '../../../src/checker/read.ts';
import {
  ACTIONS,
  type Place,
  type Property,
  type ReadSource,
  type Source,
  type SourceRecord,
} from '../../../src/checker/types.ts';

/** Longest time of the processor that a paste of a few kilobytes may take. */
const PATIENCE_MS = 2_000;

const SETUP_MESSAGES = { X: "The '<name>' of <site name> is 15.1." };

/** Milliseconds that this thread has worked: unlike the clock, it doesn't run while other tests do. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** What a paste breaks of what must hold for every paste, however broken; null when all holds. */
export function faultOf(text: string): string | null {
  const sources = [{ name: 'paste', text }];
  const start = processorTime();
  const source = readOnly(sources);
  const took = processorTime() - start;
  if (took > PATIENCE_MS) return `took ${Math.round(took)} ms`;
  if (JSON.stringify(readOnly(sources)) !== JSON.stringify(source)) return 'read differently the second time';
  return faultOfRead(source, text) ?? faultOfReports(source, sources);
}

function readOnly(sources: readonly Source[]): ReadSource {
  const [source, ...others] = read(sources, SETUP_MESSAGES);
  if (source === undefined || others.length > 0) throw new Error('read() gave other than one source for one');
  return source;
}

function faultOfRead(source: ReadSource, text: string): string | null {
  const lines = splitLines(text);
  const isRange = (from: number, to: number): boolean =>
    Number.isInteger(from) &&
    Number.isInteger(to) &&
    from >= 1 &&
    from <= to &&
    to <= Math.max(1, lines.length);
  for (const { line, code } of source.diagnostics) {
    if (!isRange(line, line)) return `diagnostic ${code} at line ${line}`;
  }
  for (const { fromLine, toLine, format } of source.blocks) {
    if (!isRange(fromLine, toLine)) return `block ${format} from ${fromLine} to ${toLine}`;
  }
  for (const record of source.records) {
    if (record.properties.length === 0) return `record without properties at line ${record.line}`;
    if (!isRange(record.line, record.lastLine)) return `record from ${record.line} to ${record.lastLine}`;
    for (const property of record.properties) {
      const { name, line, lastLine, items, value } = property;
      if (!isRange(line, lastLine)) return `property ${name} from ${line} to ${lastLine}`;
      const within = line >= record.line && lastLine <= record.lastLine;
      if (!within && !isGroupHeading(source, record, property))
        return `property ${name} outside of its record`;
      if (items !== null && items.length > 0 && value === '')
        return `property ${name} with items but no value`;
    }
  }
  for (const run of source.runs) {
    if (!isRange(run.fromLine, run.toLine)) return `run from ${run.fromLine} to ${run.toLine}`;
  }
  for (const { line, text: shown } of placesOfRuns(source)) {
    // Of a line that holds many the part is shown, and of escaped line ends the text without them.
    const pasted = visible(lines[line - 1] ?? '');
    if (!pasted.includes(visible(shown)) && !pasted.includes('\\n')) return `place at ${line} shows ${shown}`;
  }
  if (source.blocks.length === 0 && source.diagnostics.length === 0) return 'nothing read and nothing said';
  return null;
}

/** Readers may keep or drop what no one sees. */
const visible = (text: string): string =>
  text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim();

/** What `Format-Table -GroupBy` prints once, above the header: rows below it, of the same block, share it. */
function isGroupHeading({ blocks }: ReadSource, record: SourceRecord, { line, lastLine }: Property): boolean {
  return (
    record.format === 'format-table' &&
    line === lastLine &&
    // At least the header and its hyphens stand between.
    line < record.line - 2 &&
    blocks.some(
      ({ format, fromLine, toLine }) =>
        format === 'format-table' && fromLine === line && record.lastLine <= toLine,
    )
  );
}

function placesOfRuns(source: ReadSource): readonly Place[] {
  return source.runs.flatMap((run) => [
    ...[run.setupVersion, run.server, run.doing].flatMap((fact) => (fact === null ? [] : [fact.at])),
    ...run.rules.flatMap(({ evaluated, failed, printed }) => [
      ...[evaluated, failed, printed].flatMap((fact) => (fact === null ? [] : [fact.at])),
      ...(printed?.helpUrl ? [printed.helpUrl] : []),
    ]),
    ...run.settings.map(({ at }) => at),
  ]);
}

/** Reports cite lines of the paste, whatever the administrator is about to do. */
function faultOfReports(source: ReadSource, sources: readonly Source[]): string | null {
  const count = Math.max(1, splitLines(sources[0]?.text ?? '').length);
  const reports = [
    check(sources, {}, SETUP_MESSAGES),
    ...ACTIONS.map((action) => evaluate([source], { do: action })),
  ];
  for (const result of reports.flatMap(({ results }) => results)) {
    const cited = [...result.evidence, ...(result.points ?? []).flatMap(({ evidence }) => evidence)];
    for (const place of cited) {
      const isLine = Number.isInteger(place.line) && place.line >= 1 && place.line <= count;
      if (!isLine || place.source !== source.name)
        return `${result.id} cites line ${place.line} of ${place.source}`;
    }
  }
  return null;
}
