/** Texts -> bytes, as a Windows of some language writes them. */

export type OneBytePage = 'windows-1252' | 'windows-1251' | 'ibm866' | 'ibm850';

/** What a French console prints beyond ASCII, in the OEM page of Western Europe (Microsoft's table of the page). */
const IBM850: ReadonlyMap<string, number> = new Map([
  ['à', 0x85],
  ['â', 0x83],
  ['æ', 0x91],
  ['ç', 0x87],
  ['é', 0x82],
  ['è', 0x8a],
  ['ê', 0x88],
  ['ë', 0x89],
  ['î', 0x8c],
  ['ï', 0x8b],
  ['ô', 0x93],
  ['ù', 0x97],
  ['û', 0x96],
  ['ü', 0x81],
  ['À', 0xb7],
  ['Â', 0xb6],
  ['Æ', 0x92],
  ['Ç', 0x80],
  ['É', 0x90],
  ['È', 0xd4],
  ['Ê', 0xd2],
  ['Ë', 0xd3],
  ['Î', 0xd7],
  ['Ï', 0xd8],
  ['Ô', 0xe2],
  ['Ù', 0xeb],
  ['Û', 0xea],
  ['Ü', 0x9a],
  ['ä', 0x84],
  ['ö', 0x94],
  ['ß', 0xe1],
  ['ñ', 0xa4],
  ['á', 0xa0],
  ['«', 0xae],
  ['»', 0xaf],
  ['°', 0xf8],
  ['§', 0xf5],
  ['·', 0xfa],
  ['\u00a0', 0xff],
  ['─', 0xc4],
  ['│', 0xb3],
  ['┌', 0xda],
  ['┐', 0xbf],
  ['└', 0xc0],
  ['┘', 0xd9],
]);

/** Bytes of a text in a one-byte page; the other three by the platform's own table. Throws where the page lacks a letter. */
export function encodeOneByte(text: string, page: OneBytePage): Uint8Array {
  const bytes = page === 'ibm850' ? IBM850 : platformTable(page);
  return Uint8Array.from(text, (char) => {
    const byte = char < '\u0080' ? char.charCodeAt(0) : bytes.get(char);
    if (byte === undefined) throw new RangeError(`${page} has no ${char}`);
    return byte;
  });
}

function platformTable(page: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(page);
  return new Map(
    Array.from({ length: 128 }, (_, i) => [decoder.decode(Uint8Array.of(128 + i)), 128 + i] as const),
  );
}

export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), order === 'le');
  return bytes;
}
