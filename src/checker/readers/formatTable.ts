import { isBlank, numbersFrom } from '../lines.ts';
import type { Diagnostic, ObjectType, ReadBlock } from '../types.ts';
import { typeOfNames } from './objectTypes.ts';

/** The column without which nothing can be said of objects of the type. */
const NEEDED: Partial<Readonly<Record<ObjectType, string>>> = {
  SendConnector: 'SourceTransportServers',
  ForeignConnector: 'SourceTransportServers',
  DeliveryAgentConnector: 'SourceTransportServers',
  RoutingGroupConnector: 'SourceTransportServers',
  DistributionGroup: 'ExpansionServer',
  DynamicDistributionGroup: 'ExpansionServer',
  ExchangeServer: 'AdminDisplayVersion',
};

/** What detection knows of a block beside its lines. */
export interface TableContext {
  readonly numbers?: readonly number[];
  readonly commandTypes?: readonly ObjectType[];
}

/** True for `--------  -----`: groups of hyphens under a header, one under each column. */
export function isTableRule(line: string): boolean {
  const text = line.trim();
  return text.length >= 2 && text.startsWith('-') && /^[- ]+$/.test(text) && text.includes('--');
}

/**
 * Tables aren't turned into records yet: the block says why nothing can be answered from this one.
 * `lines[0]` is the header, `lines[1]` its hyphens.
 */
export function readFormatTable(
  _source: string,
  lines: readonly string[],
  firstLine: number,
  context: TableContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const at = (i: number): number => numbers[i] ?? firstLine;
  const columns = columnsOf(lines[0] ?? '', lines[1] ?? '');
  const type = typeOfTable(columns, context.commandTypes ?? []);
  const diagnostics: Diagnostic[] = [];

  const cut = lines.findIndex((line, i) => i > 1 && /(?:\.\.\.|…)(?=[\s}]|$)/.test(line));
  if (cut !== -1) diagnostics.push({ line: at(cut), code: 'cut-table', args: {} });
  const needed = type === null ? undefined : NEEDED[type];
  if (needed !== undefined && !columns.some((column) => column.toLowerCase() === needed.toLowerCase())) {
    diagnostics.push({ line: at(0), code: 'table-without-needed-columns', args: { column: needed } });
  }
  if (diagnostics.length === 0) {
    diagnostics.push({ line: at(0), code: 'unread-format', args: { format: 'format-table' } });
  }

  const block = {
    format: 'format-table',
    fromLine: at(0),
    toLine: at(lines.length - 1),
    records: 0,
    ...(type === null ? {} : { what: type }),
  } as const;
  return { blocks: [block], records: [], runs: [], diagnostics: diagnostics.sort((a, b) => a.line - b.line) };
}

/** Header cells start where their hyphens do; a hand-drawn unbroken line has the header's words as columns. */
function columnsOf(header: string, rule: string): readonly string[] {
  const starts = [...rule.matchAll(/-+/g)].map((match) => match.index);
  if (starts.length < 2) return header.trim().split(/\s{2,}|\t/);
  return starts.map((start, i) => header.slice(start, starts[i + 1]).trim()).filter((name) => !isBlank(name));
}

/** Get-SendConnector's own table is `Identity AddressSpaces Enabled`: no property there is distinctive but the second. */
function typeOfTable(columns: readonly string[], commandTypes: readonly ObjectType[]): ObjectType | null {
  const names = new Set(columns.map((column) => column.toLowerCase()));
  if (commandTypes.length === 1) return commandTypes[0] ?? null;
  return typeOfNames(names) ?? (names.has('addressspaces') ? 'SendConnector' : null);
}
