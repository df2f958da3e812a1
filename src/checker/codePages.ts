/** One-byte code pages: which of them a text was written in, told by the words that its letters make. */

export type CodePage = 'windows-1252' | 'windows-1251' | 'ibm866' | 'ibm850';

/**
 * Upper half of the OEM page of Western Europe, `cmd >` on a French Windows: the platform's decoder doesn't have it.
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT
 */
const IBM850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Where the evidence is the same, the first one: what Windows uses in most of the world. */
const PAGES: readonly CodePage[] = ['windows-1252', 'windows-1251', 'ibm850', 'ibm866'];

const CHUNK = 65_536;

/** Text of bytes in a page. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  if (page !== 'ibm850') return new TextDecoder(page).decode(bytes);
  const table = Uint16Array.from(IBM850, (char) => char.charCodeAt(0));
  const utf16 = new Uint8Array(2 * CHUNK);
  const decoder = new TextDecoder('utf-16le');
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - from);
    for (let i = 0; i < length; i++) {
      const byte = bytes[from + i] ?? 0;
      const code = byte < 0x80 ? byte : (table[byte - 0x80] ?? byte);
      utf16[2 * i] = code & 0xff;
      utf16[2 * i + 1] = code >> 8;
    }
    parts.push(decoder.decode(utf16.subarray(0, 2 * length)));
  }
  return parts.join('');
}

/** The page in which a text's letters above 127 make the most words, and the fewest that nobody writes. */
export function codePageOf(bytes: Uint8Array): CodePage {
  const words = wordsOf(bytes);
  const scores = PAGES.map((page) => {
    const chars = upperHalf(page);
    return words.reduce((sum, word) => sum + score(word, chars), 0);
  });
  return PAGES[scores.indexOf(Math.max(...scores))] ?? 'windows-1252';
}

function upperHalf(page: CodePage): readonly string[] {
  if (page === 'ibm850') return [...IBM850];
  return [...new TextDecoder(page).decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i))];
}

/** So many words tell enough; a log may be ASCII but for a name in its last lines, so all of it is looked through. */
const ENOUGH = 1_000;

/** Longer runs aren't words. */
const LONGEST = 64;

/** Runs of ASCII letters and bytes above 127, with the byte before and after; those that have such a byte. */
function wordsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const words: Uint8Array[] = [];
  for (let i = 0; i < bytes.length && words.length < ENOUGH; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    let from = i;
    while (from > 0 && i - from < LONGEST && isWordByte(bytes[from - 1] ?? 0)) from--;
    let to = i;
    while (to < bytes.length && to - i < LONGEST && isWordByte(bytes[to] ?? 0)) to++;
    words.push(bytes.subarray(Math.max(from - 1, 0), to + 1));
    i = to;
  }
  return words;
}

function isWordByte(byte: number): boolean {
  return byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

const FRENCH = new Set('àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ');
const WESTERN = new Set('áäåãíìóòöõøñúýßÁÄÅÃÍÌÓÒÖÕØÑÚÝ');
const RUSSIAN = /^[а-яёА-ЯЁ]$/;
const CYRILLIC = /^\p{Script=Cyrillic}$/u;

/** Words of accented letters alone. */
const ACCENTED_WORDS = new Set(['à', 'À', 'çà', 'Çà', 'ô', 'Ô']);

/** Russian words of one letter. */
const RUSSIAN_LETTERS = new Set('авикосуяАВИКОСУЯ');

/** What people type, and what Exchange 5.5 prints between the parts of a value. */
const TYPED = new Set('«»“”„‘’–—…•€°№·©®§\u00a0');

/** These stand between two letters: `l’équipe`, `Contoso§Lyon`. */
const WITHIN = new Set('’§');

/**
 * How much a run of letters looks like words in a page: a letter of the language that stands as it is written counts
 * for, one in a word of two alphabets, of mixed case or beside what nobody types counts against.
 */
function score(bytes: Uint8Array, upper: readonly string[]): number {
  const chars = Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? ''),
  );
  let sum = 0;
  for (let i = 0; i < chars.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const char = chars[i] ?? '';
    sum += isLetter(char) ? scoreOfLetter(chars, i) : scoreOfSign(chars, i);
  }
  return sum;
}

function scoreOfSign(chars: readonly string[], i: number): number {
  const char = chars[i] ?? '';
  if (!TYPED.has(char)) return -1;
  const between = isLetter(chars[i - 1]) && isLetter(chars[i + 1]);
  if (between) return WITHIN.has(char) ? 0 : -1;
  // The end of a value that the console cut; French has a blank before its colon and inside its quotes.
  if (char === '…' && /[\p{L}\p{N}]/u.test(chars[i - 1] ?? '')) return 1;
  if (char === '\u00a0' && (/[:;!?»]/.test(chars[i + 1] ?? '') || chars[i - 1] === '«')) return 1;
  return 0;
}

function scoreOfLetter(chars: readonly string[], i: number): number {
  const char = chars[i] ?? '';
  const before = isLetter(chars[i - 1]) ? (chars[i - 1] ?? '') : '';
  const after = isLetter(chars[i + 1]) ? (chars[i + 1] ?? '') : '';
  const cyrillic = CYRILLIC.test(char);
  if ([before, after].some((other) => other !== '' && CYRILLIC.test(other) !== cyrillic)) return -1;
  if (isLower(before) && !isLower(char)) return -1;
  if (isLower(char) && before !== '' && !isLower(before) && after !== '' && !isLower(after)) return -1;
  if (cyrillic) {
    if (before === '' && after === '') return RUSSIAN_LETTERS.has(char) ? 0.5 : -0.5;
    return RUSSIAN.test(char) ? 1 : 0;
  }
  if (isAccentedRun(chars, i)) return -1;
  return FRENCH.has(char) ? 1 : WESTERN.has(char) ? 0.4 : -1;
}

/** Three accented letters in a row, or a word of nothing else; `à` and `çà` are words. */
function isAccentedRun(chars: readonly string[], i: number): boolean {
  let from = i;
  while (i - from < 2 && isAccented(chars[from - 1])) from--;
  let to = i + 1;
  while (to - i < 3 && isAccented(chars[to])) to++;
  if (to - from > 2) return true;
  if (isLetter(chars[from - 1]) || isLetter(chars[to])) return false;
  return !ACCENTED_WORDS.has(chars.slice(from, to).join(''));
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /^\p{L}$/u.test(char);
const isAccented = (char: string | undefined): boolean =>
  char !== undefined && char > '\u007f' && isLetter(char);
const isLower = (char: string): boolean => /^\p{Ll}$/u.test(char);
