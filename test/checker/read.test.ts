import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/checker/lines.ts';
import { read } from '../../src/checker/read.ts';
import type { Place, ReadSource } from '../../src/checker/types.ts';
import { caseText, readText } from './readCase.ts';

const CASES = ['format-list', 'setup-log'].flatMap((folder) =>
  readdirSync(new URL(`../cases/${folder}/`, import.meta.url)).map((file) => `${folder}/${file}`),
);

function placesOf(source: ReadSource): readonly Place[] {
  return source.runs.flatMap((run) => [
    ...[run.setupVersion, run.server, run.doing].flatMap((fact) => (fact === null ? [] : [fact.at])),
    ...run.rules.flatMap(({ evaluated, failed, printed }) => [
      ...[evaluated, failed, printed].flatMap((fact) => (fact === null ? [] : [fact.at])),
      ...(printed?.helpUrl ? [printed.helpUrl] : []),
    ]),
    ...run.settings.map(({ at }) => at),
  ]);
}

/** What holds for every paste, however broken. */
function expectSound(text: string): void {
  const source = readText(text, { X: "The '<name>' of <site name> is 15.1." });
  const lines = splitLines(text);
  const isLine = (line: number): boolean =>
    Number.isInteger(line) && line >= 1 && line <= Math.max(1, lines.length);
  for (const { line } of source.diagnostics) expect(isLine(line), `diagnostic at ${line}`).toBe(true);
  for (const { fromLine, toLine } of source.blocks)
    expect(isLine(fromLine) && isLine(toLine) && fromLine <= toLine).toBe(true);
  for (const record of source.records) {
    expect(record.properties.length).toBeGreaterThan(0);
    for (const { line, lastLine, items, value } of record.properties) {
      expect(isLine(line) && isLine(lastLine) && line <= lastLine).toBe(true);
      if (items?.length) expect(value).not.toBe('');
    }
  }
  for (const { line, text: shown } of placesOf(source)) expect(shown).toBe(lines[line - 1]?.trim());
  if (source.blocks.length === 0) expect(source.diagnostics).not.toEqual([]);
}

describe('whatever is pasted', () => {
  test.each(CASES)('%s, cut anywhere at both ends', (path) => {
    const text = caseText(path);
    const cut = fc.tuple(fc.nat(text.length), fc.nat(text.length));
    fc.assert(
      fc.property(cut, ([a, b]) => expectSound(text.slice(Math.min(a, b), Math.max(a, b)))),
      { numRuns: 25 },
    );
  });

  test('lines of all cases in any order', () => {
    const lines = CASES.flatMap((path) => caseText(path).split('\n'));
    const paste = fc.array(fc.constantFrom(...lines, '', '```', '> ', '****************', '--- ---'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(paste, (some) => expectSound(some.join('\n'))),
      { numRuns: 150 },
    );
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => expectSound(text)),
      { numRuns: 150 },
    );
  });

  test('the same text gives the same result', () => {
    for (const path of CASES) expect(readText(caseText(path))).toEqual(readText(caseText(path)));
  });
});

test('sources are read one by one, in order', () => {
  const sources = [
    {
      name: 'a.txt',
      text: 'Name       : HUB01\nServerRole : Mailbox\nAdminDisplayVersion : Version 15.1 (Build 2507.6)\n',
    },
    { name: 'b.log', text: caseText('setup-log/upgrade.log') },
  ];
  expect(
    read(sources, {}).map(({ name, format, records, runs }) => [name, format, records.length, runs.length]),
  ).toEqual([
    ['a.txt', 'format-list', 1, 0],
    ['b.log', 'setup-log', 0, 1],
  ]);
});

test('progress only grows, ends at the whole input, and is told at most 200 times or so', () => {
  const text =
    '[05/14/2024 09:00:00.0016] [1] Evaluated [Rule:A] [HasException:False] [Value:"True"] [ParentValue:""]\n'.repeat(
      50_000,
    );
  const told: number[] = [];
  read(
    [
      { name: 'a', text },
      { name: 'b', text: 'Name : EX01\n' },
    ],
    {},
    (done, total) => {
      expect(total).toBe(text.length + 12);
      told.push(done);
    },
  );
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(text.length + 12);
  expect(told.length).toBeGreaterThan(10);
  expect(told.length).toBeLessThanOrEqual(202);
});
