import { isBlank, numbersFrom } from '../lines.ts';
import { arrayOf, lineAt, type Lines } from '../textLines.ts';
import type { Diagnostic, Property, ReadBlock, SourceRecord } from '../types.ts';
import { lazyRecord } from './lazyRecord.ts';
import { objectTypeOfClasses } from './ldapClasses.ts';
import { AskedAttributes } from './ldifAsked.ts';
import { type LdapLine, type LdapValue, ldapLine, ldapValue } from './ldifLine.ts';
import { LDP_QUERY, LdifScan, typeOfCategory } from './ldifScan.ts';

/*
 * A reader of our own: the LDIF parsers on npm (ldif, ldapjs-based ones, ldif-parser) give objects without the lines
 * that values stand on, and throw at the first line that isn't RFC 2849.
 */

/** What detection knows of a block beside its lines. */
export interface LdifContext {
  /** Line number of each line, where the lines don't simply follow each other. */
  readonly numbers?: readonly number[];
  /** Number of lines of the whole source: tells whether anything follows the last record. */
  readonly linesOfSource?: number;
  /** Without the fast lane, which tests compare with this. */
  readonly careful?: boolean;
}

/** A line with the lines that were folded off it. */
interface LogicalLine {
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

/** Lines of one object, with what `changetype` says of it. */
interface Draft {
  readonly dn: LogicalLine;
  readonly lines: LogicalLine[];
}

/** A property while its values are gathered. */
interface Values {
  readonly name: string;
  readonly items: string[];
  complete: boolean;
  readonly line: number;
  lastLine: number;
}

/**
 * Reads LDIF (RFC 2849) as ldifde writes it and administrators paste it, and what ldp.exe and AD Explorer print of an
 * object (FORMATS 6). Values that can't be read (damaged base64, `:<` files) are properties that aren't complete: an
 * attribute that is printed must never count as empty. Deleted objects are left out.
 * @param lines lines of the block, wrappers taken off
 * @param firstLine number of `lines[0]` in the source, from 1
 */
export function readLdif(
  source: string,
  lines: Lines,
  firstLine: number,
  context: LdifContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const toLine = numbers.at(-1) ?? firstLine;
  const spread = isSpread(lines);
  const asked = new AskedAttributes();
  const scan = new LdifScan(lines, (name) => asked.numberOf(name));
  const records: SourceRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const untyped: SourceRecord[] = [];
  let severalQueries = false;
  /** Whether the last object of the text became a record. */
  let keptLast = false;

  const draftsOf = (from: number, to: number): ReturnType<typeof gather> =>
    gather(unfold(arrayOf(lines, from, to), numbers.slice(from, to), spread));
  const make = (from: number): readonly Property[] => {
    const draft = draftsOf(from, endOfParagraph(lines, from)).drafts[0];
    return draft === undefined ? [] : (finishRecord(source, draft, [])?.properties ?? []);
  };
  const add = (record: SourceRecord, saysClass: boolean): void => {
    records.push(record);
    if (record.type === null && !saysClass) untyped.push(record);
  };

  for (let from = 0; from < lines.length;) {
    if (isBlank(lineAt(lines, from))) {
      from++;
    } else if (!spread && context.careful !== true && scan.scan(from)) {
      const { type } = scan;
      const dn = scan.dn.toLowerCase();
      keptLast = !isDeleted(dn);
      if (keptLast) {
        const list = asked.note(type, dn, scan.attributes, scan.attributeCount);
        const line = numbers[scan.dnAt] ?? 0;
        const lastLine = numbers[scan.lastAt] ?? 0;
        const record = { source, format: 'ldif', type, line, lastLine } as const;
        add(lazyRecord(list === undefined ? record : { ...record, asked: list }, make, from), scan.saysClass);
      }
      from = scan.end;
    } else {
      const to = spread ? lines.length : endOfParagraph(lines, from);
      const gathered = draftsOf(from, to);
      diagnostics.push(...gathered.diagnostics);
      for (const draft of gathered.drafts) {
        const record = finishRecord(source, draft, diagnostics);
        keptLast = record !== null;
        if (record === null) continue;
        const names = record.properties.map(({ name }) => name.toLowerCase());
        const dn = record.properties[0]?.value.toLowerCase() ?? '';
        const numbers = names.map((name) => asked.numberOf(name));
        const list = asked.note(record.type, dn, numbers, numbers.length);
        add(list === undefined ? record : { ...record, asked: list }, saysClass(names));
      }
      for (let i = from; i < to && !severalQueries; i++) severalQueries = LDP_QUERY.test(lineAt(lines, i));
      from = to;
    }
  }
  // In ldp.exe each object is asked for by itself.
  asked.finish(severalQueries);
  // ldifde puts an empty line after each object: the last one of a text that ends with it may have been cut.
  if (keptLast && (context.linesOfSource ?? toLine) <= toLine) {
    records.push(...records.splice(-1).map((record) => withoutAsked(record)));
  }
  if (untyped[0] !== undefined) {
    diagnostics.push({
      line: untyped[0].line,
      code: 'unknown-object-type',
      args: { records: untyped.length },
    });
  }
  const type = records[0]?.type ?? null;
  const block = {
    format: 'ldif',
    fromLine: numbers[0] ?? firstLine,
    toLine,
    records: records.length,
    ...(type !== null && records.every((record) => record.type === type) ? { what: type } : {}),
  } as const;
  return { blocks: [block], records, runs: [], diagnostics: diagnostics.sort((a, b) => a.line - b.line) };
}

/** Index of the blank line that ends a paragraph, or of the end. */
function endOfParagraph(lines: Lines, from: number): number {
  let end = from;
  while (end < lines.length && !isBlank(lineAt(lines, end))) end++;
  return end;
}

/** Joins folded lines: one blank begins a continuation and goes, nothing is added. Comments fold too and are dropped. */
function unfold(
  lines: readonly string[],
  numbers: readonly number[],
  spread: boolean,
): readonly LogicalLine[] {
  const result: LogicalLine[] = [];
  let text: string | null = null;
  let line = 0;
  let lastLine = 0;
  const flush = (): void => {
    if (text !== null && !text.startsWith('#')) result.push({ text, line, lastLine });
    text = null;
  };
  lines.forEach((raw, i) => {
    const number = numbers[i] ?? 0;
    if (isBlank(raw)) {
      if (spread) return;
      flush();
      result.push({ text: '', line: number, lastLine: number });
    } else if (raw.startsWith(' ') && text !== null && ldapLine(raw)?.dump !== true) {
      text += raw.slice(1);
      lastLine = number;
    } else {
      flush();
      text = raw;
      line = lastLine = number;
    }
  });
  flush();
  return result;
}

/** Mail programs put an empty line after every line; then empty lines part nothing. */
function isSpread(lines: Lines): boolean {
  let full = 0;
  for (let i = 0; i < lines.length; i++) {
    if (isBlank(lineAt(lines, i))) continue;
    if (full > 0 && !isBlank(lineAt(lines, i - 1))) return false;
    full++;
  }
  return full > 3;
}

/** Progress of ldp.exe and of `ldifde -f con`, and the version of LDIF: they describe no object. */
const PASSED_OVER =
  /^\s*(?:version: ?\d+\s*$|Expanding base |Getting \d+ entr|\*{3}\s?\S|ldap_\w+\(|Result <|Matched DNs|-{2,}\s*$|>?\s*$|Connecting to "|Logging in as |Exporting directory|Searching for entries|Writing out entries|\d+ entr(?:y|ies) exported|The command has completed)/i;

/** Which object each line belongs to. Every record begins with its `dn:`; an empty line or hyphens end it. */
function gather(lines: readonly LogicalLine[]): {
  drafts: readonly Draft[];
  diagnostics: Diagnostic[];
} {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  let current: Draft | null = null;
  let orphan = false;
  for (const line of lines) {
    const parsed = ldapLine(line.text);
    if (parsed?.name.toLowerCase() === 'dn') {
      current = { dn: line, lines: [] };
      drafts.push(current);
    } else if (line.text === '' || /^-{2,}\s*$/.test(line.text)) {
      // Raw dumps have no empty lines between an object's name and its attributes; LDIF may not have any either.
      current = null;
    } else if (PASSED_OVER.test(line.text)) {
      continue;
    } else if (current !== null) {
      current.lines.push(line);
    } else {
      if (!orphan) {
        diagnostics.push({ line: line.line, code: 'orphan-line', args: { text: line.text.trim() } });
      }
      orphan = true;
      continue;
    }
    orphan = false;
  }
  return { drafts, diagnostics };
}

/** null for an object that is deleted, or that the text deletes or renames. */
function finishRecord(source: string, draft: Draft, diagnostics: Diagnostic[]): SourceRecord | null {
  const parsed = draft.lines.map((line) => ({ line, parsed: ldapLine(line.text) }));
  const isDump = isDumpOf(parsed.flatMap((it) => it.parsed ?? []));
  const changes = parsed.find((it) => it.parsed?.name.toLowerCase() === 'changetype')?.parsed;
  const change = changes?.raw.trim().toLowerCase() ?? 'add';
  const dn = ldapValue(ldapLine(draft.dn.text), isDump)?.items[0] ?? '';
  if (/^(?:delete|modrdn|moddn)$/.test(change) || isDeleted(dn.toLowerCase())) return null;

  const properties = new Map<string, Values>();
  const add = (name: string, at: LogicalLine, value: LdapValue): void => {
    const key = name.toLowerCase();
    const before = properties.get(key);
    if (before === undefined) {
      properties.set(key, {
        name,
        items: [...value.items],
        complete: value.complete,
        line: at.line,
        lastLine: at.lastLine,
      });
      return;
    }
    before.items.push(...value.items);
    before.complete &&= value.complete;
    before.lastLine = at.lastLine;
  };

  add('dn', draft.dn, { items: [dn], complete: true });
  const operations = new Operations(change === 'modify');
  for (const { line, parsed: one } of parsed) {
    if (one === null) {
      if (/^-\s*$/.test(line.text)) operations.end();
      else {
        diagnostics.push({ line: line.line, code: 'orphan-line', args: { text: line.text.trim() } });
        // Most likely a folded line that lost its blank: the value above goes on in a way that isn't known.
        const last = [...properties.values()].at(-1);
        if (last !== undefined && last.name !== 'dn') last.complete = false;
      }
      continue;
    }
    if (one.name.toLowerCase() === 'changetype') continue;
    const started = operations.begins(one);
    if (started !== null) {
      if (started.clears) add(started.name, line, { items: [], complete: true });
      continue;
    }
    const doing = operations.on(one.name);
    const value = doing === 'delete' ? null : ldapValue(one, isDump);
    if (value === null) continue;
    add(one.name, line, doing === 'add' ? { ...value, complete: false } : value);
  }

  const finished = [...properties.values()].map(finishProperty);
  return {
    source,
    format: 'ldif',
    type: change === 'modify' ? null : typeOf(properties),
    properties: finished,
    line: draft.dn.line,
    lastLine: finished.reduce((last, property) => Math.max(last, property.lastLine), draft.dn.lastLine),
  };
}

/** @param dn in lower case */
function isDeleted(dn: string): boolean {
  // The first few characters first: a search for more than six takes ten times as long.
  return (
    (dn.includes('\\0adel') && dn.includes('\\0adel:')) ||
    (dn.includes(',cn=de') && dn.includes(',cn=deleted objects,'))
  );
}

/** `add:`, `replace:` and `delete:` of `changetype: modify`. The `-` between them is missing from many files. */
class Operations {
  #isModify: boolean;
  #doing: 'add' | 'replace' | 'delete' | null = null;
  #attribute = '';

  constructor(isModify: boolean) {
    this.#isModify = isModify;
  }

  /** The attribute that a line begins to change; `clears`: unless values follow, it has none. */
  begins(line: LdapLine): { readonly name: string; readonly clears: boolean } | null {
    const doing = this.#isModify ? /^(?:add|replace|delete)$/i.exec(line.name)?.[0].toLowerCase() : undefined;
    if (doing !== 'add' && doing !== 'replace' && doing !== 'delete') return null;
    this.#doing = doing;
    this.#attribute = line.raw.trim().toLowerCase();
    return { name: line.raw.trim(), clears: doing === 'replace' };
  }

  on(name: string): 'add' | 'replace' | 'delete' | null {
    return name.toLowerCase() === this.#attribute ? this.#doing : null;
  }

  end(): void {
    this.#doing = null;
    this.#attribute = '';
  }
}

/** Newer ldp.exe prints `name: value; ` without a number: only all lines together tell it from LDIF. */
function isDumpOf(lines: readonly LdapLine[]): boolean {
  if (lines.some((line) => line.dump)) return true;
  return lines.length > 1 && lines.every((line) => /;\s*$/.test(line.raw));
}

function finishProperty({ name, items, complete, line, lastLine }: Values): Property {
  const values = items.filter((item) => item !== '');
  return { name, value: values.join(', '), items: values, complete, line, lastLine };
}

function typeOf(properties: ReadonlyMap<string, Values>): SourceRecord['type'] {
  return (
    objectTypeOfClasses(properties.get('objectclass')?.items ?? []) ??
    typeOfCategory(properties.get('objectcategory')?.items[0] ?? '')
  );
}

function withoutAsked({ asked: _, ...record }: SourceRecord): SourceRecord {
  return record;
}

function saysClass(names: readonly string[]): boolean {
  return names.includes('objectclass') || names.includes('objectcategory');
}
