import { describe, expect, test } from 'vitest';
import { decode, isBinary } from '../../src/checker/decode.ts';
import { encodeOneByte, encodeUtf16 } from './support/encode.ts';

const TEXT = 'Name : Éric\r\nSite : Paris\r\n';

describe('decode', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE with a mark', encodeUtf16(`\ufeff${TEXT}`, 'le'), 'utf-16le'],
    ['UTF-16 BE with a mark', encodeUtf16(`\ufeff${TEXT}`, 'be'), 'utf-16be'],
    ['UTF-16 LE without one', encodeUtf16(TEXT, 'le'), 'utf-16le'],
    ['UTF-16 BE without one', encodeUtf16(TEXT, 'be'), 'utf-16be'],
    ['windows-1252', Uint8Array.from(TEXT, (char) => char.charCodeAt(0)), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  /** What a French and a Russian Windows print: errors of PowerShell, names that administrators give, a transcript. */
  const FRENCH = [
    "Impossible d'exécuter l'opération, car l'objet «\u00a0EX01\u00a0» est introuvable sur «\u00a0DC1\u00a0».",
    'Début de la transcription Windows PowerShell',
    'Identity               : Réception par défaut EX01',
    'Comment                : Connecteur créé à la main, à supprimer dès que la forêt sera migrée',
    'DisplayName            : ÉQUIPE DÉVELOPPEMENT (ÎLE-DE-FRANCE)',
    'SourceTransportServers : {HUB01, HUB02}',
  ].join('\r\n');
  const RUSSIAN = [
    'Не удается найти объект «EX01» на контроллере домена DC1.',
    'Начало записи сценария Windows PowerShell',
    'Identity               : Отправка в Интернет',
    'Comment                : Соединитель для всех, кроме отдела продаж; удалить после переезда',
    'DisplayName            : ОТДЕЛ КАДРОВ (ИТ и АХО)',
    'SourceTransportServers : {HUB01, HUB02}',
  ].join('\r\n');
  // The OEM page 866 has no «guillemets»: the console prints straight ones.
  const RUSSIAN_CONSOLE = RUSSIAN.replace(/[«»]/g, '"');

  describe.each([
    ['French in windows-1252', FRENCH, 'windows-1252'],
    ['French of `cmd >`', FRENCH, 'ibm850'],
    ['Russian in windows-1251', RUSSIAN, 'windows-1251'],
    ['Russian of `cmd >`', RUSSIAN_CONSOLE, 'ibm866'],
  ] as const)('%s', (_, text, encoding) => {
    test('the whole text', () => {
      expect(decode(encodeOneByte(text, encoding))).toEqual({ text, encoding });
    });

    test.each(text.split('\r\n').filter((line) => /[^\x20-\x7e]/.test(line)))(
      'one line of it: %s',
      (line) => {
        expect(decode(encodeOneByte(line, encoding))).toEqual({ text: line, encoding });
      },
    );

    test('a single line of it, far down in a log of ASCII', () => {
      const log = '[05/14/2024 09:00:00.0016] [0] Setup version: 15.2.1544.4.\r\n'.repeat(2_000) + text;
      expect(decode(encodeOneByte(log, encoding))).toEqual({ text: log, encoding });
    });
  });

  test.each([
    ['two accented letters in a row are French, not Russian', 'Description : Copie créée', 'windows-1252'],
    ['one word', 'Équipe', 'windows-1252'],
    ['one word', 'Équipe', 'ibm850'],
    ['one word', 'HÔTE', 'ibm850'],
    ['one word', 'Склад', 'windows-1251'],
    ['one word', 'Склад', 'ibm866'],
    ['a mark of PowerShell and no word at all', '{HUB01, HUB02…}', 'windows-1252'],
    ['signs alone', 'Org§Site§1 – 5 °', 'windows-1252'],
    ['German', 'Empfänger für Müller, Straße, Österreich', 'windows-1252'],
    ['German of `cmd >`', 'Empfänger für Müller, Straße', 'ibm850'],
  ] as const)('%s: %s in %s', (_, text, encoding) => {
    expect(decode(encodeOneByte(text, encoding))).toEqual({ text, encoding });
  });

  test('what nobody wrote is decoded fast', () => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => 128 + ((i * 7919) % 128));
    const start = performance.now();
    decode(bytes);
    expect(performance.now() - start).toBeLessThan(5_000);
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

  test('a log that was cut within a character, at its beginning, is UTF-8 too', () => {
    const bytes = new TextEncoder().encode('ЯName : Отправка в Интернет\r\n');
    expect(decode(bytes.subarray(1))).toEqual({
      text: '\ufffdName : Отправка в Интернет\r\n',
      encoding: 'utf-8',
    });
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
    ['UTF-16 without a mark', encodeUtf16(TEXT, 'le'), false],
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
