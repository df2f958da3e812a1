/** Bytes of a file -> text. Administrators' files come in every encoding that Windows ever had. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252' | 'ibm866';

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Enough to judge a file by; logs are megabytes long. */
const SAMPLE = 65_536;

/** More control characters than this and nobody wrote the text: compressed data has about 10 %, text none. */
const BINARY_SHARE = 0.01;

const BOMS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Decodes a file. A byte order mark decides; else NULs in every other byte mean UTF-16 (`>` of Windows PowerShell 5.1
 * after an editor dropped the mark); else UTF-8 when valid; else a one-byte code page.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = bomOf(bytes) ?? utf16WithoutBom(bytes) ?? (isUtf8(bytes) ? 'utf-8' : codePage(bytes));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** True for what isn't text at all: a ZIP, an image, an .evtx file. */
export function isBinary(input: string | Uint8Array): boolean {
  const text = typeof input === 'string' ? input : decode(input.subarray(0, SAMPLE)).text;
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    if (isControl(text.charCodeAt(i))) controls++;
  }
  return controls > length * BINARY_SHARE;
}

/** Tab, line ends, backspace, form feed and escape are what consoles print; other control characters aren't text. */
function isControl(code: number): boolean {
  if (code >= 0x20) return code === 0x7f;
  return code < 0x08 || code === 0x0b || (code > 0x0d && code !== 0x1b);
}

function bomOf(bytes: Uint8Array): Encoding | null {
  return BOMS.find((bom) => bom.bytes.every((byte, i) => bytes[i] === byte))?.encoding ?? null;
}

/** ASCII characters dominate every format that is read here, so a third of zero bytes on one side is a sure sign. */
function utf16WithoutBom(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs === 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs / 3 && even < pairs / 20) return 'utf-16le';
  if (even > pairs / 3 && odd < pairs / 20) return 'utf-16be';
  return null;
}

/** Piece by piece, as nobody needs the text; `stream` forgives a character cut at the end of a piece, and of the file. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += SAMPLE) {
      decoder.decode(bytes.subarray(from, from + SAMPLE), { stream: true });
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * French has one or two accented letters between ASCII letters (`créée`); Russian words are runs of bytes above 127.
 * In windows-1251 those are 0xC0-0xFF; in the OEM page 866 (`cmd >`) most are 0x80-0xAF.
 */
function codePage(bytes: Uint8Array): Encoding {
  const length = Math.min(bytes.length, SAMPLE);
  let high = 0;
  let inRuns = 0;
  let low = 0;
  let upper = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    high++;
    if (isInRun(bytes, i)) inRuns++;
    if (byte < 0xb0) low++;
    if ((byte >= 0xc0 && byte < 0xe0) || byte >= 0xf0) upper++;
  }
  if (inRuns <= high / 2) return 'windows-1252';
  return low > upper ? 'ibm866' : 'windows-1251';
}

/** Three bytes above 127 in a row, of which this is one. */
function isInRun(bytes: Uint8Array, i: number): boolean {
  const isHigh = (at: number): boolean => (bytes[at] ?? 0) >= 0x80;
  return isHigh(i - 1) ? isHigh(i - 2) || isHigh(i + 1) : isHigh(i + 1) && isHigh(i + 2);
}
