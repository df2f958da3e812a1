import { readFileSync } from 'node:fs';
import { read } from '../../src/checker/read.ts';
import type { Property, ReadSource, SetupMessages, SourceRecord } from '../../src/checker/types.ts';

/** Text of a file below test/cases. */
export function caseText(path: string): string {
  return readFileSync(new URL(`../cases/${path}`, import.meta.url), 'utf8');
}

/** Reads a text as the checker does. */
export function readText(text: string, setupMessages: SetupMessages = {}): ReadSource {
  const [source] = read([{ name: 'paste', text }], setupMessages);
  if (source === undefined) throw new Error('read() gave nothing for one source');
  return source;
}

/** Reads a file below test/cases. */
export function readCase(path: string, setupMessages: SetupMessages = {}): ReadSource {
  return readText(caseText(path), setupMessages);
}

/** A property by name; fails when the record doesn't have it. */
export function property(record: SourceRecord | undefined, name: string): Property {
  const found = record?.properties.find((one) => one.name === name);
  if (found === undefined) {
    const names = record?.properties.map((one) => one.name).join(', ') ?? 'no record';
    throw new Error(`expected property ${name}, found: ${names}`);
  }
  return found;
}

/** `line code` of each diagnostic. */
export function diagnosticsOf(source: ReadSource): readonly string[] {
  return source.diagnostics.map(({ line, code }) => `${line} ${code}`);
}
