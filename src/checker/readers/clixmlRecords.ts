import { arrayOf, indexOfLine, lineAt, type Lines } from '../textLines.ts';
import type { Diagnostic, SourceRecord } from '../types.ts';
import { clixmlReader } from './clixmlRecord.ts';
import { surveyObject } from './clixmlSurvey.ts';
import { type ClixmlDocument, type ClixmlValue, parseClixml } from './clixmlValues.ts';
import { lazyRecord } from './lazyRecord.ts';
import { typeOfTypeName } from './objectTypes.ts';
import type { DocumentContext } from './recordBlock.ts';
import { remembered } from './remembered.ts';

/** The first tag as Export-Clixml writes it. */
const HEAD = /^[^<]*<Objs Version="[\d.]+" xmlns="[\w:/.]+">$/;
const REFERENCE = /<Ref [^<>]*RefId="(\d+)"/;

/**
 * The fast way through a large file as Export-Clixml lays it out: a look at the lines finds where objects stand and of
 * what type they are, and the parser walks through one when someone asks for its properties. An object that others refer
 * to is kept.
 * @returns the same as the careful reader; null for anything else, which that has to read
 */
export function recordsByLine(
  source: string,
  lines: Lines,
  numbers: readonly number[],
  context: DocumentContext,
): Found | null {
  return recordsOf(source, lines, numbers, context, null);
}

interface Found {
  readonly records: readonly SourceRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param referred numbers of the objects that others refer to; null as long as no reference has shown up */
function recordsOf(
  source: string,
  lines: Lines,
  numbers: readonly number[],
  context: DocumentContext,
  referred: ReadonlySet<string> | null,
): Found | null {
  const first = indexOfLine(lines, '<', 0);
  if (first === -1 || !HEAD.test(lineAt(lines, first))) return null;
  const types = new Map<string, readonly string[]>();
  const survey = { types, referred: referred ?? new Set<string>(), refers: false };
  const kept = new Map<string, ClixmlValue>();
  const records: SourceRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const numberOf = (index: number): number => numbers[index] ?? numbers.at(-1) ?? 1;
  // A file has few types, and many objects of each.
  const typeOf = remembered(typeOfTypeName);

  let from = first + 1;
  while (lineAt(lines, from) !== '</Objs>') {
    const seen = surveyObject(lines, from, survey);
    if (seen === null) return null;
    if (survey.refers && referred === null) {
      return recordsOf(source, lines, numbers, context, referredIn(lines));
    }
    const { to } = seen;
    let type = typeOf(seen.typeName);
    let isRecord = true;
    if (seen.needsValues || type === null) {
      const { objects, values } = parse(from, to);
      const [object] = objects;
      // Of a list at the top, each item is a record.
      if (object === undefined || (object.elements !== null && object.properties.length === 0)) return null;
      const read = clixmlReader(source, context, (index) => numberOf(from + index))(object);
      diagnostics.push(...read.diagnostics);
      type = read.record?.type ?? null;
      isRecord = read.record !== null;
      if (!keep(values, from)) return null;
    }
    if (isRecord) records.push(record(type, from, to));
    from = to;
  }
  return { records, diagnostics };

  function record(type: SourceRecord['type'], start: number, end: number): SourceRecord {
    const [line, lastLine] = [numberOf(start), numberOf(end - 1)];
    return lazyRecord({ source, format: 'clixml', type, line, lastLine }, () => {
      const [object] = parse(start, end).objects;
      const reader = clixmlReader(source, context, (index) => numberOf(start + index));
      return object === undefined ? [] : (reader(object).record?.properties ?? []);
    });
  }

  /** Lines of values are counted from `start`, those of kept ones from the top. */
  function parse(start: number, end: number): ClixmlDocument {
    const own = [...arrayOf(lines, start, end)];
    own[0] = `<Objs>${own[0] ?? ''}`;
    own.push('</Objs>');
    const valueOf = (id: string): ClixmlValue | undefined => {
      const value = kept.get(id);
      return value === undefined || value.line >= start ? undefined : value;
    };
    return parseClixml(own, { types, valueOf });
  }

  /** False when a number names two objects. */
  function keep(values: ReadonlyMap<string, ClixmlValue>, start: number): boolean {
    for (const [id, value] of values) {
      if (referred?.has(id) !== true) continue;
      if (kept.has(id)) return false;
      // Whoever refers to it has its properties above its own first line.
      const properties = value.properties.map((one) => ({ ...one, line: -1, lastLine: -1 }));
      kept.set(id, { ...value, properties, line: value.line + start });
    }
    return true;
  }
}

/** Numbers of the objects that are written once and referred to elsewhere. */
function referredIn(lines: Lines): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = indexOfLine(lines, '<Ref ', 0); i !== -1; i = indexOfLine(lines, '<Ref ', i + 1)) {
    const id = REFERENCE.exec(lineAt(lines, i))?.[1];
    if (id !== undefined) found.add(id);
  }
  return found;
}
