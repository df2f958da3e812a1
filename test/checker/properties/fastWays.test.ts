import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { read } from '../../../src/checker/read.ts';
import { readClixml, readAnyClixml } from '../../../src/checker/readers/clixml.ts';
import { recordsByLine } from '../../../src/checker/readers/clixmlRecords.ts';
import { detect } from '../../../src/checker/readers/detect.ts';
import { readAnyJson, readJson } from '../../../src/checker/readers/json.ts';
import { arrayRecords } from '../../../src/checker/readers/jsonArray.ts';
import { topologyByLine } from '../../../src/checker/readers/topologyLines.ts';
import { readAnyYaml, readTopologyYaml } from '../../../src/checker/readers/topologyYaml.ts';
import { linesOf, type Lines } from '../../../src/checker/textLines.ts';
import type { ReadBlock } from '../../../src/checker/types.ts';
import { renderJson51, renderJson7 } from '../render/json.ts';
import { renderYaml } from '../render/yaml.ts';
import { clixmlFiles } from './clixmlFiles.ts';
import { organizations } from './organizations.ts';
import { topologyFiles } from './topologyFiles.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** A format that has a fast way for what its program prints, and a careful one for everything. */
interface Ways {
  readonly texts: fc.Arbitrary<string>;
  /** Other layouts, which only the careful way reads. */
  readonly others?: fc.Arbitrary<string>;
  /** What a text is disturbed with: marks of the grammar, and lines that matter. */
  readonly pieces: readonly string[];
  readonly read: (lines: Lines, numbers: readonly number[]) => ReadBlock;
  readonly carefully: (lines: readonly string[], numbers: readonly number[]) => ReadBlock;
  readonly isFast: (lines: Lines, numbers: readonly number[]) => boolean;
}

/** An array is what several objects make. */
const json = fc
  .tuple(
    organizations.filter(({ servers }) => servers.length > 1),
    fc.constantFrom(renderJson51, renderJson7),
  )
  .chain(([organization, render]) =>
    fc.constantFrom(...render(organization).filter((text) => /^\ufeff?\[/.test(text))),
  );

const WAYS: Readonly<Record<string, Ways>> = {
  JSON: {
    texts: json.map((text) => text.replace('\ufeff', '')),
    pieces: [
      '    "SmartHosts": "a b",',
      '    "SourceTransportServers": ["System.Object[]", "a"],',
      '    "objectClass": "top msExchExchangeServer",',
      '    "Smart\\u0048osts": "a b",',
      '"Name": 1,',
      '"',
      '\\',
      ',',
      '{',
      '}',
      '  },',
      '    {',
      '[',
      ']',
      ':',
      'x',
      '// a',
      'PS C:\\>',
      '\t',
    ],
    read: (lines, numbers) => readJson('paste', lines, 1, { numbers }),
    carefully: (lines, numbers) => readAnyJson('paste', lines, numbers),
    isFast: (lines, numbers) => arrayRecords('paste', lines, numbers, {}) !== null,
  },
  Clixml: {
    texts: clixmlFiles,
    pieces: [
      '<S N="Name">a &amp; b</S>',
      '<S N="SmartHosts">a b</S>',
      '<S N="_x0053_martHosts">a b</S>',
      '<TNRef RefId="0" />',
      '<TNRef RefId="9" />',
      '<TN RefId="0">',
      '<Ref N="SmartHosts" RefId="1" />',
      '<Ref N="Id" RefId="0" />',
      '<Obj N="SmartHosts" RefId="2">',
      '<LST>',
      '</Obj>',
      '</Objs>',
      '<Props>',
      '<!-- a -->',
      '&',
      ']]>',
      '<',
      '>',
      '"',
      'x',
      '\u0001',
      '\t',
    ],
    read: (lines, numbers) => readClixml('paste', lines, 1, { numbers }),
    carefully: (lines, numbers) => readAnyClixml('paste', lines, numbers),
    isFast: (lines, numbers) => recordsByLine('paste', lines, numbers, {}) !== null,
  },
  YAML: {
    texts: topologyFiles,
    others: organizations.map(renderYaml),
    pieces: [
      'servers:',
      'sendConnectors:',
      '  - name: A',
      '    name: A',
      '    enabled: yes',
      '    smartHosts:',
      '      - a',
      '    - a',
      '    site: *a',
      '# a',
      '---',
      '',
      ' ',
      '-',
      ':',
      ': ',
      '#',
      ' #',
      "'",
      '"',
      '[',
      ']',
      ',',
      '&a ',
      '|',
      '~',
      '1',
      'true',
      '\\',
      '\t',
      '\u00a0',
      '\u2028',
    ],
    read: (lines, numbers) => readTopologyYaml('paste', lines, 1, { numbers }),
    carefully: (lines, numbers) => readAnyYaml('paste', lines, numbers),
    isFast: (lines, numbers) => topologyByLine('paste', lines, numbers) !== null,
  },
};

/** Some lines of a text lost, doubled or moved, and pieces put between and into them. */
const disturbed = ({ texts, others = texts, pieces }: Ways): fc.Arbitrary<readonly string[]> => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(10_000),
      column: fc.nat(60),
      what: fc.constantFrom('lose', 'double', 'swap', 'line', 'insert', 'blank', 'cut'),
      piece: fc.constantFrom(...pieces),
    }),
    { maxLength: 4 },
  );
  return fc.tuple(fc.oneof(texts, others), edits).map(([text, changes]) => {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    for (const { at, column, what, piece } of changes) {
      const i = at % Math.max(1, lines.length);
      const line = lines[i] ?? '';
      const into = column % (line.length + 1);
      if (what === 'lose') lines.splice(i, 1);
      else if (what === 'double') lines.splice(i, 0, line);
      else if (what === 'swap') lines.splice(i, 2, ...lines.slice(i, i + 2).reverse());
      else if (what === 'line') lines.splice(i, 0, piece);
      else if (what === 'insert') lines[i] = line.slice(0, into) + piece + line.slice(into);
      else if (what === 'blank') lines.splice(i, 0, '');
      else lines.length = i;
    }
    return lines;
  });
};

/** Lines of the source, some of which hold several of a text's. */
const numbersOf = (lines: readonly string[]): readonly number[] =>
  lines.map((_, i) => 3 + i - Math.floor(i / 7));

/** The same lines, left in their text. */
const inText = (lines: readonly string[], end: string): Lines =>
  linesOf(lines.map((line) => line + end).join(''));

/** With the properties of every record made. */
const made = (block: ReadBlock): ReadBlock => ({
  ...block,
  records: block.records.map((record) => ({ ...record })),
});

describe.each(Object.entries(WAYS))('%s', (_, ways) => {
  test('what its program prints is read the fast way', () => {
    fc.assert(
      fc.property(ways.texts, (text) => {
        const lines = text.trimEnd().split(/\r?\n/);
        expect(ways.isFast(lines, numbersOf(lines))).toBe(true);
        expect(ways.isFast(inText(lines, '\r\n'), numbersOf(lines))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('both ways give the same, of disturbed texts too', () => {
    fc.assert(
      fc.property(disturbed(ways), (lines) => {
        const numbers = numbersOf(lines);
        const expected = ways.carefully(lines, numbers);
        expect(made(ways.read(lines, numbers))).toEqual(expected);
        for (const end of ['\n', '\r\n'])
          expect(made(ways.read(inText(lines, end), numbers))).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('JSON that is supposed to be one array is read as such only where it is', () => {
  const cut = fc.tuple(disturbed(WAYS['JSON'] as Ways), fc.constantFrom('', ']\n', '[\n]\n', '\n\n]'));
  fc.assert(
    fc.property(cut, ([lines, tail]) => {
      const text = lines.join('\n') + tail;
      const ranges = detect(text).blocks.map(({ format, firstLine, lastLine }) => [
        format,
        firstLine,
        lastLine,
      ]);
      const [source] = read([{ name: 'paste', text }], {});
      expect(source?.blocks.map(({ format, fromLine, toLine }) => [format, fromLine, toLine])).toEqual(
        ranges,
      );
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['a collection that stands twice', '"SmartHosts": "a b", "SmartHosts": ["a"]'],
  ['twice, once escaped', '"Smart\\u0048osts": "a b", "SmartHosts": ["a"]'],
  ['names of several lines', '"Name\\nSmartHosts": "a b", "Identity": "x"'],
])('JSON: %s', (_, members) => {
  const rows = [members, '"Name": "x", "SmartHosts\\nIdentity": "a b"', '"Identity": "x"'];
  const lines = ['[', ...rows.flatMap((row, i) => ['{', row, i === 2 ? '}' : '},']), ']'];
  const numbers = numbersOf(lines);
  expect(arrayRecords('paste', lines, numbers, {})).not.toBeNull();
  expect(made(readJson('paste', lines, 1, { numbers }))).toEqual(readAnyJson('paste', lines, numbers));
});
