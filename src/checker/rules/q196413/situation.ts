import type { ConnectorType55 } from '../../topology/exchange55Classes.ts';
import type { Connector55, Gateway55, ReplicationConnector55 } from '../../topology/exchange55.ts';
import { shown } from '../../topology/known.ts';
import { sameServer } from '../../topology/names.ts';
import type { Known } from '../../topology/topology.ts';
import type { Situation55 } from '../situation55.ts';

/** What KB Q196413 asks of an organization about one server. */
export interface Situation extends Situation55 {
  /** Connectors that run on the server. */
  readonly connectors: readonly Connector55[];
  readonly gateways: readonly Gateway55[];
  /** Directory replication connectors that have the server as local bridgehead. */
  readonly replication: readonly ReplicationConnector55[];
}

/** Connectors that can carry directory replication to another site. */
const CARRIERS: readonly ConnectorType55[] = ['site', 'x400', 'dynamicRas', 'internetMailService'];

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

/** Adds what is tied to the server. */
export function withConnectors(situation: Situation55): Situation {
  const { server, site, last } = situation;
  const isHere = ({ home }: Connector55) =>
    home.kind === 'server' ? sameServer(home.name, server) : last === true;
  return {
    ...situation,
    connectors: site.connectors.filter(isHere),
    gateways: site.gateways.filter(isHere),
    replication: site.replicationConnectors.filter((it) => isOn(it.localBridgehead, server, last)),
  };
}

/** The last server has what is in its site: where its only server isn't named, it is meant all the same. */
export function isOn(named: Known<string>, server: string, last: boolean | null): boolean {
  const name = shown(named) ?? '';
  return name === '' ? last === true : sameServer(name, server);
}

export function isThirdParty({ gateways }: Situation, connector: Connector55): boolean {
  return gateways.some(({ record, vendor }) => record === connector.record && vendor === 'thirdParty');
}

/** Connectors of the server for mail, without gateways that are known as third-party and without MS Mail. */
export function messagingConnectors(situation: Situation): readonly Connector55[] {
  return situation.connectors.filter((it) => MESSAGING.includes(it.type) && !isThirdParty(situation, it));
}

export function msMailConnectors(connectors: readonly Connector55[]): readonly Connector55[] {
  return connectors.filter(({ type }) => type === 'msMail');
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
