import { item, type Item } from '../organization.ts';

/** The objects of `item` as Active Directory holds them; an attribute without a value isn't there. `i` counts from 0. */
export function directoryObject(i: number): Item {
  const object = item(i);
  if ('Fqdn' in object) return server(object);
  return 'SourceTransportServers' in object ? connector(object) : group(object, i);
}

const ORGANIZATION = 'CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com';
const ADMINISTRATIVE_GROUP = `CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,${ORGANIZATION}`;
const ROUTING_GROUP = `CN=Exchange Routing Group (DWBGZMFD01QNBJR),CN=Routing Groups,${ADMINISTRATIVE_GROUP}`;
const SCHEMA = 'CN=Schema,CN=Configuration,DC=contoso,DC=com';

function server(object: Item): Item {
  const site = text(object.Site).replace(/^.*\//, '');
  return {
    DN: text(object.DistinguishedName),
    objectClass: ['top', 'server', 'msExchExchangeServer'],
    cn: text(object.Name),
    objectCategory: `CN=ms-Exch-Exchange-Server,${SCHEMA}`,
    whenCreated: '20190304104412.0Z',
    serialNumber: text(object.AdminDisplayVersion),
    networkAddress: [`netbios:${text(object.Name)}`, `ncacn_ip_tcp:${text(object.Fqdn)}`],
    legacyExchangeDN: text(object.ExchangeLegacyDN),
    msExchCurrentServerRoles: '16423',
    msExchServerSite: `CN=${site},CN=Sites,CN=Configuration,DC=contoso,DC=com`,
  };
}

function connector(object: Item): Item {
  const sources = list(object.SourceTransportServers);
  return {
    DN: `CN=${text(object.Identity)},CN=Connections,${ROUTING_GROUP}`,
    objectClass: ['top', 'msExchConnector', 'mailGateway', 'msExchRoutingSMTPConnector'],
    cn: text(object.Identity),
    objectCategory: `CN=ms-Exch-Routing-SMTP-Connector,${SCHEMA}`,
    routingList: list(object.AddressSpaces),
    msExchSourceBridgeheadServersDN: sources.map(
      (name) => `CN=1,CN=SMTP,CN=Protocols,CN=${name},CN=Servers,${ADMINISTRATIVE_GROUP}`,
    ),
    msExchSmtpSmartHost: text(list(object.SmartHosts)[0]),
    msExchSmtpSendEnabled: 'TRUE',
  };
}

function group(object: Item, i: number): Item {
  const expansionServer = text(object.ExpansionServer).split(',')[0]?.slice('CN='.length) ?? '';
  const name = text(object.Name);
  return {
    DN: `CN=${name},OU=Groups,DC=contoso,DC=com`,
    objectClass: ['top', 'group'],
    cn: name,
    objectCategory: `CN=Group,${SCHEMA}`,
    displayName: name,
    mail: text(object.PrimarySmtpAddress),
    groupType: '-2147483640',
    managedBy: `CN=Manager ${Math.floor(i / 5)},CN=Users,DC=contoso,DC=com`,
    ...(expansionServer !== '' && {
      msExchExpansionServerName: `/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=${expansionServer}`,
    }),
  };
}

function text(value: Item[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function list(value: Item[string] | undefined): readonly string[] {
  return typeof value === 'string' || value === undefined ? [] : value;
}
