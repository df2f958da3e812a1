import type { ConnectorType55 } from '../topology/exchange55Classes.ts';
import type { Connector55, Gateway55, ReplicationConnector55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import { sameServer } from '../topology/names.ts';
import type { Known } from '../topology/topology.ts';
import type { Situation55 } from './situation55.ts';

/** What is tied to a server of Exchange 5.5. */
export interface ConnectorsOnServer extends Situation55 {
  /** Connectors that run on the server. */
  readonly connectors: readonly Connector55[];
  readonly gateways: readonly Gateway55[];
  /** Directory replication connectors that have the server as local bridgehead. */
  readonly replication: readonly ReplicationConnector55[];
}

/** Connectors that can carry directory replication to another site. */
export const CARRIERS: readonly ConnectorType55[] = ['site', 'x400', 'dynamicRas', 'internetMailService'];

/** Adds what is tied to the server. */
export function withConnectors(situation: Situation55): ConnectorsOnServer {
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

export function msMailConnectors(connectors: readonly Connector55[]): readonly Connector55[] {
  return connectors.filter(({ type }) => type === 'msMail');
}

/** A connector of which the export lacks the columns that would tell its server. */
export function lacksHome({ home }: Connector55): boolean {
  return home.kind === 'unresolved' && home.why === 'absent';
}
