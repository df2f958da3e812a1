import { numbersFrom } from '../lines.ts';
import type { ReadBlock } from '../types.ts';
import { findExchange55Header, readExchange55Csv } from './exchange55Csv.ts';
import { isAdminDumpHead, readAdminDump } from './exchange55Dump.ts';

/** What detection knows of a block beside its lines. */
export interface Exchange55Context {
  /** Line number of each line, where the lines don't simply follow each other. */
  readonly numbers?: readonly number[];
  /** Without the fast lane, which tests compare with this. */
  readonly careful?: boolean;
}

/**
 * Exchange 5.5 directory as text: the CSV of a directory export (Administrator program `admin /e`, Dsexport) or the raw
 * properties dump Admindmp.txt (KB Q199412). Each object becomes a record of type `X55Object`; tombstones are dropped.
 * @param lines the stretch of the source to read, without line ends
 * @param firstLine number of `lines[0]` in the source, counted from 1
 */
export function readExchange55(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: Exchange55Context = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const at = (i: number): number => numbers[i] ?? firstLine;
  const header = lines.findIndex((line) => findExchange55Header(line) !== null);
  const read =
    header === -1 && lines.some(isAdminDumpHead)
      ? readAdminDump(source, lines, at)
      : readExchange55Csv(source, lines, at, header, context.careful);
  return {
    ...read,
    blocks: [
      {
        format: 'exchange55-csv',
        fromLine: at(0),
        toLine: at(lines.length - 1),
        records: read.records.length,
        what: 'X55Object',
      },
    ],
    runs: [],
  };
}

/** Whether a line begins a directory export (its header) or a raw properties dump (class and date). */
export function isExchange55Start(line: string): boolean {
  return findExchange55Header(line) !== null || isAdminDumpHead(line);
}
