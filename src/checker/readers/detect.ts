import { isBinary } from '../decode.ts';
import { partOf, type Step } from '../progress.ts';
import { arrayOf, type Lines, linesOf } from '../textLines.ts';
import type { Diagnostic } from '../types.ts';
import { blocksOf, type DetectedBlock, numberAt } from './blocks.ts';
import { typesOfCommand } from './commands.ts';
import { endsOfClixml } from './documents.ts';
import { expandLines, type NumberedLines } from './expand.ts';
import { remembered } from './remembered.ts';
import { emptyLists, type EmptyList, segmentsOf } from './segments.ts';
import { markShellErrors } from './shellErrors.ts';
import { signsOf } from './sourceSigns.ts';
import { TextSigns } from './textSigns.ts';
import { isTopologyYaml } from './topologyYaml.ts';
import { unwrap } from './unwrap.ts';

export interface Detection {
  /** Lines of the source as they were pasted, from line 1. */
  readonly pasted: Lines;
  readonly blocks: readonly DetectedBlock[];
  /** Commands that list all objects of a type and printed nothing: there are none. */
  readonly empty: readonly EmptyList[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Splits a source into blocks, one per format and command (FORMATS 0). Nothing is read here.
 * @param suppose whether the caller reads what is supposed to be one document, and asks again when it isn't
 */
export function detect(text: string, step: Step = () => undefined, suppose = false): Detection {
  if (!/[^\r\n\ufeff \t\u00a0]/.test(text)) return nothing('empty-input');
  if (isBinary(text)) return nothing('binary-input');

  const pasted = linesOf(text);
  step(0.2);
  const expanded = expandLines(pasted);
  step(0.4);
  const ofText = new TextSigns(text);
  const texts = expanded.texts === pasted ? unwrap(pasted, ofText) : unwrap(expanded.texts);
  const source: NumberedLines = { texts, numbers: expanded.numbers };
  step(0.6);
  if (isTopologyYaml(source.texts)) return topology(source, pasted);
  const signs = signsOf(texts === pasted ? ofText : null);
  const endOfXml = endsOfClixml(source.texts);
  const segments = segmentsOf(source.texts, signs, endOfXml, partOf(step, 0.6, 0.8));
  // The same command may stand there again and again.
  const typesOf = remembered(typesOfCommand);
  const blocks = blocksOf(source, signs, segments, typesOf, { suppose, endOfXml });
  const isKnown = (block: DetectedBlock): boolean => block.called !== 'unknown';
  const empty = emptyLists(source, segments);

  if (blocks.some(isKnown)) {
    const rest = blocks.filter((block) => !isKnown(block));
    return { pasted, blocks: blocks.filter(isKnown), empty, diagnostics: rest.flatMap(orphans) };
  }
  const first = blocks[0];
  if (first !== undefined) {
    return {
      pasted,
      blocks: [first],
      empty: [],
      diagnostics: [{ line: first.firstLine, code: 'unknown-format', args: {} }],
    };
  }
  const prompt = segments.find((segment) => segment.prompt);
  const at = (prompt?.from ?? 1) - 1;
  const line = source.numbers === null ? at + 1 : (source.numbers[at] ?? 1);
  return {
    pasted,
    blocks: [],
    // A paste of nothing else is no evidence: the outputs may have been left out.
    empty: [],
    diagnostics: [{ line, code: prompt === undefined ? 'empty-input' : 'prompt-only', args: {} }],
  };
}

function nothing(code: 'empty-input' | 'binary-input'): Detection {
  return { pasted: [], blocks: [], empty: [], diagnostics: [{ line: 1, code, args: {} }] };
}

/** A topology written by hand fills its source: comments in it may look like commands. */
function topology({ texts, numbers }: NumberedLines, pasted: Lines): Detection {
  const format = 'topology-yaml';
  return {
    pasted,
    blocks: [
      {
        format,
        called: format,
        lines: texts,
        firstLine: 1,
        lastLine: numbers?.at(-1) ?? texts.length,
        numbers,
        commandTypes: [],
        isSupposed: false,
      },
    ],
    empty: [],
    diagnostics: [],
  };
}

/** One diagnostic per error, and per paragraph of other text, between blocks. */
function orphans(block: DetectedBlock): readonly Diagnostic[] {
  const lines = arrayOf(block.lines);
  const marks = markShellErrors(lines);
  const isText = (i: number): boolean => marks[i] === 'none' && /[\p{L}\p{N}]/u.test(lines[i] ?? '');
  return lines.flatMap((line, i): readonly Diagnostic[] => {
    const at = { line: numberAt(block, i), args: { text: line.trim() } };
    if (marks[i] === 'first') return [{ ...at, code: 'shell-error', commandTypes: block.commandTypes }];
    return isText(i) && !isText(i - 1) ? [{ ...at, code: 'orphan-line' }] : [];
  });
}
