import type { Diagnostic, Property, SourceRecord } from '../types.ts';

/** First line of an object: its class, then date and time in the computer's own format, no more (KB Q199412). */
const HEAD =
  /^\s*([A-Za-z]\w*(?:[- ]\w+)*)\s+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[AP]M)?\s*(?:\[.*\])?$/i;

/** `Connected-Domains:   values: 1`; the values follow on lines of their own. */
const LIST = /^\s*([A-Za-z][^:']*?):\s*values:\s*\d+/;
const ITEM = /^\s*\[\d+\]\s*'/;

/** `Home-MTA:   '/o=…'` */
const SINGLE = /^\s*([A-Za-z][^:']*?):\s*'/;

/** Whether a line begins an object in Admindmp.txt. */
export function isAdminDumpHead(line: string): boolean {
  return HEAD.test(line);
}

/**
 * Raw properties dump: one object after the other, because the program appends to the file. The class of the first
 * line becomes the property `Obj-Class`, so that both kinds of text name it alike. Empty attributes aren't dumped.
 * @param at number of a line in the source, by its index
 */
export function readAdminDump(
  source: string,
  lines: readonly string[],
  at: (i: number) => number,
): { readonly records: readonly SourceRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const starts = lines.flatMap((line, i) => (isAdminDumpHead(line) ? [i] : []));
  const diagnostics = lines
    .slice(0, starts[0] ?? 0)
    .flatMap((line, i): readonly Diagnostic[] =>
      line.trim() === '' ? [] : [{ line: at(i), code: 'orphan-line', args: {} }],
    );
  const records = starts.flatMap((start, i): readonly SourceRecord[] => {
    const properties = readObject(lines.slice(start, starts[i + 1]), (n) => at(start + n));
    // Tombstone: deleted, and not yet purged (KB Q239639).
    if (properties.some(({ name, value }) => /^is-deleted$/i.test(name) && value === '1')) return [];
    const line = at(start);
    const lastLine = properties.at(-1)?.lastLine ?? line;
    return [{ source, format: 'exchange55-csv', type: 'X55Object', properties, line, lastLine }];
  });
  return { records, diagnostics };
}

function readObject(lines: readonly string[], at: (i: number) => number): readonly Property[] {
  const properties: Property[] = [
    property('Obj-Class', HEAD.exec(lines[0] ?? '')?.[1] ?? '', null, at(0), at(0)),
  ];
  for (let i = 1; i < lines.length; i++) {
    const text = lines[i] ?? '';
    const line = at(i);
    const list = LIST.exec(text)?.[1];
    const single = SINGLE.exec(text)?.[1];
    if (list !== undefined) {
      const items: string[] = [];
      // Blank lines stand between the values in printed samples.
      for (
        let next = i + 1;
        next < lines.length && (ITEM.test(lines[next] ?? '') || isBlankBeforeItem(lines, next));
        next++
      ) {
        i = next;
        if (!ITEM.test(lines[next] ?? '')) continue;
        const quoted = readQuoted(lines, next);
        items.push(quoted.value);
        i = next = quoted.end;
      }
      properties.push(property(list.trim(), items.join('%'), items, line, at(i)));
    } else if (single !== undefined) {
      const quoted = readQuoted(lines, i);
      i = quoted.end;
      properties.push(property(single.trim(), quoted.value, null, line, at(i)));
    }
  }
  return properties;
}

function isBlankBeforeItem(lines: readonly string[], i: number): boolean {
  return (lines[i] ?? '').trim() === '' && ITEM.test(lines[i + 1] ?? '');
}

/**
 * The value between the first and the last quote of a line; values hold apostrophes too. A line without a second
 * quote goes on: long DNs are printed over several lines, broken before a `/`.
 */
function readQuoted(
  lines: readonly string[],
  start: number,
): { readonly value: string; readonly end: number } {
  const text = lines[start] ?? '';
  const open = text.indexOf("'");
  const close = text.lastIndexOf("'");
  if (close > open) return { value: text.slice(open + 1, close), end: start };
  let value = text.slice(open + 1).trimEnd();
  for (let end = start + 1; end < lines.length; end++) {
    const more = lines[end] ?? '';
    if (SINGLE.test(more) || LIST.test(more) || ITEM.test(more)) return { value, end: end - 1 };
    const quote = more.lastIndexOf("'");
    value += (quote === -1 ? more : more.slice(0, quote)).trim();
    if (quote !== -1) return { value, end };
  }
  return { value, end: lines.length - 1 };
}

function property(
  name: string,
  value: string,
  items: readonly string[] | null,
  line: number,
  lastLine: number,
): Property {
  return { name, value, items, complete: true, line, lastLine };
}
