import { beginningsOf, mayBegin, numbersFrom } from '../lines.ts';
import { lineAt, type Lines } from '../textLines.ts';
import type { Property, ReadBlock, SourceRecord } from '../types.ts';
import { tableOf } from '../tableOf.ts';
import { lazyRecord } from './lazyRecord.ts';

/** Section of the report that describes the server. */
const SECTION = 'Exchange Information';

/** Labels of that section which the checks can use; they become the names of properties. */
const LABELS = new Set(['Name', 'Build Number', 'Server Role', 'DAG Name', 'AD Site']);

/** What lines with those labels begin with, and those that underline a title. */
const LABEL_FIRST = beginningsOf([...LABELS].map((label) => label.charAt(0)).join(''));
const RULE_FIRST = beginningsOf('-');

/** What the report calls a value that the shell prints otherwise. */
const VALUES = tableOf<string>({
  multirole: 'Mailbox, ClientAccess',
  'standalone server': '',
});

/**
 * Reads the text that HealthChecker writes: titles underlined with hyphens, below them `Label: value` with tabs before
 * it (FORMATS 8). Of each server its section on Exchange becomes a record. `Build Number` is taken, which is that of the
 * installed update; the words after `Version` can be wrong.
 */
export function readHealthChecker(
  source: string,
  lines: Lines,
  firstLine: number,
  context: { readonly numbers?: readonly number[] } = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const at = (i: number): number => numbers[i] ?? firstLine;
  const records: SourceRecord[] = [];
  /** Index of the line below the title of the section; -1 outside of it. */
  let from = -1;

  const finish = (to: number): void => {
    const start = from;
    from = -1;
    if (start === -1) return;
    const make = (): readonly Property[] => propertiesOf(lines, start, to, at);
    const properties = make();
    if (!properties.some(({ name }) => name === 'Name')) return;
    const [line, lastLine] = [properties[0]?.line ?? at(start), properties.at(-1)?.line ?? at(start)];
    records.push(
      lazyRecord({ source, format: 'healthchecker', type: 'ExchangeServer', line, lastLine }, make),
    );
  };
  for (let i = 0; i < lines.length; i++) {
    if (!isRule(lineAt(lines, i))) continue;
    // Above the hyphens stands a title.
    finish(i - 1);
    if (lineAt(lines, i - 1).trim() === SECTION) from = i + 1;
  }
  finish(lines.length);

  const block = {
    format: 'healthchecker',
    fromLine: at(0),
    toLine: at(lines.length - 1),
    records: records.length,
    ...(records.length > 0 ? { what: 'ExchangeServer' as const } : {}),
  } as const;
  // A copy that lacks the section holds nothing for the checks.
  const diagnostics =
    records.length > 0
      ? []
      : [{ line: at(0), code: 'unread-format', args: { format: 'healthchecker' } } as const];
  return { blocks: [block], records, runs: [], diagnostics };
}

function propertiesOf(
  lines: Lines,
  from: number,
  to: number,
  at: (i: number) => number,
): readonly Property[] {
  const properties: Property[] = [];
  for (let i = from; i < to && properties.length < LABELS.size; i++) {
    const text = lineAt(lines, i);
    if (!mayBegin(text, LABEL_FIRST)) continue;
    const colon = text.indexOf(':');
    const label = text.slice(0, colon).trim();
    if (!LABELS.has(label) || properties.some(({ name }) => name === label)) continue;
    const printed = text.slice(colon + 1).trim();
    const value = VALUES[printed.toLowerCase()] ?? printed;
    properties.push({ name: label, value, items: null, complete: true, line: at(i), lastLine: at(i) });
  }
  return properties;
}

function isRule(line: string): boolean {
  return mayBegin(line, RULE_FIRST) && /^\s*-{5,}\s*$/.test(line);
}
