import { beginningsOf, mayBegin, numbersFrom } from '../lines.ts';
import type { Property, ReadBlock, SourceRecord } from '../types.ts';

/** Section of the report that describes the server. */
const SECTION = 'Exchange Information';

/** Labels of that section which the checks can use; they become the names of properties. */
const LABELS = new Set(['Name', 'Build Number', 'Server Role', 'DAG Name', 'AD Site']);

/** What lines with those labels begin with, and those that underline a title. */
const LABEL_FIRST = beginningsOf([...LABELS].map((label) => label.charAt(0)).join(''));
const RULE_FIRST = beginningsOf('-');

/** What the report calls a value that the shell prints otherwise. */
const VALUES: Readonly<Record<string, string>> = {
  multirole: 'Mailbox, ClientAccess',
  'standalone server': '',
};

/**
 * Reads the text that HealthChecker writes: titles underlined with hyphens, below them `Label: value` with tabs before
 * it (FORMATS 8). Of each server its section on Exchange becomes a record. `Build Number` is taken, which is that of the
 * installed update; the words after `Version` can be wrong.
 */
export function readHealthChecker(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: { readonly numbers?: readonly number[] } = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const at = (i: number): number => numbers[i] ?? firstLine;
  const records: SourceRecord[] = [];
  let properties: Property[] = [];
  let inSection = false;

  const finish = (): void => {
    const [first] = properties;
    if (first !== undefined && properties.some(({ name }) => name === 'Name')) {
      const lastLine = properties.at(-1)?.line ?? first.line;
      records.push({
        source,
        format: 'healthchecker',
        type: 'ExchangeServer',
        properties,
        line: first.line,
        lastLine,
      });
    }
    properties = [];
  };
  lines.forEach((text, i) => {
    if (isRule(lines[i + 1] ?? '')) {
      inSection = text.trim() === SECTION;
      if (inSection) finish();
      return;
    }
    if (!inSection || !mayBegin(text, LABEL_FIRST)) return;
    const colon = text.indexOf(':');
    const label = text.slice(0, colon).trim();
    if (!LABELS.has(label) || properties.some(({ name }) => name === label)) return;
    const printed = text.slice(colon + 1).trim();
    const value = VALUES[printed.toLowerCase()] ?? printed;
    properties.push({ name: label, value, items: null, complete: true, line: at(i), lastLine: at(i) });
  });
  finish();

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

function isRule(line: string): boolean {
  return mayBegin(line, RULE_FIRST) && /^\s*-{5,}\s*$/.test(line);
}
