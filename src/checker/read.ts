import { splitLines } from './lines.ts';
import { readCsv } from './readers/csv.ts';
import { detect, type DetectedBlock } from './readers/detect.ts';
import { readExchange55 } from './readers/exchange55.ts';
import { readFormatList } from './readers/formatList.ts';
import { readFormatTable } from './readers/formatTable.ts';
import { readHealthChecker } from './readers/healthChecker.ts';
import { nameRecommendations, readSetupLog } from './readers/setupLog.ts';
import type {
  Diagnostic,
  Format,
  ReadBlock,
  ReadSource,
  SetupMessages,
  Source,
  SourceRecord,
} from './types.ts';

/**
 * Texts -> what they hold. A source that can't be read, or only in part, says so in its diagnostics; nothing is thrown.
 * @param setupMessages Setup's message per error ID: names recommendations, which a setup log prints without an ID
 */
export function read(sources: readonly Source[], setupMessages: SetupMessages): readonly ReadSource[] {
  const read = sources.map((source) => readSource(source, setupMessages));
  return read.some((source) => source.records.some(isUsable)) ? read : read.map(withoutRecords);
}

/**
 * Objects of which every cell was cut count only beside others, where they keep a check from passing; alone they are
 * nothing that was read.
 */
function withoutRecords(source: ReadSource): ReadSource {
  if (source.records.length === 0) return source;
  return { ...source, records: [], blocks: source.blocks.map((block) => ({ ...block, records: 0 })) };
}

/** A record of which something was printed whole, or at least some items of a list. */
function isUsable({ properties }: SourceRecord): boolean {
  return properties.some(
    ({ value, items, complete }) => (complete && value !== '') || (items !== null && items.length > 0),
  );
}

function readSource(source: Source, setupMessages: SetupMessages): ReadSource {
  const detection = detect(source.text);
  const pasted = splitLines(source.text);
  const parts = detection.blocks.map((block) => readBlock(source.name, block, pasted));
  const blocks = parts.flatMap((part) => part.blocks);
  return {
    name: source.name,
    format: formatOf(blocks.map((block) => block.format)),
    blocks,
    records: parts.flatMap((part) => part.records),
    runs: parts.flatMap((part) => part.runs).map((run) => nameRecommendations(run, setupMessages)),
    diagnostics: [...detection.diagnostics, ...parts.flatMap((part) => part.diagnostics)].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

function readBlock(source: string, block: DetectedBlock, pasted: readonly string[]): ReadBlock {
  const { lines, numbers, commandTypes } = block;
  const firstLine = numbers[0] ?? 1;
  switch (block.format) {
    case 'format-list':
      return readFormatList(source, lines, firstLine, { numbers, commandTypes });
    case 'format-table':
      return readFormatTable(source, lines, firstLine, { numbers, commandTypes });
    case 'setup-log':
      return readSetupLog(source, lines, firstLine, { numbers, pasted });
    case 'csv':
      return readCsv(source, lines, firstLine, { numbers, commandTypes });
    case 'healthchecker':
      return readHealthChecker(source, lines, firstLine, { numbers });
    case 'exchange55-csv':
      return readExchange55(source, lines, firstLine);
    default:
      return unread(block, firstLine);
  }
}

/** Formats that are told apart, so that the administrator learns what to paste instead, but not read. */
function unread(block: DetectedBlock, firstLine: number): ReadBlock {
  const { format, called, numbers } = block;
  return {
    blocks: [{ format, fromLine: firstLine, toLine: numbers.at(-1) ?? firstLine, records: 0 }],
    records: [],
    runs: [],
    // Detection has reported a text that is nothing known.
    diagnostics: whyUnread(called, firstLine),
  };
}

function whyUnread(called: string, line: number): readonly Diagnostic[] {
  if (called === 'unknown') return [];
  if (called === 'setup-assist') return [{ line, code: 'setup-assist', args: {} }];
  return [{ line, code: 'unread-format', args: { format: called } }];
}

/** Blocks of an unknown format don't make a source mixed. */
function formatOf(formats: readonly Format[]): Format {
  const [first = 'unknown', ...others] = new Set(formats.filter((format) => format !== 'unknown'));
  return others.length > 0 ? 'mixed' : first;
}
