import { numbersFrom } from './lines.ts';
import { arrayOf, indexOfLine, linesBetween, type Lines } from './textLines.ts';
import { readClixml } from './readers/clixml.ts';
import { partOf, progressOf, type OnProgress, type Step } from './progress.ts';
import { ConsoleMemory } from './readers/consoleMemory.ts';
import { readCsv } from './readers/csv.ts';
import type { DetectedBlock } from './readers/blocks.ts';
import { detect, type Detection } from './readers/detect.ts';
import { readExchange55 } from './readers/exchange55.ts';
import { readFormatList } from './readers/formatList.ts';
import { readFormatTable } from './readers/formatTable.ts';
import { readJson, readJsonArray } from './readers/json.ts';
import { readLdif } from './readers/ldif.ts';
import { nameConsoleRules, readSetupConsole } from './readers/setupConsole.ts';
import { nameRecommendations, readSetupLog } from './readers/setupLog.ts';
import { readTokenGroups, TOKEN_GROUPS } from './readers/tokenGroups.ts';
import { readTopologyYaml } from './readers/topologyYaml.ts';
import { readHealthChecker } from './readers/healthChecker.ts';
import type {
  Diagnostic,
  Format,
  ObjectType,
  ReadBlock,
  ReadSource,
  SetupMessages,
  Source,
  SourceRecord,
} from './types.ts';

/**
 * Texts -> what they hold. A source that can't be read, or only in part, says so in its diagnostics; nothing is thrown.
 * @param setupMessages Setup's message per error ID: names recommendations, which a setup log prints without an ID
 * @param onProgress told now and then, at most about 200 times, how many characters are read
 */
export function read(
  sources: readonly Source[],
  setupMessages: SetupMessages,
  onProgress?: OnProgress,
): readonly ReadSource[] {
  const total = sources.reduce((sum, { text }) => sum + text.length, 0);
  const report = progressOf(total, onProgress);
  let before = 0;
  const all = sources.map((source) => {
    const from = before;
    before += source.text.length;
    return readSource(source, setupMessages, (share) => report(from + share * source.text.length));
  });
  return all.some((source) => source.records.some(isUsable)) ? all : all.map(withoutRecords);
}

/**
 * Objects of which every cell was cut count only beside others, where they keep a check from passing; alone they are
 * nothing that was read.
 */
function withoutRecords(source: ReadSource): ReadSource {
  if (source.records.length === 0) return source;
  return { ...source, records: [], blocks: source.blocks.map((block) => ({ ...block, records: 0 })) };
}

/** A row of which something was printed whole, or at least some items of a list. Other formats print values whole. */
function isUsable({ format, properties }: SourceRecord): boolean {
  if (format !== 'format-table' && format !== 'csv') return true;
  return properties.some(
    ({ value, items, complete }) => (complete && value !== '') || (items !== null && items.length > 0),
  );
}

/** Share of the time that telling formats apart takes, about. */
const DETECTION = 0.5;

function readSource(source: Source, setupMessages: SetupMessages, step: Step): ReadSource {
  const { detection, parts } = readParts(source, step, true);
  step(1);
  const none = detection.empty.map(({ type, only, line }) => ({
    format: 'format-list' as const,
    fromLine: line,
    toLine: line,
    records: 0,
    what: type,
    ...(only === undefined ? {} : { only }),
  }));
  const blocks = [...parts.blocks, ...none].sort((a, b) => a.fromLine - b.fromLine);
  return {
    name: source.name,
    format: formatOf(blocks.map((block) => block.format)),
    blocks,
    records: parts.records,
    runs: parts.runs.map((run) => NAMES_RULES[run.from](run, setupMessages)),
    diagnostics: [...detection.diagnostics, ...parts.diagnostics].sort((a, b) => a.line - b.line),
  };
}

/** Errors among the output of a command are those of the command; without its echo, the objects tell which it was. */
function tellingCommands(part: ReadBlock, echoed: readonly ObjectType[]): ReadBlock {
  if (!part.diagnostics.some(({ code }) => code === 'shell-error')) return part;
  const types = echoed.length > 0 ? echoed : [...new Set(part.records.flatMap(({ type }) => type ?? []))];
  const diagnostics = part.diagnostics.map((it) =>
    it.code === 'shell-error' ? { ...it, commandTypes: types } : it,
  );
  return { ...part, diagnostics };
}

interface ReadParts {
  readonly detection: Detection;
  /** Of all blocks together. */
  readonly parts: ReadBlock;
}

/** @param suppose whether detection may suppose what a reader proves; if it can't, all is looked at again */
function readParts(source: Source, step: Step, suppose: boolean): ReadParts {
  const detection = detect(source.text, partOf(step, 0, DETECTION), suppose);
  const all = detection.blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  let done = 0;
  const context = { pasted: detection.pasted, memory: new ConsoleMemory() };
  // One list of each: of a console with thousands of runs, each run would have its own.
  const parts: Filled<ReadBlock> = { blocks: [], records: [], runs: [], diagnostics: [] };
  for (const block of detection.blocks) {
    const from = DETECTION + (1 - DETECTION) * (done / all);
    done += block.lines.length;
    const to = DETECTION + (1 - DETECTION) * (done / all);
    const part = readBlock(source.name, block, context, partOf(step, from, to));
    if (part === null) return readParts(source, step, false);
    const { blocks, records, runs, diagnostics } = tellingCommands(part, block.commandTypes);
    append(parts.blocks, blocks);
    append(parts.records, records);
    append(parts.runs, runs);
    append(parts.diagnostics, diagnostics);
  }
  return { detection, parts };
}

type Filled<T> = { readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** One by one: there may be more than a call takes arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** What the blocks of a source share. */
interface SourceContext {
  readonly pasted: Lines;
  readonly memory: ConsoleMemory;
}

/** Who names the rules that a run prints without their ID. */
const NAMES_RULES = { 'setup-log': nameRecommendations, 'setup-console': nameConsoleRules } as const;

/** @returns null for a block that isn't what it was supposed to be */
function readBlock(
  source: string,
  block: DetectedBlock,
  { pasted, memory }: SourceContext,
  step: Step,
): ReadBlock | null {
  const { lines, firstLine, lastLine, commandTypes } = block;
  if (block.format === 'setup-console') {
    return readSetupConsole(source, lines, firstLine, { numbers: block.numbers, pasted, memory });
  }
  const numbers = block.numbers ?? numbersFrom(firstLine, lines.length);
  switch (block.format) {
    case 'format-list':
      return readFormatList(source, arrayOf(lines), firstLine, { numbers, commandTypes, step });
    case 'format-table':
      return block.called === TOKEN_GROUPS
        ? readTokenGroups(source, arrayOf(lines), firstLine, { numbers })
        : readFormatTable(source, arrayOf(lines), firstLine, { numbers, commandTypes });
    case 'json':
      return block.isSupposed
        ? readJsonArray(source, lines, firstLine, { numbers, commandTypes })
        : readJson(source, lines, firstLine, { numbers, commandTypes });
    case 'clixml': {
      // Entities are part of XML: without them `&lt;` would become a tag. Of a page's source, the tags are entities.
      const raw = linesBetween(pasted, firstLine - 1, lastLine);
      return indexOfLine(raw, '<Objs', 0) !== -1
        ? readClixml(source, raw, firstLine, { commandTypes })
        : readClixml(source, lines, firstLine, { numbers, commandTypes });
    }
    case 'ldif':
      return readLdif(source, lines, firstLine, { numbers, linesOfSource: pasted.length });
    case 'setup-log':
      return readSetupLog(source, arrayOf(lines), firstLine, { numbers, pasted, step });
    case 'topology-yaml':
      return readTopologyYaml(source, lines, firstLine, { numbers });
    case 'csv':
      return readCsv(source, arrayOf(lines), firstLine, { numbers, commandTypes });
    case 'healthchecker':
      return readHealthChecker(source, lines, firstLine, { numbers });
    case 'exchange55-csv':
      return readExchange55(source, arrayOf(lines), firstLine, { numbers });
    default:
      return unread(block);
  }
}

/** Formats that are told apart, so that the administrator learns what to paste instead, but not read. */
function unread({ format, called, firstLine, lastLine }: DetectedBlock): ReadBlock {
  return {
    blocks: [{ format, fromLine: firstLine, toLine: lastLine, records: 0 }],
    records: [],
    runs: [],
    // Detection has reported a text that is nothing known.
    diagnostics: whyUnread(called, firstLine),
  };
}

/** What they are called is the code that says what to paste instead. */
const UNREAD = ['setup-assist', 'report', 'msi-log'] as const;

function whyUnread(called: string, line: number): readonly Diagnostic[] {
  return UNREAD.filter((code) => code === called).map((code) => ({ line, code, args: {} }));
}

/** Blocks of an unknown format don't make a source mixed. */
function formatOf(formats: readonly Format[]): Format {
  const [first = 'unknown', ...others] = new Set(formats.filter((format) => format !== 'unknown'));
  return others.length > 0 ? 'mixed' : first;
}
