import { tableOf } from '../tableOf.ts';

/**
 * What ConvertTo-Json and Export-Clixml make of the values of Exchange objects, and how Format-List would print them:
 * records of one object read alike whatever the format.
 */

/** A value as Format-List prints it. */
export interface ExportedValue {
  readonly text: string;
  readonly items: readonly string[] | null;
  /** False when the export holds less than the object did. */
  readonly complete: boolean;
}

/** A value that the export doesn't hold, although the object has one. */
export const LOST: ExportedValue = { text: '', items: null, complete: false };

/** A single value, on one line. */
export function single(text: string, complete = true): ExportedValue {
  if (!/[\r\n]/.test(text)) return { text, items: null, complete };
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return { text: lines.filter((line) => line !== '').join(' '), items: null, complete };
}

/** No collection of names is longer; references of Clixml can make one of any length out of little. */
const LONGEST_COLLECTION = 2_000_000;

/** A collection; `{a, b}` as the shell prints it. */
export function collection(items: readonly string[], complete = true): ExportedValue {
  let length = 0;
  const fitting = items.findIndex((item) => (length += item.length + 2) > LONGEST_COLLECTION);
  const shown = (fitting === -1 ? items : items.slice(0, fitting)).filter((item) => item !== '');
  return { text: `{${shown.join(', ')}}`, items: shown, complete: complete && fitting === -1 };
}

/** Names of enumeration members by number; `flags` are added up. */
interface Enumeration {
  readonly names: Readonly<Record<number, string>>;
  readonly flags?: true;
}

/**
 * Enumerations are exported as numbers. Pairs that real Clixml shows (FORMATS 3); the roles are the bits of the
 * directory's msExchCurrentServerRoles. A number that isn't here stays a number.
 */
const ENUMERATIONS = tableOf<Enumeration>({
  serverrole: {
    flags: true,
    names: {
      0: 'None',
      2: 'Mailbox',
      4: 'ClientAccess',
      16: 'UnifiedMessaging',
      32: 'HubTransport',
      64: 'Edge',
      16384: 'FrontendTransport',
    },
  },
  transportrole: { flags: true, names: { 32: 'HubTransport', 16384: 'FrontendTransport' } },
  edition: { names: { 2: 'StandardEvaluation', 3: 'Enterprise' } },
  publicfoldersenabled: { names: { 1: 'Local' } },
  domaintype: { names: { 0: 'Authoritative', 2: 'InternalRelay' } },
});

/** `2` of ServerRole -> `Mailbox`, `54` -> `Mailbox, ClientAccess, UnifiedMessaging, HubTransport`. */
export function nameOfNumber(property: string, digits: string): string {
  const enumeration = ENUMERATIONS[property.toLowerCase()];
  const number = Number(digits);
  if (enumeration === undefined || !Number.isSafeInteger(number) || number < 0) return digits;
  const name = enumeration.names[number];
  if (name !== undefined || enumeration.flags === undefined) return name ?? digits;
  const flags = Object.keys(enumeration.names)
    .map(Number)
    .filter((flag) => flag > 0 && (number & flag) === flag);
  const sum = flags.reduce((all, flag) => all + flag, 0);
  return sum === number ? flags.map((flag) => enumeration.names[flag]).join(', ') : digits;
}

/** Properties that name an object by itself: its DN is another way to say it, never a better one. */
const IDENTITIES = new Set(['identity', 'id', 'name']);

/** An object below a server that isn't the server itself: `CN=Microsoft MTA,CN=EX01,CN=Servers,…`. */
const BELOW_SERVER = /^[^,\\]*(?:\\.[^,\\]*)*,(?!\s*CN=Servers,).*,\s*CN=Servers,/i;

/**
 * An ADObjectId: what Format-List prints, unless that says less than the DN does. `Microsoft MTA` as HomeMTA names no
 * server, its DN does.
 */
export function nameOfObjectId(property: string, printed: string, dn: string): string {
  if (printed === '') return dn;
  const says = /[\\/]/.test(printed) || IDENTITIES.has(property.toLowerCase());
  return !says && BELOW_SERVER.test(dn) ? dn : printed;
}

/** `System.Object[]`, `Microsoft.Exchange.Data.MultiValuedProperty`1[…]`, `@{Name=…}`: a text in place of a value. */
const TYPE_NAME =
  /^(?:@\{|(?:Deserialized\.)?(?:System|Microsoft)\.[A-Za-z.]+(?:`\d|\[\]|\+|Collection|List\b))/;

export function isTypeName(text: string): boolean {
  return TYPE_NAME.test(text);
}

/** How the items of a collection look when it was exported as one text; all must, else it can't be taken apart. */
interface Flattened {
  /** Takes a text with no blanks but single ones. */
  readonly parts: (text: string) => readonly string[];
  readonly item: RegExp;
}

const NAMES: Flattened = {
  parts: (text) => (/\bCN=/i.test(text) ? text.split(/ (?=CN=)/i) : text.split(/[,;| ]+/)),
  item: /^(?:[\p{L}\p{N}_.[\]:-]+|CN=.+,\s*DC=[^,\s]+)$/iu,
};
const SPACES: Flattened = {
  parts: (text) => text.split(/, ?(?=[\w-]+:)| (?=[\w-]+:)/),
  item: /^(?:Local:)?[\w-]+:.*;\s*\d+$/i,
};

/** Collections that the checks read. */
const COLLECTIONS = tableOf<Flattened>({
  sourcetransportservers: NAMES,
  targettransportservers: NAMES,
  smarthosts: NAMES,
  addressspaces: SPACES,
});

/** Properties whose structure matters, in lower case. */
export const COLLECTION_NAMES: readonly string[] = Object.keys(COLLECTIONS);

/** True for a property whose structure matters: where it is lost, checks can't be answered. */
export function isCollection(property: string): boolean {
  return Object.hasOwn(COLLECTIONS, property.toLowerCase());
}

/**
 * A text, which may stand for a collection: below its depth ConvertTo-Json joins the items' texts by blanks. They are
 * taken apart only where each part can be nothing but an item; names with blanks are not known.
 */
export function textValue(property: string, text: string): ExportedValue {
  const value = text.trim();
  const lost = isTypeName(value);
  const flattened = COLLECTIONS[property.toLowerCase()];
  if (flattened === undefined) return lost ? single(value, false) : single(text);
  if (lost) return collection([], false);
  if (value === '') return collection([]);
  const parts = flattened.parts(value.replace(/\s+/g, ' ')).filter((part) => part !== '');
  if (parts.every((part) => flattened.item.test(part))) return collection(parts);
  return /\s/.test(value) ? { ...single(value, false), items: [] } : collection([value]);
}
