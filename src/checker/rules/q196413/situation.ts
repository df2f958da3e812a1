import type { ConnectorType55 } from '../../topology/exchange55Classes.ts';
import type { Connector55, ReplicationConnector55 } from '../../topology/exchange55.ts';
import { shown } from '../../topology/known.ts';
import { CARRIERS, type ConnectorsOnServer } from '../connectors55.ts';

export type Situation = ConnectorsOnServer;

/** Connectors that the article means by "all connectors", the MS Mail connector aside: it has cases of its own. */
const MESSAGING: readonly ConnectorType55[] = [
  ...CARRIERS,
  'msMailAppleTalk',
  'ccMail',
  'notes',
  'groupWise',
  'snads',
  'officeVision',
  'edkGateway',
];

export function isThirdParty({ gateways }: Situation, connector: Connector55): boolean {
  return gateways.some(({ record, vendor }) => record === connector.record && vendor === 'thirdParty');
}

/** Connectors of the server for mail, without gateways that are known as third-party and without MS Mail. */
export function messagingConnectors(situation: Situation): readonly Connector55[] {
  return situation.connectors.filter((it) => MESSAGING.includes(it.type) && !isThirdParty(situation, it));
}

/** Directory replication connectors of the server whose traffic a messaging connector carries. */
export function carriedBy(
  { replication }: Situation,
  connector: Connector55,
): readonly ReplicationConnector55[] {
  const sites = shown(connector.connectedSites)?.map((site) => site.toLowerCase()) ?? [];
  return CARRIERS.includes(connector.type)
    ? replication.filter(({ remoteSite }) => sites.includes((shown(remoteSite) ?? '').toLowerCase()))
    : [];
}

/** Whether a messaging connector of the last server carries its directory replication. */
export function carries(situation: Situation, connector: Connector55): boolean | null {
  const { replication, site } = situation;
  if (!CARRIERS.includes(connector.type)) return false;
  if (carriedBy(situation, connector).length > 0) return true;
  if (!site.showsReplication) return null;
  if (replication.length === 0) return false;
  return connector.connectedSites.known && replication.every(knowsRemoteSite) ? false : null;
}

export function knowsRemoteSite({ remoteSite }: ReplicationConnector55): boolean {
  return remoteSite.known && remoteSite.value !== '';
}

/** Address spaces beyond the sites that the connector connects to: `SMTP:*`, X.400 addresses of other systems. */
export function foreignSpaces({ addressSpaces, connectedAddresses }: Connector55): readonly string[] {
  const plain = (address: string) => address.toLowerCase().replace(/\s|;+$/g, '');
  const own = connectedAddresses.map(plain);
  return (shown(addressSpaces) ?? [])
    .map(({ type, address }) => `${type}:${address}`)
    .filter((space) => !own.includes(plain(space)));
}
