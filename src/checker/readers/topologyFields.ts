import type { ObjectType, Property } from '../types.ts';

/**
 * What a topology written by hand may hold: docs/topology-yaml.md, topology.schema.json. The keys are the cmdlets'
 * property names with a small first letter, where the shell has one word for it.
 */

/** The first key of every topology, with its version. */
export const MARKER = 'exchangeTopology';
export const VERSION = 1;

export type Kind = 'string' | 'emptyable' | 'version' | 'roles' | 'strings' | 'boolean';

interface Field {
  /** The property that the topology is built from. */
  readonly property: string;
  readonly kind: Kind;
}

export interface Section {
  readonly type: ObjectType;
  readonly fields: Readonly<Record<string, Field>>;
}

export const ROLES = [
  'Mailbox',
  'ClientAccess',
  'HubTransport',
  'UnifiedMessaging',
  'Edge',
  'FrontendTransport',
] as const;

const CONNECTOR = {
  name: { property: 'Identity', kind: 'string' },
  enabled: { property: 'Enabled', kind: 'boolean' },
  sourceTransportServers: { property: 'SourceTransportServers', kind: 'strings' },
  addressSpaces: { property: 'AddressSpaces', kind: 'strings' },
} as const;

const GROUP = {
  name: { property: 'Name', kind: 'string' },
  primarySmtpAddress: { property: 'PrimarySmtpAddress', kind: 'string' },
  expansionServer: { property: 'ExpansionServer', kind: 'emptyable' },
} as const;

/** What each list holds. Every object needs `name`; a key that is missing is not known. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  servers: {
    type: 'ExchangeServer',
    fields: {
      name: { property: 'Name', kind: 'string' },
      fqdn: { property: 'Fqdn', kind: 'string' },
      version: { property: 'AdminDisplayVersion', kind: 'version' },
      roles: { property: 'ServerRole', kind: 'roles' },
      site: { property: 'Site', kind: 'string' },
      legacyDN: { property: 'ExchangeLegacyDN', kind: 'string' },
    },
  },
  sendConnectors: {
    type: 'SendConnector',
    fields: {
      ...CONNECTOR,
      smartHosts: { property: 'SmartHosts', kind: 'strings' },
      isScopedConnector: { property: 'IsScopedConnector', kind: 'boolean' },
    },
  },
  foreignConnectors: { type: 'ForeignConnector', fields: CONNECTOR },
  deliveryAgentConnectors: { type: 'DeliveryAgentConnector', fields: CONNECTOR },
  edgeSubscriptions: {
    type: 'EdgeSubscription',
    fields: {
      name: { property: 'Name', kind: 'string' },
      site: { property: 'Site', kind: 'string' },
    },
  },
  distributionGroups: { type: 'DistributionGroup', fields: GROUP },
  dynamicDistributionGroups: { type: 'DynamicDistributionGroup', fields: GROUP },
};

/** What a value of each kind has to be, as messages name it: types of JSON Schema. */
export const EXPECTED: Readonly<Record<Kind, string>> = {
  string: 'string',
  emptyable: 'string, null',
  version: '"15.1.2507.6"',
  roles: `[${ROLES.join(', ')}]`,
  strings: 'array of string',
  boolean: 'true, false',
};

const VERSION_TEXT = /^(?:\d+\.\d+\.\d+\.\d+|Version \d+\.\d+ \(Build \d+\.\d+\))$/;

export type Printed = Pick<Property, 'value' | 'items'>;

/** The value as the shell prints it; null when it isn't of that kind. */
export function printed(kind: Kind, value: unknown): Printed | null {
  switch (kind) {
    case 'string':
      return typeof value === 'string' && value.trim() !== '' ? { value, items: null } : null;
    case 'emptyable':
      if (value === null) return { value: '', items: null };
      return typeof value === 'string' ? { value, items: null } : null;
    case 'version':
      return typeof value === 'string' && VERSION_TEXT.test(value) ? { value, items: null } : null;
    case 'boolean':
      return typeof value === 'boolean' ? { value: value ? 'True' : 'False', items: null } : null;
    case 'roles': {
      const roles: readonly string[] = ROLES;
      const items = stringsOf(value);
      if (items === null || !items.every((item) => roles.includes(item))) return null;
      // A server that is only provisioned prints `None`.
      return { value: items.length === 0 ? 'None' : items.join(', '), items };
    }
    case 'strings': {
      const items = stringsOf(value);
      return items === null ? null : { value: `[${items.join(', ')}]`, items };
    }
  }
}

function stringsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
