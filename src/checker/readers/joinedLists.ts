import { parseListValue, type ListValue } from './listValue.ts';
import { tableOf } from '../tableOf.ts';

/**
 * Lists that someone joined into one cell or that a table prints: `-join ';'`, `-join ', '`, `"$($_.SmartHosts)"` with
 * blanks, line breaks (FORMATS 5). How far a separator can be trusted depends on what the items look like.
 */
type Items =
  /** Names without blanks, or DNs: every separator counts. */
  | 'words'
  /** `SMTP:*;1`: the semicolon belongs to the item, the next one begins with its type. */
  | 'addressSpaces'
  /** Names that may hold blanks. */
  | 'names';

/** Properties that hold lists, by lower-case name: of the cmdlets, then of the directory. */
const LISTS = tableOf<Items>({
  sourcetransportservers: 'words',
  targettransportservers: 'words',
  smarthosts: 'words',
  bindings: 'words',
  remoteipranges: 'words',
  emailaddresses: 'words',
  globalcatalogs: 'words',
  domains: 'words',
  operationmasterroles: 'words',
  addressspaces: 'addressSpaces',
  connecteddomains: 'names',
  servers: 'names',
  operationalservers: 'names',
  databasecopies: 'names',
  addresslists: 'names',
  virtualdirectories: 'names',
  sites: 'names',
  networknames: 'names',
  umservers: 'names',
  objectclass: 'words',
  msexchsourcebridgeheadserversdn: 'words',
  msexchtargetbridgeheadserversdn: 'words',
  msexchsmtpsmarthost: 'words',
  routinglist: 'addressSpaces',
});

/**
 * Lists that an object always has: an empty cell is what a join of the wrong property leaves, or a column that the
 * object's type doesn't have. It isn't an empty list.
 */
const NEVER_EMPTY = new Set(['sourcetransportservers', 'targettransportservers', 'addressspaces']);

/** Value of a cell -> items, as far as they can be told apart; for properties that aren't lists, as Format-List prints them. */
export function parseCell(name: string, value: string): ListValue {
  const kind = LISTS[name.toLowerCase()];
  if (kind === undefined || value.startsWith('{')) return parseListValue(value);
  if (value.trim() === '') return { items: [], complete: !NEVER_EMPTY.has(name.toLowerCase()) };
  const cut = /(?:\.\.\.|…)$/.test(value.trim());
  const items = SPLIT[kind](value)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  // The last item of a cut value is a fragment.
  return { items: cut ? items.slice(0, -1) : items, complete: !cut };
}

const SPLIT: Readonly<Record<Items, (value: string) => readonly string[]>> = {
  words: (value) => splitDns(value) ?? value.split(value.includes('/') ? /[;,|\n]/ : /[;,|\s]/),
  names: (value) => splitDns(value) ?? value.split(/[;,|\n]/),
  addressSpaces: (value) => value.split(/[;,|\s]+(?=(?:Local:)?[A-Za-z][\w.-]*:)|[,|\n]/i),
};

/** DNs hold commas and blanks; the next one begins with `CN=` after the last `DC=` of the one before it. */
function splitDns(value: string): readonly string[] | null {
  if (!/^\s*CN=/i.test(value)) return null;
  return value.replace(/(,\s*DC=[^,;|\s]+)[,\s]+(?=CN=)/gi, '$1\n').split(/[;|\n]/);
}
