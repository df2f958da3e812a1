import { isBlank, numbersFrom } from '../lines.ts';
import { arrayOf, type Lines } from '../textLines.ts';
import type { Diagnostic, ReadBlock } from '../types.ts';
import { commandAtPrompt } from './commands.ts';
import { arrayRecords } from './jsonArray.ts';
import { objectReader } from './jsonRecord.ts';
import { type JsonNode, type JsonObject, parseJson } from './jsonTree.ts';
import { unwrapped } from './jsonValues.ts';
import { type DocumentContext, lastOpen, recordBlock } from './recordBlock.ts';
import { markShellErrors } from './shellErrors.ts';

/**
 * Reads what ConvertTo-Json prints, of Windows PowerShell 5.1 and of PowerShell 7 (FORMATS 3). Each object is a record;
 * values become what Format-List would print.
 * @param lines lines of the block, wrappers taken off
 * @param firstLine number of `lines[0]` in the source, from 1
 */
export function readJson(
  source: string,
  lines: Lines,
  firstLine: number,
  context: DocumentContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  return (
    readJsonArray(source, lines, firstLine, { ...context, numbers }) ??
    readAnyJson(source, arrayOf(lines), numbers, context)
  );
}

/** The same for one array of objects as PowerShell lays it out, without anything around it; null for anything else. */
export function readJsonArray(
  source: string,
  lines: Lines,
  firstLine: number,
  context: DocumentContext = {},
): ReadBlock | null {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const quick = arrayRecords(source, lines, numbers, context);
  return quick && recordBlock('json', numbers, quick.records, quick.diagnostics);
}

/** The same for whatever was pasted: several documents, broken and cut ones, words around them. */
export function readAnyJson(
  source: string,
  lines: readonly string[],
  numbers: readonly number[],
  context: DocumentContext = {},
): ReadBlock {
  const { text, starts } = joinBroken(lines);
  const tree = parseJson(text);
  const indexAt = (offset: number): number => lineIndex(starts, offset);
  const lineAt = (offset: number): number => numbers[indexAt(offset)] ?? numbers[0] ?? 1;
  const diagnostics: Diagnostic[] = [];
  const reader = objectReader(source, context, lineAt);

  const records = tree.roots.flatMap(objectsOf).flatMap((object) => {
    const read = reader(object);
    diagnostics.push(...read.diagnostics);
    return read.record ?? [];
  });
  if (tree.brokenAt !== null) {
    diagnostics.push({ line: lineAt(tree.brokenAt), code: 'broken-document', args: { format: 'json' } });
  } else if (tree.cut) {
    diagnostics.push({ line: numbers.at(-1) ?? 1, code: 'cut-document', args: { format: 'json' } });
  }
  diagnostics.push(...outsideOf(lines, numbers, [...new Set(tree.outside.map(indexAt))]));
  return recordBlock('json', numbers, tree.cut ? lastOpen(records) : records, diagnostics);
}

/** A console breaks long strings at its width: lines are joined there, and each keeps its offset. */
function joinBroken(lines: readonly string[]): { text: string; starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  let joined = 0;
  lines.forEach((line, i) => {
    starts.push(text.length);
    const next = lines[i + 1];
    const odd = (count(line) + joined) % 2 === 1;
    const continued = odd && next !== undefined && !isBlank(next) && !/^\s*(?:"[^"]*"\s*:|[\]}])/.test(next);
    // Text is lost between the parts of a string only if a line end stays in it.
    text += continued ? line : `${line}\n`;
    joined = continued ? 1 : 0;
  });
  return { text, starts };
}

/** Number of quotes that begin or end a string. */
function count(line: string): number {
  return line.replace(/\\./g, '').match(/"/g)?.length ?? 0;
}

/** Index of the line that holds an offset. */
function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The objects of a document: one, those of an array, or those of `{"value": […], "Count": 2}`, an array that 5.1 wraps. */
function objectsOf(root: JsonNode): readonly JsonObject[] {
  const node = unwrapped(root);
  if (node.kind === 'object') return [node];
  if (node.kind !== 'array') return [];
  return node.elements.flatMap((element) => {
    const inner = unwrapped(element);
    if (inner.kind === 'array') return inner.elements.filter((one) => one.kind === 'object');
    return inner.kind === 'object' ? [inner] : [];
  });
}

/** Words around the JSON: PowerShell's warning that it cut the depth, or a text that nobody asked for. */
function outsideOf(
  lines: readonly string[],
  numbers: readonly number[],
  outside: readonly number[],
): readonly Diagnostic[] {
  if (outside.length === 0) return [];
  const marks = markShellErrors(lines);
  const isOutside = new Set(outside);
  return outside.flatMap((i): readonly Diagnostic[] => {
    const line = numbers[i] ?? 1;
    const text = (lines[i] ?? '').trim();
    if (marks[i] === 'first') return [{ line, code: 'shell-error', args: { text } }];
    const said = marks[i] === 'rest' || isOutside.has(i - 1) || commandAtPrompt(text) !== null;
    return said || !/[\p{L}\p{N}]/u.test(text) ? [] : [{ line, code: 'orphan-line', args: { text } }];
  });
}
