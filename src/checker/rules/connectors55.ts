import type { ConnectorType55 } from '../topology/exchange55Classes.ts';
import type { Connector55, Gateway55, ReplicationConnector55, Site55 } from '../topology/exchange55.ts';
import { shown, type Known } from '../topology/known.ts';
import { sameServer, shortName } from '../topology/names.ts';
import { indexBy, once } from '../topology/perTopology.ts';
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
  const { connectors, gateways, replication } = byServer(site);
  // The last server has what is in its site: where no server is named, it is meant all the same.
  const on = <T>(index: (key: string) => readonly T[], all: readonly T[]): readonly T[] => {
    const here = new Set([...index(shortName(server)), ...(last === true ? index(NO_SERVER) : [])]);
    return last === true ? all.filter((it) => here.has(it)) : [...here];
  };
  return {
    ...situation,
    connectors: on(connectors, site.connectors),
    gateways: on(gateways, site.gateways),
    replication: on(replication, site.replicationConnectors),
  };
}

/** Stands for connectors that name no server. */
const NO_SERVER = '';

const byServer = once(({ connectors, gateways, replicationConnectors }: Site55) => {
  const homeOf = ({ home }: Connector55) => [home.kind === 'server' ? shortName(home.name) : NO_SERVER];
  return {
    connectors: indexBy(connectors, homeOf),
    gateways: indexBy(gateways, homeOf),
    replication: indexBy(replicationConnectors, ({ localBridgehead }) => [
      shortName(shown(localBridgehead) ?? NO_SERVER),
    ]),
  };
});

/** Directory replication connectors of all sites that have the server as remote bridgehead. */
export function repliedTo(
  sites: readonly Site55[],
  server: string,
): readonly Placed<ReplicationConnector55>[] {
  return pointingAt(sites).replication(shortName(server));
}

/** Connectors of all sites that deliver to the server as one of their target servers. */
export function deliveringTo(sites: readonly Site55[], server: string): readonly Placed<Connector55>[] {
  return pointingAt(sites).targets(shortName(server));
}

/** Connectors of other sites that lead to a site: for directory replication, and for messages. */
export function leadingTo(sites: readonly Site55[], site: string): Leading {
  const { replicationTo, messagingTo } = pointingAt(sites);
  return { replication: replicationTo(site), messaging: messagingTo(site) };
}

interface Leading {
  readonly replication: readonly Placed<ReplicationConnector55>[];
  readonly messaging: readonly Placed<Connector55>[];
}

/** A connector with its site. */
export interface Placed<T> {
  readonly site: Site55;
  readonly connector: T;
}

const pointingAt = once((sites: readonly Site55[]) => {
  const placed = <T>(list: (site: Site55) => readonly T[]): readonly Placed<T>[] =>
    sites.flatMap((site) => list(site).map((connector) => ({ site, connector })));
  const replication = placed(({ replicationConnectors }) => replicationConnectors);
  const messaging = placed(({ connectors }) => connectors);
  return {
    replication: indexBy(replication, ({ connector }) => [
      shortName(shown(connector.remoteBridgehead) ?? NO_SERVER),
    ]),
    targets: indexBy(messaging, ({ connector }) => (shown(connector.targetServers) ?? []).map(shortName)),
    replicationTo: indexBy(replication, ({ site, connector }) =>
      otherThan(site, [shown(connector.remoteSite) ?? '']),
    ),
    messagingTo: indexBy(messaging, ({ site, connector }) =>
      otherThan(site, shown(connector.connectedSites) ?? []),
    ),
  };
});

function otherThan({ name }: Site55, sites: readonly string[]): readonly string[] {
  return sites.filter((site) => site.toLowerCase() !== name.toLowerCase());
}

/** The last server has what is in its site: where its only server isn't named, it is meant all the same. */
export function isOn(named: Known<string>, server: string, last: boolean | null): boolean {
  const name = shown(named) ?? '';
  return name === '' ? last === true : sameServer(name, server);
}

/** Connectors of a site that may matter to any of its servers: without a server, of an unknown type, or for MS Mail. */
export const looseConnectors = once(({ connectors }: Site55) =>
  connectors.filter((it) => it.home.kind !== 'server' || it.type === 'unknown' || it.type === 'msMail'),
);

export function msMailConnectors(connectors: readonly Connector55[]): readonly Connector55[] {
  return connectors.filter(({ type }) => type === 'msMail');
}

/** A connector for which the export names no server. */
export function hasNoHome({ home }: Connector55): boolean {
  return home.kind === 'unresolved';
}

/** One of them of which it lacks the columns that would tell. */
export function lacksHome({ home }: Connector55): boolean {
  return home.kind === 'unresolved' && home.why === 'absent';
}
