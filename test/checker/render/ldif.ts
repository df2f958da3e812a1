import {
  connectorDnOf,
  fqdnOf,
  legacyDnOf,
  serverDnOf,
  siteDnOf,
  versionText,
  type OrganizationModel,
  type Roles,
} from './organization.ts';

/** One value of an attribute; the first of an entry is its `dn`. */
export type Attribute = readonly [name: string, value: string];

/** msExchCurrentServerRoles: Exchange 2016 and later have the bits of all services (FORMATS 6). */
const ROLE_BITS: Readonly<Record<Roles, number>> = {
  Mailbox: 16423,
  'Mailbox, ClientAccess, HubTransport': 38,
  Edge: 64,
};

/** Where ldifde folds its lines. */
const FOLD = 77;

/** An ldifde export of the configuration and of the groups (RFC 2849). */
export function renderLdif(organization: OrganizationModel): string {
  return entriesOf(organization)
    .map(([dn = ['dn', ''], ...attributes]) => [dn, ['changetype', 'add'] as const, ...attributes])
    .map((entry) => `${entry.flatMap(attributeLines).join('\r\n')}\r\n`)
    .join('\r\n');
}

/** The objects as the directory holds them. */
export function entriesOf(organization: OrganizationModel): readonly (readonly Attribute[])[] {
  return [
    ...organization.servers.map(({ name, roles, version, site }): readonly Attribute[] => {
      const [major, minor, build, revision] = version;
      return [
        ['dn', serverDnOf(name)],
        ['objectClass', 'top'],
        ['objectClass', 'server'],
        ['objectClass', 'msExchExchangeServer'],
        ['cn', name],
        ['serialNumber', versionText([major, minor, build + 30000, revision])],
        ['networkAddress', `netbios:${name}`],
        ['networkAddress', `ncacn_ip_tcp:${fqdnOf(name)}`],
        ['legacyExchangeDN', legacyDnOf(name)],
        ['msExchCurrentServerRoles', String(ROLE_BITS[roles])],
        ['msExchServerSite', siteDnOf(site)],
      ];
    }),
    ...organization.connectors.map((connector): readonly Attribute[] => [
      ['dn', connectorDnOf(connector.name)],
      ['objectClass', 'top'],
      ['objectClass', 'msExchConnector'],
      ['objectClass', 'mailGateway'],
      ['objectClass', 'msExchRoutingSMTPConnector'],
      ['cn', connector.name],
      ...connector.addressSpaces.map((space): Attribute => ['routingList', space]),
      ...connector.sources.map((source): Attribute => [
        'msExchSourceBridgeheadServersDN',
        `CN=1,CN=SMTP,CN=Protocols,${serverDnOf(source)}`,
      ]),
      ...connector.smartHosts.map((host): Attribute => ['msExchSmtpSmartHost', host]),
      ['msExchSmtpSendEnabled', connector.enabled ? 'TRUE' : 'FALSE'],
    ]),
    ...organization.groups.map((group): readonly Attribute[] => [
      ['dn', `CN=${group.name},OU=Groups,DC=contoso,DC=com`],
      ['objectClass', 'top'],
      ['objectClass', group.dynamic ? 'msExchDynamicDistributionList' : 'group'],
      ['cn', group.name],
      // The directory has no empty values: an attribute that isn't set isn't exported.
      ...(group.expansionServer === ''
        ? []
        : [['msExchExpansionServerName', legacyDnOf(group.expansionServer)] as const]),
    ]),
  ];
}

function attributeLines([name, value]: Attribute): readonly string[] {
  const safe = /^(?![ :<])[\x20-\x7e]*(?<! )$/.test(value);
  const encoded = Buffer.from(value, 'utf8').toString('base64');
  const text = safe ? `${name}: ${value}` : `${name}:: ${encoded}`;
  const lines = [text.slice(0, FOLD)];
  for (let at = FOLD; at < text.length; at += FOLD - 1) lines.push(` ${text.slice(at, at + FOLD - 1)}`);
  return lines;
}
