import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { beginningsOf, mayBegin, splitLines } from '../../../src/checker/lines.ts';
import {
  arrayOf,
  codeAt,
  indexOfLine,
  lengthAt,
  lineAt,
  linesBetween,
  linesOf,
  textBetween,
  TextLines,
} from '../../../src/checker/textLines.ts';
import { ConsoleMemory } from '../../../src/checker/readers/consoleMemory.ts';
import { detect } from '../../../src/checker/readers/detect.ts';
import { expandLines } from '../../../src/checker/readers/expand.ts';
import { readFormatList } from '../../../src/checker/readers/formatList.ts';
import { labelsOf } from '../../../src/checker/readers/listLabels.ts';
import { typeOfRecord } from '../../../src/checker/readers/objectTypes.ts';
import { propertyLine } from '../../../src/checker/readers/propertyLine.ts';
import { readSetupConsole } from '../../../src/checker/readers/setupConsole.ts';
import { markShellErrors } from '../../../src/checker/readers/shellErrors.ts';
import { TextSigns } from '../../../src/checker/readers/textSigns.ts';
import { unwrap } from '../../../src/checker/readers/unwrap.ts';
import type { SourceRecord } from '../../../src/checker/types.ts';
import { GARBAGE, PASTES } from './pastes.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const NAMES = [
  ...['Name', 'Identity', 'ServerRole', 'AdminDisplayVersion', 'SourceTransportServers', 'AddressSpaces'],
  ...['ExpansionServer', 'RecipientFilter', 'ObjectClass', 'objectCategory', 'Источник', 'Copy (1)', 'X'],
  ...['WARNING', 'Au caractère x', 'Get-Queue'],
];

const VALUES = [
  ...['', 'EX01', 'a : b', '{}', '{HUB01}', '{HUB01, HUB02...}', '{HUB01, HUB', '{a…}', '{a }', '{a.}', '…'],
  ...['{top, server, msExchExchangeServer}', 'contoso.com/Configuration/Schema/ms-Exch-Exchange-Server'],
  ...['CN=HUB01,CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),', '\u00a0{b...}', '(', '}'],
];

/** `Name      : value`, padded as in other records of its kind. */
const property = (width: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...VALUES),
      fc.constantFrom(' : ', ' : ', ' : ', ': ', ' :', ':', '\t:\t'),
    )
    .map(([name, value, colon]) => `${name.padEnd(width)}${colon}${value}`);

/** A command's records, one like the other, with what may stand between their lines. */
const lists: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.constantFrom(0, 12, 22), fc.integer({ min: 1, max: 6 }))
  .chain(([width, copies]) =>
    fc.tuple(
      fc.array(property(width), { minLength: 1, maxLength: 8 }),
      fc.array(
        fc.oneof(
          property(width),
          fc.constantFrom(...GARBAGE),
          fc.constantFrom(...VALUES).map((value) => ' '.repeat(width + 3) + value),
        ),
        { maxLength: 4 },
      ),
      fc.array(fc.nat({ max: 60 }), { minLength: 4, maxLength: 4 }),
      fc.constant(copies),
    ),
  )
  .map(([record, others, places, copies]) => {
    const lines = Array.from({ length: copies }, () => [...record, '']).flat();
    others.forEach((line, i) => lines.splice((places[i] ?? 0) % (lines.length + 1), 0, line));
    return lines;
  });

const HELP = 'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness';

const CONSOLE = [
  ...['', '', ' ', '\t', 'Copying Files...', 'Mailbox role: Transport service', 'COMPLETED', '50%'],
  ...['Microsoft Exchange Server 2016 Cumulative Update 12 Unattended Setup', 'Error:', 'Warning: one'],
  ...['    Prerequisite Analysis        FAILED', 'Prerequisite Analysis\t10%\u0008\u0008 20%', 'Summary:'],
  ...['     A restart is pending.', `     ${HELP}.RebootPending.aspx`, HELP, '.CannotAccessAD.aspx'],
  ...['Organization Checks  ......... COMPLETED', '[REQUIRED] The domain', 'Setup version: 15.01.2044.004'],
];

const pastedLines = fc.oneof(lists, PASTES.mutated.map(splitLines));

describe('a short cut says what the long way says', () => {
  const same = <T>(values: fc.Arbitrary<T>, check: (value: T) => void): void =>
    fc.assert(fc.property(values, check), { numRuns: 500 });

  test('lines of a text', () => {
    const texts = fc.array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'Name : x'), { maxLength: 12 });
    same(texts, (parts) => {
      const text = parts.join('');
      const lines = text.split(/\r\n|\r|\n/);
      if (lines.at(-1) === '') lines.pop();
      expect(splitLines(text)).toEqual(lines);
      expect(arrayOf(linesOf(text))).toEqual(lines);
    });
  });

  test('lines that stay in their text', () => {
    const line = fc.constantFrom('', 'a', 'Name : x', '</Objs>', ' \t');
    const texts = fc.tuple(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n'), fc.boolean());
    same(fc.tuple(texts, fc.nat(9), fc.nat(9)), ([[parts, end, isEnded], a, b]) => {
      const text = parts.join(end) + (isEnded ? end : '');
      const lines = splitLines(text);
      const own = linesOf(text);
      expect(own).toBeInstanceOf(TextLines);
      expect([own.length, lineAt(own, -1), lineAt(own, own.length)]).toEqual([lines.length, '', '']);
      lines.forEach((line, i) => {
        expect([lineAt(own, i), lengthAt(own, i)]).toEqual([line, line.length]);
        for (const column of [0, 1, 9]) expect(codeAt(own, i, column)).toBe(line.charCodeAt(column));
      });
      const [from, to] = [Math.min(a, b, lines.length), Math.min(Math.max(a, b), lines.length)];
      for (const [some, expected] of [
        [own, lines],
        [linesBetween(own, from, to), lines.slice(from, to)],
      ] as const) {
        expect(arrayOf(some)).toEqual(expected);
        expect(indexOfLine(some, '</Objs', 1)).toBe(
          expected.findIndex((line, i) => i > 0 && line.includes('</Objs')),
        );
        expect(textBetween(some, 0, some.length)).toBe(expected.join(end));
      }
    });
  });

  test('what a line begins with', () => {
    const first = fc.constantFrom('-', '[', 'S', '\u00a0', '\ufeff', '\u000b', 'é', '');
    same(fc.tuple(fc.constantFrom('', ' ', '\t ', '\u00a0'), first), ([indent, character]) => {
      const line = `${indent}${character}x`;
      const begins = ['-', '['].includes(line.trimStart()[0] ?? '');
      if (begins) expect(mayBegin(line, beginningsOf('-['))).toBe(true);
      if (/^[ \t]*[!-,.-Z\\-~]/.test(line)) expect(mayBegin(line, beginningsOf('-['))).toBe(false);
    });
  });

  test('wrappers, by a look at the whole text', () => {
    same(fc.oneof(PASTES.mutated, PASTES.random), (text) => {
      const lines = splitLines(text);
      expect(unwrap(lines, new TextSigns(text))).toEqual(unwrap(lines));
      expect(arrayOf(unwrap(linesOf(text), new TextSigns(text)))).toEqual(unwrap(lines));
    });
  });

  test('signs, in whichever part of a long text', () => {
    const sign = fc.constantFrom('>', '```', '] [', 'Help U', '\u00a0');
    const near = fc.tuple(fc.constantFrom(0, 32_768, 65_536), fc.integer({ min: -8, max: 8 }));
    same(fc.tuple(sign, near), ([own, [at, by]]) => {
      const text = `${'x'.repeat(Math.max(0, at + by))}${own}${'x'.repeat(40_000)}`;
      const signs = new TextSigns(text);
      for (const other of ['>', '```', '] [', 'Help U', '\u00a0', '~~~', '--'] as const) {
        expect(signs.has(other)).toBe(other === own);
      }
    });
  });

  test('sessions on one line, by the colons of the text', () => {
    const part = fc.constantFrom(
      'Name : EX01',
      'Site :',
      ': x',
      'a:',
      '\u00a0:',
      '[1',
      'dn: CN=x',
      ' ',
      'x'.repeat(30),
    );
    const line = fc.array(part, { maxLength: 9 }).map((parts) => parts.join(' '));
    same(fc.array(line, { minLength: 6, maxLength: 12 }), (lines) => {
      const looked = lines.flatMap((one, i) =>
        arrayOf(expandLines(['', '', '', '', '', one]).texts)
          .slice(5)
          .map((text) => [i + 1, text]),
      );
      const { texts, numbers } = expandLines(linesOf(lines.join('\n') + '\n'));
      expect(arrayOf(texts).map((text, i) => [numbers?.[i] ?? i + 1, text])).toEqual(looked);
    });
  });

  test('runs of Setup on a console, by those before them', () => {
    const memory = new ConsoleMemory();
    const lines = fc.array(fc.constantFrom(...CONSOLE), { minLength: 1, maxLength: 12 });
    same(fc.tuple(lines, fc.constantFrom('\n', '\r\n')), ([above, end]) => {
      const some = [...above, 'installation.'];
      const own = linesOf(some.join(end));
      const alone = readSetupConsole('paste', own, 1, { pasted: own });
      expect(readSetupConsole('paste', own, 1, { pasted: own, memory })).toEqual(alone);
      const numbers = some.map((_, i) => i + 1);
      expect(readSetupConsole('paste', some, 1, { pasted: some, numbers, memory })).toEqual(alone);
    });
  });

  test('formats, by a look at the whole text', () => {
    same(fc.oneof(PASTES.mutated, PASTES.several), (paste) => {
      const text = paste.replace(/\W+$/, '');
      fc.pre(text !== '');
      const { blocks, diagnostics } = detect(text);
      // Where an invisible character goes, the lines aren't the text's any more: each is looked at.
      const plain = blocks.map((block) => ({ ...block, lines: arrayOf(block.lines) }));
      const looked = detect(`${text}\u200b`);
      expect(looked.blocks.map((block) => ({ ...block, lines: arrayOf(block.lines) }))).toEqual(plain);
      expect(looked.diagnostics).toEqual(diagnostics);
    });
  });

  test('labels, by the label that followed last time', () => {
    same(pastedLines, (lines) => {
      const labels = labelsOf(lines);
      lines.forEach((line, i) => {
        const label = labels.at(i);
        const { name, indent, colon, spaced } = label ?? {};
        expect(label && { name, indent, colon, spaced }).toEqual(propertyLine(line));
      });
    });
  });

  test('more labels than are kept', () => {
    const lines = Array.from({ length: 12_000 }, (_, i) => `Name${i} : ${i}`);
    const labels = labelsOf([...lines, ...lines]);
    for (const i of [0, 9_999, 10_000, 11_999, 12_000, 23_999]) {
      expect(labels.at(i)?.name).toBe(`Name${i % 12_000}`);
    }
    const { records } = readFormatList('paste', [...lines, ...lines], 1);
    expect(records.map(({ line, properties }) => [line, properties.length])).toEqual([
      [1, 12_000],
      [12_001, 12_000],
    ]);
  });

  test('errors, by labels', () => {
    same(pastedLines, (lines) => {
      expect(markShellErrors(lines, labelsOf(lines))).toEqual(markShellErrors(lines));
    });
  });

  test('records, before and after their properties are made', () => {
    same(pastedLines, (lines) => {
      const { records, diagnostics } = readFormatList('paste', lines, 1);
      for (const { type, line, lastLine, properties } of records) {
        expect(type).toBe(typeOf(properties));
        expect([line, lastLine]).toEqual([properties[0]?.line, properties.at(-1)?.lastLine]);
      }
      const cut = records
        .flatMap(({ properties }) => properties)
        .flatMap(({ name, items, complete, line }) =>
          items === null || complete
            ? []
            : [{ line, code: 'truncated-list', args: { property: name, shown: items.length } }],
        );
      expect(diagnostics.filter(({ code }) => code === 'truncated-list')).toEqual(cut);
    });
  });

  test('a list among its copies is read as it is alone', () => {
    same(fc.array(property(22), { minLength: 1, maxLength: 8 }), (record) => {
      const alone = [...record, '', ''];
      const [once, twice] = [alone, [...alone, ...alone]].map((lines) =>
        readFormatList('paste', lines, 1).records.map(withoutLines),
      );
      // The layout of a list is judged by all its lines: only of spaced ones is it the same for one record and for two.
      fc.pre(record.every((line) => propertyLine(line)?.spaced === true && !/[,(=]$/.test(line)));
      fc.pre(new Set(record.map((line) => propertyLine(line)?.name.toLowerCase())).size === record.length);
      expect(twice).toEqual([...(once ?? []), ...(once ?? [])]);
    });
  });
});

function typeOf(properties: SourceRecord['properties']): SourceRecord['type'] {
  const valueOf = (key: string): string =>
    properties.find(({ name }) => name.toLowerCase() === key)?.value ?? '';
  return typeOfRecord({
    names: new Set(properties.map(({ name }) => name.toLowerCase())),
    objectClass: valueOf('objectclass'),
    objectCategory: valueOf('objectcategory'),
    commandTypes: [],
  });
}

const withoutLines = ({ type, properties }: SourceRecord) => ({
  type,
  properties: properties.map(({ name, value, items, complete }) => ({ name, value, items, complete })),
});
