import type { Concept } from './describe.ts';
import { commonName, shortName, siteName } from './names.ts';
import type { Connector, Group, Server } from './topology.ts';
import {
  parseAddressSpace,
  parseRoleBits,
  parseRoles,
  parseVersion,
  splitAddressSpaces,
  splitServers,
  type AddressSpace,
  type ServerRole,
} from './values.ts';
import { flag, integer, items, lowerCase, nonEmpty, text } from './fields.ts';
import { EXCHANGE_2013 } from './roles.ts';
import { parseVersionNumber, type Version } from './versions.ts';

/*
 * Which printed property fills which field of the model: the shell's name first, the directory attribute last
 * (FORMATS 9), and labels of a HealthChecker report, whose build is that of the installed update. Attributes without a real sample: msExchSmtpSendEnabled, msExchExpansionServerName.
 */

export const SERVER_NAMES = [
  'Name',
  'Identity',
  'cn',
  'Fqdn',
  'DistinguishedName',
  'dn',
  'ExchangeLegacyDN',
  'NetworkAddress',
];
export const CONNECTOR_NAMES = ['Identity', 'Name', 'cn', 'dn'];
export const GROUP_NAMES = ['Name', 'Identity', 'PrimarySmtpAddress', 'DisplayName', 'cn', 'dn'];

/** A name as printed; of a DN its first component. */
export function nameConcept(names: readonly string[]): Concept<string> {
  return text(names, commonName);
}

type Value<T> = T extends { readonly known: true; readonly value: infer V } ? V : never;
type Concepts<T, Field extends keyof T> = { readonly [F in Field]: Concept<Value<T[F]>> };

export const SERVER: Concepts<Server, 'fqdn' | 'version' | 'roleBits' | 'site' | 'legacyDN'> = {
  fqdn: {
    names: ['Fqdn', 'networkAddress'],
    // The host stands among the addresses of other protocols.
    read: ({ value, items }) =>
      (items ?? [value]).flatMap((item) =>
        item.includes(':') ? (/^ncacn_ip_tcp:(.+)$/i.exec(item.trim())?.[1] ?? []) : nonEmpty(item),
      )[0] ?? null,
    parts: lowerCase,
  },
  version: {
    names: ['Build Number', 'AdminDisplayVersion', 'serialNumber', 'versionNumber'],
    // serialNumber may hold several values, so that Get-ADObject prints it in braces.
    read: ({ value, items }) => {
      const text = items?.length === 1 ? (items[0] ?? value) : value;
      return parseVersion(text) ?? parseVersionNumber(text);
    },
    // versionNumber lacks the revision; a build has one revision of its cumulative update only.
    parts: ([major, minor, build]: Version) => [`${major}.${minor}.${build}`],
  },
  roleBits: integer(['msExchCurrentServerRoles']),
  site: text(['Site', 'msExchServerSite', 'AD Site'], undefined, siteName),
  legacyDN: text(['ExchangeLegacyDN', 'legacyExchangeDN']),
};

/**
 * Roles depend on the version: from 2013 on the shell prints `Mailbox` for the bits of all its parts, so of such a
 * server only what parts Mailbox, Client Access and Edge Transport servers is compared.
 */
export function rolesConcept(version: Server['version']): Concept<readonly ServerRole[]> {
  const since2013 = version.known && version.value[0] >= EXCHANGE_2013;
  const kinds: readonly ServerRole[] = ['mailbox', 'edgeTransport'];
  return {
    names: ['ServerRole', 'Server Role', 'msExchCurrentServerRoles'],
    read: ({ name, value }) => (/^msExch/i.test(name) ? parseRoleBits(value) : parseRoles(value)),
    parts: (roles) => {
      const kind = roles.filter((role) => kinds.includes(role));
      return since2013 ? (kind.length > 0 ? kind : roles.slice(0, 1)) : roles;
    },
  };
}

export const CONNECTOR_FIELDS = [
  'sourceTransportServers',
  'addressSpaces',
  'enabled',
  'smartHosts',
  'isScopedConnector',
  'homeServer',
] as const;

export const CONNECTOR: Concepts<Connector, (typeof CONNECTOR_FIELDS)[number]> = {
  sourceTransportServers: {
    names: ['SourceTransportServers', 'msExchSourceBridgeheadServersDN'],
    read: (property) => items(property, splitServers).map(shortName),
    parts: (servers: readonly string[]) => servers.map((server) => server.toLowerCase()),
    none: [],
  },
  addressSpaces: {
    names: ['AddressSpaces', 'routingList'],
    read: (property) => items(property, splitAddressSpaces).map(parseAddressSpace),
    parts: (spaces: readonly AddressSpace[]) =>
      spaces.map(({ type, address, cost }) => `${type}:${address};${cost}`.toLowerCase()),
    none: [],
  },
  enabled: flag(['Enabled', 'msExchSmtpSendEnabled']),
  smartHosts: {
    names: ['SmartHosts', 'msExchSmtpSmartHost'],
    // The directory keeps them as one text.
    read: (property) => items(property, splitServers).flatMap(splitServers),
    parts: (hosts: readonly string[]) => hosts.map((host) => host.replace(/[[\]]/g, '').toLowerCase()),
    none: [],
  },
  isScopedConnector: flag(['IsScopedConnector']),
  homeServer: text(['HomeMtaServerId', 'homeMTA'], shortName),
};

export const GROUP: Concepts<Group, 'expansionServer'> = {
  expansionServer: {
    names: ['ExpansionServer', 'msExchExpansionServerName'],
    // Printed empty it means something: any server expands the group.
    read: ({ value }) => value.trim(),
    parts: (server: string) => [server.replace(/\s/g, '').toLowerCase()],
    none: '',
    // Exchange sets both together, and earlier versions set this one alone (FORMATS 9).
    noneUnless: ['homeMTA'],
  },
};
