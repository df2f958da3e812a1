import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decode, isBinary } from '../../../src/checker/decode.ts';
import { encodeOneByte, encodeUtf16 } from '../support/encode.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 300 };

const ENGLISH = ['Name', 'To Internet', 'SourceTransportServers', '{EX1, EX10}', ':', 'SMTP:*;1', '\r\n'];
const FRENCH = ['Équipe', 'Réseau à Orléans', 'Éric', 'çà et là', 'Forêt'];
const RUSSIAN = ['Отдел продаж', 'Соединитель', 'Почта', 'Для всех', 'Склад'];

/** Lines of a console with some words of a language in them; at least one of its own letters. */
const linesWith = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...ENGLISH, ...words), { maxLength: 40 }),
      fc.constantFrom(...(words.length > 0 ? words : ENGLISH)),
    )
    .map(([parts, last]) => `Name : ${parts.join(' ')} ${last}\r\n`);

const console = linesWith([...FRENCH, ...RUSSIAN, '名前', '😀', '…']);

test('any bytes are decoded', () => {
  const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0], [0x41, 0]);
  fc.assert(
    fc.property(mark, fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      const bytes = Uint8Array.from([...head, ...rest]);
      expect(typeof decode(bytes).text).toBe('string');
      expect(decode(bytes)).toEqual(decode(bytes));
      expect(typeof isBinary(bytes)).toBe('boolean');
    }),
    { numRuns: 1_000 },
  );
});

describe('a text comes back as it was written', () => {
  test.each([
    ['UTF-8', 'utf-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8 with a mark', 'utf-8', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', 'utf-16le', (text: string) => encodeUtf16(`\ufeff${text}`, 'le')],
    ['UTF-16 BE with a mark', 'utf-16be', (text: string) => encodeUtf16(`\ufeff${text}`, 'be')],
  ])('%s', (_, encoding, encode) => {
    fc.assert(
      fc.property(fc.oneof(console, fc.string({ unit: 'grapheme' })), (text) => {
        // A mark of the text's own is indistinguishable from the file's.
        fc.pre(!text.startsWith('\ufeff') && (encoding !== 'utf-8' || !text.includes('\u0000')));
        expect(decode(encode(text))).toEqual({ text, encoding });
      }),
      RUNS,
    );
  });

  test.each([
    ['UTF-16 LE', 'utf-16le', 'le'],
    ['UTF-16 BE', 'utf-16be', 'be'],
  ] as const)('%s without a mark, where ASCII prevails', (_, encoding, order) => {
    fc.assert(
      fc.property(linesWith(FRENCH), (text) => {
        expect(decode(encodeUtf16(text, order))).toEqual({ text, encoding });
      }),
      RUNS,
    );
  });

  test.each([
    ['French', 'windows-1252', FRENCH],
    ['French of cmd.exe', 'ibm850', FRENCH],
    ['Russian', 'windows-1251', RUSSIAN],
    ['Russian of cmd.exe', 'ibm866', RUSSIAN],
  ] as const)('%s in %s', (_, encoding, words) => {
    fc.assert(
      fc.property(linesWith(words), (text) => {
        expect(decode(encodeOneByte(text, encoding))).toEqual({ text, encoding });
      }),
      RUNS,
    );
  });
});

test('no text is taken for binary', () => {
  fc.assert(
    fc.property(console, (text) => {
      expect(isBinary(text)).toBe(false);
      expect(isBinary(encodeUtf16(`\ufeff${text}`, 'le'))).toBe(false);
    }),
    RUNS,
  );
});
