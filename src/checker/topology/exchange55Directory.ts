import type { Place } from '../types.ts';
import type { Object55, Server55, Site55 } from './exchange55Model.ts';
import {
  type Attribute55,
  isDump,
  listOf,
  normalise,
  placeOf55,
  plainText,
  serverNamed,
  textOf,
} from './exchange55Names.ts';
import { ABSENT, mapKnown, shown, type Known } from './known.ts';
import { shortName } from './names.ts';
import { once } from './perTopology.ts';

/** What rules ask of a site beyond its connectors: its configuration, the components of its servers, its recipients. */

/** Objects that a site has once, each with what holds its class and names. Those without a KB article are inferred. */
const CONFIGURATION = {
  siteAddressing: {
    title: 'Site Addressing',
    // KB Q179927, Q268227; SDK ms-Exch-Site-Addressing.
    names: ['Site-Addressing'],
  },
  dsSiteConfiguration: {
    title: 'DS Site Configuration',
    // KB Q152959 has the title; `Directory-Cfg` is in the SDK class index.
    names: ['DS-Site-Configuration', 'Directory-Cfg'],
  },
  informationStoreSiteConfiguration: {
    title: 'Information Store Site Configuration',
    // KB Q152960 has the title.
    names: ['Information-Store-Site-Configuration', 'Information-Store-Cfg'],
  },
  siteEncryptionConfiguration: {
    title: 'Site Encryption Configuration',
    // KB Q196161 has the title.
    names: ['Site-Encryption-Configuration', 'Encryption', 'Encryption-Cfg'],
  },
} as const;
export type Configuration55 = keyof typeof CONFIGURATION;

/** Attributes of these objects, each with the one that has it (KB Q152959, Q152960, Q196161, Q248425, Q258923). */
const HOLDERS = {
  'RID-Server': 'siteAddressing',
  'Gateway-Proxy': 'siteAddressing',
  'Disabled-Gateway-Proxy': 'siteAddressing',
  'Site-Proxy-Space': 'siteAddressing',
  'Off-Line-AB-Server': 'dsSiteConfiguration',
  'Site-Folder-Server': 'informationStoreSiteConfiguration',
  'Site-Folder-GUID': 'informationStoreSiteConfiguration',
  'KM-Server': 'siteEncryptionConfiguration',
} as const satisfies Record<string, Configuration55>;
export type SiteAttribute = keyof typeof HOLDERS;

/** An attribute of a site's configuration. */
export interface SiteProperty {
  /** Name of the object that holds it, as in the Administrator program. */
  readonly title: string;
  /** The object; null when the export doesn't have it. */
  readonly object: Object55 | null;
  /** All values; [] when it is empty, absent when the export lacks the object or the column. */
  readonly values: Known<readonly string[]>;
}

/**
 * An attribute of the site's configuration. The object is known by its class or name, which no export shows for certain,
 * or by having a value: no other object of the configuration has the attribute.
 */
export function siteProperty(site: Site55, attribute: SiteAttribute): SiteProperty {
  const { title, names } = CONFIGURATION[HOLDERS[attribute]];
  const isNamed = ({ name, className }: Object55) =>
    [name, className].some((text) => names.some((known) => normalise(text) === normalise(known)));
  const objects = configurationOf(site);
  const object =
    objects.find(({ record }) => plainText(record, attribute) !== '') ?? objects.find(isNamed) ?? null;
  return { title, object, values: object === null ? ABSENT : listOf(object.record, attribute) };
}

export type DutyAttribute = 'RID-Server' | 'Site-Folder-Server' | 'Off-Line-AB-Server' | 'KM-Server';

/** A server that has a duty in its site. */
export interface Duty55 extends Omit<SiteProperty, 'values'> {
  /** Short name; '' when the attribute is empty. */
  readonly server: Known<string>;
}

/** The server that `RID-Server`, `Site-Folder-Server`, `Off-Line-AB-Server` or `KM-Server` of a site names. */
export function dutyOf(site: Site55, attribute: DutyAttribute): Duty55 {
  const { values, ...property } = siteProperty(site, attribute);
  const named = ([value = '']: readonly string[]) => (value === '' ? '' : (serverNamed(value) ?? value));
  return { ...property, server: mapKnown(values, named) };
}

/** Objects right below `cn=Configuration`, and those that nothing places: a dump of one may lack its DN. */
const configurationOf = once(({ objects }: Site55): readonly Object55[] =>
  objects.filter(
    ({ dn }) => dn === null || (dn.path.length === 2 && normalise(dn.path[0] ?? '') === 'configuration'),
  ),
);

/**
 * The servers that count in a site: those with rows of their own. One that only other objects name may have been removed
 * long ago; where no server has rows, the export left them out, and those named count.
 */
export const standingServers = once(({ servers }: Site55): readonly Server55[] =>
  servers.some(({ listed }) => listed) ? servers.filter(({ listed }) => listed) : servers,
);

export type Store55 = 'Microsoft Private MDB' | 'Microsoft Public MDB';

/**
 * The component of a server: its row below `cn=Servers/cn=<server>`.
 * @returns null when it has none. The absence counts only where the export has other components of that server, else
 *   undefined (not known).
 */
export function componentOf(site: Site55, server: string, component: string): Object55 | null | undefined {
  const components = componentsOf(site).get(keyOf(server));
  return components === undefined ? undefined : (components.get(normalise(component)) ?? null);
}

/** Whether a server has a private or public information store; null when the export doesn't tell. */
export function hasStore(site: Site55, server: string, store: Store55): boolean | null {
  const component = componentOf(site, server, store);
  return component === undefined ? null : component !== null;
}

/** Whether another server of the site has such a store. */
export function othersHaveStore(site: Site55, server: string, store: Store55): 'some' | 'none' | 'unknown' {
  const { having, untold } = serversByStore(site)[store];
  const others = (servers: ReadonlySet<string>) => servers.size - Number(servers.has(keyOf(server)));
  if (others(having) > 0) return 'some';
  return others(untold) > 0 ? 'unknown' : 'none';
}

const serversByStore = once((site: Site55) => {
  const by = (store: Store55) => {
    const where = (has: boolean | null) =>
      new Set(
        standingServers(site)
          .filter(({ name }) => hasStore(site, name, store) === has)
          .map(({ name }) => keyOf(name)),
      );
    return { having: where(true), untold: where(null) };
  };
  return {
    'Microsoft Private MDB': by('Microsoft Private MDB'),
    'Microsoft Public MDB': by('Microsoft Public MDB'),
  };
});

const componentsOf = once(({ objects }: Site55) => {
  const servers = new Map<string, Map<string, Object55>>();
  for (const object of objects) {
    const [configuration = '', container = '', server = '', component] = object.dn?.path ?? [];
    if (normalise(configuration) !== 'configuration' || normalise(container) !== 'servers') continue;
    // One object that was dumped doesn't show which others there are.
    if (component === undefined || isDump(object.record)) continue;
    const components = servers.get(keyOf(server)) ?? new Map<string, Object55>();
    servers.set(keyOf(server), components.set(normalise(component), object));
  }
  return servers;
});

const keyOf = (server: string): string => shortName(server).toLowerCase();

/** Recipients, by the spellings of their class (KB Q146304, Q239639, Q185018). */
const RECIPIENTS = {
  mailbox: { classes: ['Mailbox'], home: ['homeServer', 'homeMdb', 'homeMta'] },
  // Which column holds the expansion server isn't documented: Home-MTA is inferred.
  distributionList: { classes: ['dl', 'Distribution-List'], home: ['homeMta'] },
  publicFolder: { classes: ['Public-Folder'], home: ['homeMdb', 'homeServer'] },
} as const satisfies Record<
  string,
  { readonly classes: readonly string[]; readonly home: readonly Attribute55[] }
>;
export type RecipientKind55 = keyof typeof RECIPIENTS;

export interface Recipient55 {
  readonly object: Object55;
  readonly name: string;
  /** The server it is at home on, for a list the one that expands it; '' when it is empty, null when a column lacks. */
  readonly home: string | null;
}

/** Recipients of a kind in a site; public folders may be system folders. */
export function recipientsOf(site: Site55, kind: RecipientKind55): readonly Recipient55[] {
  return allRecipients(site)[kind];
}

/** Recipients of a kind that are at home on a server. */
export function recipientsOn(site: Site55, kind: RecipientKind55, server: string): readonly Recipient55[] {
  return recipientsByHome(site)[kind].get(keyOf(server)) ?? [];
}

/** The line of an object. Made when it is cited, not for each of a hundred thousand. */
export function placeOfObject({ record }: Object55): Place {
  return placeOf55(record);
}

const KINDS = new Map(
  (Object.keys(RECIPIENTS) as readonly RecipientKind55[]).flatMap((kind) =>
    RECIPIENTS[kind].classes.map((name): [string, RecipientKind55] => [normalise(name), kind]),
  ),
);

const allRecipients = once(
  ({ objects }: Site55): Readonly<Record<RecipientKind55, readonly Recipient55[]>> => {
    const recipients = { mailbox: [], distributionList: [], publicFolder: [] } as Record<
      RecipientKind55,
      Recipient55[]
    >;
    for (const object of objects) {
      const kind = KINDS.get(normalise(object.className));
      if (kind !== undefined) {
        recipients[kind].push({ object, name: object.name, home: homeOf(object, RECIPIENTS[kind].home) });
      }
    }
    return recipients;
  },
);

const recipientsByHome = once((site: Site55) => {
  const byHome = (kind: RecipientKind55) => {
    const homes = new Map<string, Recipient55[]>();
    for (const recipient of recipientsOf(site, kind)) {
      if (recipient.home === null || recipient.home === '') continue;
      const others = homes.get(keyOf(recipient.home));
      if (others === undefined) homes.set(keyOf(recipient.home), [recipient]);
      else others.push(recipient);
    }
    return homes;
  };
  return {
    mailbox: byHome('mailbox'),
    distributionList: byHome('distributionList'),
    publicFolder: byHome('publicFolder'),
  };
});

/** From the first of these attributes that names a server; '' when at least one is there and all are empty. */
function homeOf({ record }: Object55, attributes: readonly Attribute55[]): string | null {
  for (const attribute of attributes) {
    const named = serverNamed(plainText(record, attribute));
    if (named !== null) return named;
  }
  const values = attributes.map((attribute) => shown(textOf(record, attribute)));
  return values.some((value) => value === '') && values.every((value) => value === null || value === '')
    ? ''
    : null;
}
