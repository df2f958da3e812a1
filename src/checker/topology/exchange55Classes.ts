import { normalise } from './exchange55Names.ts';

/** Which class of the Exchange 5.5 directory means what, with the source of each fact. */

export const CONNECTOR_TYPES55 = [
  'site',
  'x400',
  'dynamicRas',
  'internetMailService',
  'msMail',
  'msMailAppleTalk',
  'ccMail',
  'notes',
  'groupWise',
  'snads',
  'officeVision',
  'calendar',
  'newsfeed',
  'edkGateway',
  'unknown',
] as const;
export type ConnectorType55 = (typeof CONNECTOR_TYPES55)[number];

export const DIRSYNC_KINDS55 = ['dirsyncServer', 'dirsyncRequestor', 'remoteDirsyncRequestor'] as const;
export type DirsyncKind55 = (typeof DIRSYNC_KINDS55)[number];

/** `other`: known, and of no interest here. */
export type Class55 =
  ConnectorType55 | DirsyncKind55 | 'server' | 'container' | 'replicationConnector' | 'other';

interface ClassFact {
  /** Spellings of `Obj-Class`. */
  readonly names: readonly string[];
  /** OID, where one is published. */
  readonly oid?: string;
  readonly is: Class55;
  /** KB article or SDK page; `inferred` when no source states the exact spelling. */
  readonly source: string;
}

/** Exchange 2000/2003 schema classes below this OID are classes of 5.5 without `ms-Exch-` (inferred; KB Q199412 agrees). */
const ARC = '1.2.840.113556.1.3';

const CLASSES: readonly ClassFact[] = [
  { names: ['Computer'], is: 'server', source: 'SDK: superior of MTA and Local-DXA' },
  { names: ['Container'], is: 'container', source: 'SDK class index' },
  {
    names: ['RFC1006-X400-Link'],
    oid: `${ARC}.32`,
    is: 'x400',
    source: 'KB Q199412; SDK ms-Exch-RFC1006-X400-Link',
  },
  { names: ['TP4-X400-Link', 'Eicon-X25-X400-Link'], is: 'x400', source: 'KB Q199412' },
  {
    names: ['X400-Link'],
    oid: `${ARC}.29`,
    is: 'x400',
    source: 'SDK x400Link; OID from the dump in KB Q199412, inferred',
  },
  { names: ['RAS-X400-Link'], is: 'dynamicRas', source: 'inferred from RAS-Stack of the SDK' },
  { names: ['Site-Connector'], is: 'site', source: 'KB Q270889 names it; spelling inferred' },
  {
    names: ['Internet-Mail-Connector', 'Internet-Mail-Service'],
    is: 'internetMailService',
    source: 'inferred from directory names, KB Q149121',
  },
  {
    names: ['MS-Mail-Connector', 'Mail-Connector'],
    oid: `${ARC}.31`,
    is: 'msMail',
    source: 'SDK ms-Exch-MS-Mail-Connector; 5.5 names inferred',
  },
  { names: ['ccMail-Connector', 'cc:Mail-Connector'], is: 'ccMail', source: 'inferred' },
  { names: ['Notes-Connector', 'Lotus-Notes-Connector'], is: 'notes', source: 'inferred' },
  {
    names: ['GroupWise-Connector'],
    is: 'groupWise',
    source: 'SDK ms-Exch-GroupWise-Connector (2000); inferred for 5.5',
  },
  { names: ['SNADS-Connector'], is: 'snads', source: 'inferred' },
  { names: ['PROFS-Connector', 'OfficeVision-Connector'], is: 'officeVision', source: 'inferred' },
  {
    names: ['Calendar-Connector'],
    is: 'calendar',
    source: 'SDK ms-Exch-Calendar-Connector (2000); inferred for 5.5',
  },
  { names: ['Newsfeed', 'NNTP-Newsfeed'], is: 'newsfeed', source: 'inferred' },
  // Gateways of every vendor, and Microsoft's connectors without a class of their own.
  {
    names: ['Mail-Gateway', 'Mailbox-Gateway'],
    oid: `${ARC}.51`,
    is: 'edkGateway',
    source: 'SDK mailGateway; KB Q160971; OID: parent of X400-Link in the dump in KB Q199412, inferred',
  },
  {
    names: ['Replication-Connector', 'Directory-Replication-Connector'],
    is: 'replicationConnector',
    source: 'inferred from ms-Exch-Replication-Connector (2000)',
  },
  {
    names: ['DXA-Site-Server'],
    oid: `${ARC}.60`,
    is: 'dirsyncServer',
    source: 'SDK ms-Exch-DXA-Site-Server',
  },
  { names: ['DX-Requestor', 'DXA-Requestor'], is: 'dirsyncRequestor', source: 'inferred' },
  { names: ['Remote-DXA'], is: 'remoteDirsyncRequestor', source: 'KB Q182511' },
  // The directory synchronization service of a server, there with or without dirsync; its DN is what dirsync objects name.
  { names: ['Local-DXA'], oid: `${ARC}.1`, is: 'other', source: 'SDK ms-Exch-Local-DXA' },
  { names: ['MTA'], oid: `${ARC}.49`, is: 'other', source: 'KB Q230788; SDK ms-Exch-MTA' },
  { names: ['Site-Addressing'], oid: `${ARC}.0`, is: 'other', source: 'SDK ms-Exch-Site-Addressing' },
  { names: ['RAS-Stack'], oid: `${ARC}.26`, is: 'other', source: 'SDK ms-Exch-RAS-Stack' },
  { names: ['Public-Folder'], oid: `${ARC}.15`, is: 'other', source: 'KB Q185018, Q288420' },
  {
    names: ['Mailbox', 'dl', 'Distribution-List', 'Remote', 'Remote-Address'],
    is: 'other',
    source: 'KB Q146304, Q239639',
  },
  {
    names: ['Mailbox-Agent', 'Addr-Type', 'Add-In', 'Organization', 'Organizational-Unit'],
    is: 'other',
    source: 'SDK',
  },
];

const BY_NAME = new Map(
  CLASSES.flatMap(({ names, is }) => names.map((name): [string, Class55] => [normalise(name), is])),
);
const BY_OID = new Map(
  CLASSES.flatMap(({ oid, is }): [string, Class55][] => (oid === undefined ? [] : [[oid, is]])),
);

/**
 * Directory names that Setup gives. Told apart by them: gateways of class `Mail-Gateway`, and classes not in the table.
 * Words without a KB article are inferred from the products' names.
 */
const DEFAULT_NAMES: readonly { readonly form: RegExp; readonly is: Class55; readonly source: string }[] = [
  { form: /^site connector \(/i, is: 'site', source: 'KB Q149121, Q270889' },
  { form: /^internet mail (?:connector|service) \(/i, is: 'internetMailService', source: 'KB Q149121' },
  { form: /appletalk/i, is: 'msMailAppleTalk', source: 'inferred' },
  { form: /^(?:ms|microsoft) mail connector\b/i, is: 'msMail', source: 'KB Q149121' },
  { form: /^directory replication connector \(/i, is: 'replicationConnector', source: 'KB Q196927' },
  { form: /cc:?mail connector|connector for (?:lotus )?cc:?mail/i, is: 'ccMail', source: 'KB Q294947' },
  { form: /notes connector|connector for (?:lotus )?notes/i, is: 'notes', source: 'inferred' },
  { form: /groupwise connector|connector for (?:novell )?groupwise/i, is: 'groupWise', source: 'inferred' },
  { form: /snads connector|connector for (?:ibm )?snads/i, is: 'snads', source: 'inferred' },
  {
    form: /(?:profs|office ?vision\S*) connector|connector for (?:ibm )?(?:profs|office ?vision)/i,
    is: 'officeVision',
    source: 'inferred',
  },
  { form: /calendar connector/i, is: 'calendar', source: 'inferred' },
  { form: /newsfeed/i, is: 'newsfeed', source: 'inferred' },
];

/** Address types of the connectors that Microsoft made for 5.5 (KB Q149121, Q288420; the last five inferred). */
const MICROSOFT_ADDRESS_TYPES = new Set([
  'EX',
  'X400',
  'SMTP',
  'MS',
  'CCMAIL',
  'MSA',
  'NOTES',
  'GWISE',
  'SNADS',
  'PROFS',
]);

/**
 * What an object is.
 * @param className `Obj-Class` as printed: a name, or an OID in hexadecimal or dotted form
 * @param oids OIDs of `Object-Class`, most special first
 * @returns null for a class that isn't in the tables
 */
export function classOf(className: string, oids: readonly string[], directoryName: string): Class55 | null {
  const byClass =
    BY_NAME.get(normalise(className).replace(/^msexch/, '')) ??
    [className, ...oids].map((oid) => BY_OID.get(dotted(oid))).find((found) => found !== undefined) ??
    null;
  if (byClass !== null && byClass !== 'edkGateway') return byClass;
  return DEFAULT_NAMES.find(({ form }) => form.test(directoryName))?.is ?? byClass;
}

/** `2A864886F714010320` -> `1.2.840.113556.1.3.32` (BER, as dumps print OIDs); other texts come back as they are. */
export function dotted(oid: string): string {
  const text = oid.trim();
  if (!/^(?:[0-9a-f]{2}){3,}$/i.test(text)) return text;
  const bytes = (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [first = 0, ...rest] = bytes;
  const arcs = [Math.floor(first / 40), first % 40];
  let arc = 0;
  for (const byte of rest) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join('.');
}

/** Whether no connector of Microsoft's serves any of these address types; false when there are none. */
export function isForeignToMicrosoft(addressTypes: readonly string[]): boolean {
  return (
    addressTypes.length > 0 && addressTypes.every((type) => !MICROSOFT_ADDRESS_TYPES.has(type.toUpperCase()))
  );
}
