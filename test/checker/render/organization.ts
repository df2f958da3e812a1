/** A small Exchange organization, to be printed in every format that the checker reads. */

export type Roles = 'Mailbox' | 'Mailbox, ClientAccess, HubTransport' | 'Edge';

export interface ServerModel {
  readonly name: string;
  readonly roles: Roles;
  readonly version: readonly [number, number, number, number];
  readonly site: string;
}

export interface ConnectorModel {
  readonly name: string;
  readonly enabled: boolean;
  readonly sources: readonly string[];
  /** As the shell prints them: `SMTP:*;1`. */
  readonly addressSpaces: readonly string[];
  readonly smartHosts: readonly string[];
}

export interface GroupModel {
  readonly name: string;
  readonly dynamic: boolean;
  /** Name of a server; '' = any. */
  readonly expansionServer: string;
}

export interface OrganizationModel {
  readonly servers: readonly ServerModel[];
  readonly connectors: readonly ConnectorModel[];
  readonly groups: readonly GroupModel[];
}

export type ModelType = 'ExchangeServer' | 'SendConnector' | 'DistributionGroup' | 'DynamicDistributionGroup';

/** A value as the shell holds it: `id` is a reference to a directory object, `text` one to print as it is. */
export type ModelValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'version'; readonly version: ServerModel['version'] }
  | { readonly kind: 'roles'; readonly roles: Roles }
  | { readonly kind: 'servers'; readonly items: readonly string[] }
  | { readonly kind: 'addressSpaces'; readonly items: readonly string[] }
  | { readonly kind: 'texts'; readonly items: readonly string[] };

/** One object as a cmdlet returns it. */
export interface ModelObject {
  readonly type: ModelType;
  readonly properties: readonly (readonly [name: string, value: ModelValue])[];
}

const DOMAIN = 'contoso.com';
const ADMIN_GROUP = 'Exchange Administrative Group (FYDIBOHF23SPDLT)';
const CONFIGURATION = 'CN=Configuration,DC=contoso,DC=com';

export const fqdnOf = (server: string) => `${server}.${DOMAIN}`;
export const siteOf = (site: string) => `${DOMAIN}/Configuration/Sites/${site}`;
export const siteDnOf = (site: string) => `CN=${site},CN=Sites,${CONFIGURATION}`;
export const legacyDnOf = (server: string) =>
  `/o=Contoso/ou=${ADMIN_GROUP}/cn=Configuration/cn=Servers/cn=${server}`;
const EXCHANGE_DN = `CN=${ADMIN_GROUP},CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,${CONFIGURATION}`;
export const serverDnOf = (server: string) => `CN=${server},CN=Servers,${EXCHANGE_DN}`;
export const connectorDnOf = (name: string) =>
  `CN=${name},CN=Connections,CN=Exchange Routing Group (DWBGZMFD01QNBJR),CN=Routing Groups,${EXCHANGE_DN}`;

export const versionText = ([major, minor, build, revision]: ServerModel['version']) =>
  `Version ${major}.${minor} (Build ${build}.${revision})`;

/** Flags of `ServerRole`; the shell's number for an enum (FORMATS 3 and 6). */
export const ROLE_FLAGS: Readonly<Record<Roles, number>> = {
  Mailbox: 2,
  'Mailbox, ClientAccess, HubTransport': 38,
  Edge: 64,
};

const text = (value: string): ModelValue => ({ kind: 'text', text: value });

/** The objects of the organization, by cmdlet: Get-ExchangeServer, Get-SendConnector, Get-(Dynamic)DistributionGroup. */
export function objectsOf(organization: OrganizationModel): readonly (readonly ModelObject[])[] {
  const groups = (dynamic: boolean) => organization.groups.filter((group) => group.dynamic === dynamic);
  return [
    organization.servers.map(serverObject),
    organization.connectors.map(connectorObject),
    groups(false).map(groupObject),
    groups(true).map(groupObject),
  ].filter((objects) => objects.length > 0);
}

function serverObject({ name, roles, version, site }: ServerModel): ModelObject {
  return {
    type: 'ExchangeServer',
    properties: [
      ['Name', text(name)],
      ['Fqdn', text(fqdnOf(name))],
      ['ServerRole', { kind: 'roles', roles }],
      ['AdminDisplayVersion', { kind: 'version', version }],
      ['Site', text(siteOf(site))],
      ['ExchangeLegacyDN', text(legacyDnOf(name))],
    ],
  };
}

function connectorObject({ name, enabled, sources, addressSpaces, smartHosts }: ConnectorModel): ModelObject {
  return {
    type: 'SendConnector',
    properties: [
      ['Identity', text(name)],
      ['Enabled', { kind: 'boolean', value: enabled }],
      ['SourceTransportServers', { kind: 'servers', items: sources }],
      ['AddressSpaces', { kind: 'addressSpaces', items: addressSpaces }],
      ['SmartHosts', { kind: 'texts', items: smartHosts }],
      ['IsScopedConnector', { kind: 'boolean', value: false }],
    ],
  };
}

function groupObject({ name, dynamic, expansionServer }: GroupModel): ModelObject {
  return {
    type: dynamic ? 'DynamicDistributionGroup' : 'DistributionGroup',
    properties: [
      ['Name', text(name)],
      ['ExpansionServer', text(expansionServer === '' ? '' : legacyDnOf(expansionServer))],
      ...(dynamic ? [['RecipientFilter', text("RecipientType -eq 'UserMailbox'")] as const] : []),
    ],
  };
}

/** A value as `ToString` prints it; a collection gives its items. */
export function printed(value: ModelValue): string | readonly string[] {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'version':
      return versionText(value.version);
    case 'roles':
      return value.roles;
    default:
      return value.items;
  }
}
