/** One line of LDIF, or of an object that ldp.exe or AD Explorer printed, taken apart (FORMATS 6). */
export interface LdapLine {
  /** Attribute without options such as `;range=0-1499`. */
  readonly name: string;
  /** What stands after the colon. */
  readonly raw: string;
  readonly kind: 'text' | 'base64' | 'url';
  /** `1> name: …` or `name (2): …`: surely not LDIF. */
  readonly dump: boolean;
  /** How many values a dump says that there are; 1 for LDIF. */
  readonly values: number;
  /** False for `member;range=0-1499`: a part of the values. */
  readonly complete: boolean;
}

/** Values of one line. */
export interface LdapValue {
  readonly items: readonly string[];
  readonly complete: boolean;
}

const ATTRIBUTE = /^([A-Za-z][\w-]*|\d+(?:\.\d+)+)((?:;[\w=*-]+)*):([:<]?) *(.*)$/s;
const NUMBERED = /^\s*(\d+)> ([A-Za-z][\w-]*): ?(.*)$/s;
const COUNTED = /^\s*([A-Za-z][\w-]*) \((\d+)\): ?(.*)$/s;

/** null for a line that is none of these. */
export function ldapLine(text: string): LdapLine | null {
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) return dumped(numbered[2], numbered[1], numbered[3]);
  const counted = COUNTED.exec(text);
  if (counted !== null) return dumped(counted[1], counted[2], counted[3]);
  const match = ATTRIBUTE.exec(text);
  if (match === null) return null;
  const [, name = '', options = '', mark, raw = ''] = match;
  const range = /;range=\d+-(\d+|\*)/i.exec(options)?.[1];
  return {
    name,
    raw: raw.trimEnd(),
    kind: mark === ':' ? 'base64' : mark === '<' ? 'url' : 'text',
    dump: false,
    values: 1,
    complete: range === undefined || range === '*',
  };
}

function dumped(name = '', values = '', raw = ''): LdapLine {
  return { name, raw: raw.trimEnd(), kind: 'text', dump: true, values: Number(values), complete: true };
}

/** Attributes that hold bytes, not text: nothing to read, whether printed in base64 or not. */
const BINARY: ReadonlySet<string> = new Set([
  'objectguid',
  'objectsid',
  'sidhistory',
  'ntsecuritydescriptor',
  'msexchmailboxguid',
  'msexchmailboxsecuritydescriptor',
  'msexcharchiveguid',
  'replpropertymetadata',
  'repluptodatevector',
  'usercertificate',
  'usersmimecertificate',
  'thumbnailphoto',
  'msexchserverinternaltlscert',
  'msexchtlscertificate',
  'msexchedgesynccredential',
]);

/** Whether an attribute holds bytes. */
export function isBinaryAttribute(name: string): boolean {
  return BINARY.has(name.toLowerCase());
}

/** The values of a line; null for an attribute of bytes. What can't be read isn't complete, so never counts as empty. */
export function ldapValue(line: LdapLine | null, isDump: boolean): LdapValue | null {
  if (line === null || isBinaryAttribute(line.name)) return null;
  if (line.kind === 'url') return UNREADABLE;
  if (line.kind === 'base64') {
    const text = decodeBase64(line.raw);
    return text === null ? UNREADABLE : { items: [dnOf(text)], complete: line.complete };
  }
  if (isDump) return dumpedValue(line);
  return { items: [dnOf(line.raw)], complete: line.complete };
}

const UNREADABLE: LdapValue = { items: [], complete: false };

/** `v1; v2; ` -> values, as many as the line says. A dump shows bytes and what it failed to show as `<ldp: …>`. */
function dumpedValue(line: LdapLine): LdapValue {
  const whole = line.raw.replace(/;\s*$/, '');
  if (/<ldp\b/i.test(whole)) return UNREADABLE;
  const items = line.values > 1 ? whole.split(/;\s+/) : [whole];
  return { items: items.map(dnOf), complete: items.length === Math.max(1, line.values) };
}

/** `B:32:45FA…:CN=…` (DN with bytes) -> the DN. */
function dnOf(value: string): string {
  return /^[BS]:\d+:[^:]*:(.+)$/s.exec(value)?.[1] ?? value;
}

/** null for what isn't base64, or isn't text. */
function decodeBase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
