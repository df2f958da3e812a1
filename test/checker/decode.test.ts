import { describe, expect, test } from 'vitest';
import { decode, isBinary } from '../../src/checker/decode.ts';

const TEXT = 'Name : Éric\r\nSite : Paris\r\n';

function utf16(text: string, bigEndian: boolean, bom: boolean): Uint8Array {
  const full = (bom ? '\ufeff' : '') + text;
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < full.length; i++) view.setUint16(2 * i, full.charCodeAt(i), !bigEndian);
  return bytes;
}

/** Bytes of a Russian text in a one-byte page, given the page's bytes of а-я and А-Я. */
function cyrillic(text: string, byteOf: (index: number, upper: boolean) => number): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    if (code >= 0x430 && code <= 0x44f) return byteOf(code - 0x430, false);
    if (code >= 0x410 && code <= 0x42f) return byteOf(code - 0x410, true);
    return code;
  });
}

describe('decode', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(TEXT, false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(TEXT, true, true), 'utf-16be'],
    ['UTF-16 LE without one', utf16(TEXT, false, false), 'utf-16le'],
    ['UTF-16 BE without one', utf16(TEXT, true, false), 'utf-16be'],
    ['windows-1252', Uint8Array.from(TEXT, (char) => char.charCodeAt(0)), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  const RUSSIAN = 'Name : Отправка в Интернет\r\nComment : Соединитель для всех\r\n';

  test('windows-1251', () => {
    const bytes = cyrillic(RUSSIAN, (index, upper) => (upper ? 0xc0 : 0xe0) + index);
    expect(decode(bytes)).toEqual({ text: RUSSIAN, encoding: 'windows-1251' });
  });

  test('two accented letters in a row are French, not Russian', () => {
    const text = 'Description : Copie créée\r\n';
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(decode(bytes)).toEqual({ text, encoding: 'windows-1252' });
  });

  test('the OEM page of a Russian cmd.exe', () => {
    const bytes = cyrillic(RUSSIAN, (index, upper) =>
      upper ? 0x80 + index : index < 16 ? 0xa0 + index : 0xe0 + index - 16,
    );
    expect(decode(bytes)).toEqual({ text: RUSSIAN, encoding: 'ibm866' });
  });

  test('UTF-8 that ends within a character is still UTF-8', () => {
    expect(decode(new TextEncoder().encode('Name : Й').subarray(0, -1)).encoding).toBe('utf-8');
  });

  test.each([65_533, 65_534, 65_535, 65_536])(
    'UTF-8 of which a character stands at %i, between two pieces',
    (length) => {
      const text = `${'a'.repeat(length)}😀Й${'б'.repeat(100_000)}`;
      expect(decode(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
    },
  );

  test('one byte far behind that UTF-8 has not', () => {
    const bytes = new TextEncoder().encode(`Name : é${'a'.repeat(200_000)}`);
    bytes[bytes.length - 2] = 0xe9;
    expect(decode(bytes).encoding).toBe('windows-1252');
  });

  test('nothing at all', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});

describe('isBinary', () => {
  test.each([
    ['text', TEXT, false],
    ['console colours and tabs', '\u001b[32mName\u001b[0m :\tHUB01\n', false],
    ['a ZIP', 'PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000', true],
    ['UTF-16 without a mark', utf16(TEXT, false, false), false],
    [
      'an image',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]),
      true,
    ],
    ['nothing', '', false],
  ])('%s', (_, input, expected) => {
    expect(isBinary(input)).toBe(expected);
  });
});
