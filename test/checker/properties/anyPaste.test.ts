import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decode } from '../../../src/checker/decode.ts';
import { read } from '../../../src/checker/read.ts';
import { FILES, PASTES } from './pastes.ts';
import { faultOf, processorTime } from './soundness.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe('whatever is pasted, nothing is thrown, every line exists and the answer is the same again', () => {
  test.each(Object.entries(PASTES))('%s', (_, pastes) => {
    fc.assert(
      fc.property(pastes, (text) => {
        expect(faultOf(text)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('files in any encoding', () => {
    fc.assert(
      fc.property(FILES, (bytes) => {
        expect(faultOf(decode(bytes).text)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

/** Pieces of grammar on which a careless pattern goes back and forth. */
const PIECES = [
  ' ',
  '\t',
  '\n',
  'a',
  'A b ',
  '-',
  '- ',
  '- -\n',
  '*',
  '**a',
  '{',
  '}',
  '{a, ',
  '(',
  '"',
  '""',
  '",',
  "'",
  ',',
  ';',
  ':',
  ' : ',
  '::',
  '=',
  '\\',
  '\\n',
  '\\"',
  '&',
  '&#',
  '<',
  '>',
  '<Obj>',
  '<br>',
  '<p ',
  '[',
  ']',
  '[{',
  '[PS] ',
  '[PS] C:\\',
  'PS C:\\',
  'Get-',
  'Get-A | ',
  'CN=a,',
  '/cn=',
  '.',
  '...',
  '…',
  '0',
  '1.',
  'Name : a\n',
  'Name : {a, b\n',
  '       b, \n',
  'X : (\n',
  'a,b,c\n',
  'Obj-Class,a\n',
  '"a","b"\n',
  "a:  'b\n",
  'dn: a\n',
  '+ CategoryInfo : a\n',
  'WARNING: a\n',
  '[05/14/2024 09:00:00.0016] [0] ',
  '[05/14/2024 09:00:00.0016] [0] Started [Rule:a]\n',
  '[05/14/2024 09:00:00.0016] [0] [REQUIRED] a\n',
  '[05/14/2024 09:00:00.0016] [0] [RECOMENDED] a <',
  'Evaluated [Rule:a] [HasException:True] [Value:\n',
  '**********\n',
  '\u00a0',
  '\ufeff',
] as const;

/** Work that grew with the square of this many characters would take ten seconds. */
const LARGE = 100_000;

describe('work grows with the size of the paste, not with its square', () => {
  const took = (text: string): number => {
    const start = processorTime();
    read([{ name: 'paste', text }], {});
    return processorTime() - start;
  };

  test.each(PIECES)('%j again and again', (piece) => {
    const many = piece.repeat(Math.ceil(LARGE / piece.length));
    expect(took(many)).toBeLessThan(2_000);
    expect(took(`Name : ${many}x`)).toBeLessThan(2_000);
  });
});
