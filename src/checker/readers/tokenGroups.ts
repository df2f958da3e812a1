import { isBlank, numbersFrom } from '../lines.ts';
import { isBlankAt, lineAt, type Lines } from '../textLines.ts';
import type { Property, ReadBlock, SourceRecord } from '../types.ts';

/** What messages and the dispatch call the output of `whoami /groups`; its format is a table. */
export const TOKEN_GROUPS = 'whoami-groups';

/** The rule below the header: equals signs, not hyphens; four columns, the last of which may be missing. */
const RULE = /^=+(?: +=+){2,3}\s*$/;
/** `S-1-5-32-544`, then the attributes; the integrity level has none. */
const SID = /\s(S-1(?:-\d+)+)(?:\s+(\S.*?))?\s*$/;

/**
 * True at the rule of `whoami /groups`. Its words are in the language of Windows (`Nom du groupe`, `Группа`), so only
 * the rule and the SID of the first row tell.
 */
export function startsTokenGroups(lines: Lines, rule: number, to: number): boolean {
  const header = lineAt(lines, rule - 1);
  return (
    RULE.test(lineAt(lines, rule)) && !isBlank(header) && rule + 1 < to && SID.test(lineAt(lines, rule + 1))
  );
}

/** Where the output begins: at its underlined heading, where that wasn't left out. */
export function headingAbove(lines: Lines, from: number, header: number): number {
  const isRule = (i: number) => i > from && /^-+\s*$/.test(lineAt(lines, i));
  const above = header - 1;
  const rule = isBlankAt(lines, above) ? above - 1 : above;
  return isRule(rule) && !isBlankAt(lines, rule - 1) ? rule - 1 : header;
}

/**
 * Reads the groups in the token of a session: one record per group, with its name, SID and attributes under the
 * English names of these columns.
 */
export function readTokenGroups(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: { readonly numbers?: readonly number[] } = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const at = (i: number): number => numbers[i] ?? firstLine;
  const rule = lines.findIndex((line) => RULE.test(line));
  const second = /^=+ +/.exec(lines[rule] ?? '')?.[0].length ?? 0;
  const records = lines.slice(rule + 1).flatMap((line, i): readonly SourceRecord[] => {
    const [, sid, attributes = ''] = SID.exec(line) ?? [];
    if (sid === undefined) return [];
    const place = { line: at(rule + 1 + i), lastLine: at(rule + 1 + i) };
    const property = (name: string, value: string, complete = true): Property => ({
      name,
      value,
      items: null,
      complete,
      ...place,
    });
    // Without its padding, a row doesn't tell where the name ends.
    const padded = isBlank(line[second - 1] ?? '') && !isBlank(line[second] ?? ' ');
    return [
      {
        source,
        format: 'format-table',
        type: 'TokenGroup',
        properties: [
          property('Group Name', padded ? line.slice(0, second).trim() : line.trim(), padded),
          property('SID', sid),
          property('Attributes', attributes),
        ],
        ...place,
      },
    ];
  });
  const block = {
    format: 'format-table',
    fromLine: at(0),
    toLine: at(lines.length - 1),
    records: records.length,
    what: 'TokenGroup',
  } as const;
  return { blocks: [block], records, runs: [], diagnostics: [] };
}
