import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/checker/read.ts';
import { faultOf } from './properties/soundness.ts';
import { caseText, readText } from './readCase.ts';

const CASES = ['format-list', 'json', 'clixml', 'ldif', 'setup-log'].flatMap((folder) =>
  readdirSync(new URL(`../cases/${folder}/`, import.meta.url)).map((file) => `${folder}/${file}`),
);

describe('whatever is pasted', () => {
  test.each(CASES)('%s, cut anywhere at both ends', (path) => {
    const text = caseText(path);
    const cut = fc.tuple(fc.nat(text.length), fc.nat(text.length));
    fc.assert(
      fc.property(cut, ([a, b]) => {
        expect(faultOf(text.slice(Math.min(a, b), Math.max(a, b)))).toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  test('lines of all cases in any order', () => {
    const lines = CASES.flatMap((path) => caseText(path).split('\n'));
    const paste = fc.array(fc.constantFrom(...lines, '', '```', '> ', '****************', '--- ---'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(paste, (some) => {
        expect(faultOf(some.join('\n'))).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});

test('rows of one pasted line, by escaped line ends, stand on that line', () => {
  const source = readText(
    'Obj-Class,Directory Name,Obj-Dist-Name\\r\\nComputer,EX1,/o=N/ou=L\\r\\nComputer,EX2\\r\\nComputer,EX3,/o=N/ou=L',
  );
  expect(source.records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(source.blocks[0]).toMatchObject({ fromLine: 1, toLine: 1 });
  expect(source.diagnostics).toMatchObject([{ line: 1, code: 'ragged-row' }]);
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
