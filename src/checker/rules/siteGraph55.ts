import { listOf, siteNamed } from '../topology/exchange55Names.ts';
import type { ReplicationConnector55, Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import { once } from '../topology/perTopology.ts';
import { type Cuts, cutsOf, type Graph } from './cuts.ts';

/** Which sites of an Exchange 5.5 organization reach which others, by name; letter case doesn't matter. */

/** Names as first spelt, by key. */
interface Connected {
  readonly names: ReadonlyMap<string, string>;
  readonly edges: Graph;
  readonly cuts: Cuts;
}

const keyOf = (site: string): string => site.toLowerCase();

/**
 * Sites that a site knows only through a directory replication connector, the remote site first: from Inbound-Sites,
 * else those that lie behind the remote site. [] when the remote site isn't known.
 */
export function sitesThrough(
  sites: readonly Site55[],
  local: Site55,
  connector: ReplicationConnector55,
): readonly string[] {
  const remote = shown(connector.remoteSite) ?? '';
  if (remote === '') return [];
  const inbound = (shown(listOf(connector.record, 'Inbound-Sites')) ?? []).map(siteNamed);
  const behind = inbound.length > 0 ? inbound : sitesBehind(replicationBetween(sites), local.name, remote);
  const others = new Map(behind.map((name) => [keyOf(name), name]));
  others.delete(keyOf(remote));
  others.delete(keyOf(local.name));
  return [remote, ...others.values()];
}

/** Sites that the others reach only through a site that goes: all but those that hold together without it. */
export function cutOff(sites: readonly Site55[], going: Site55): readonly string[] {
  const { names, edges, cuts } = connectionsBetween(sites);
  const gone = keyOf(going.name);
  if (!cuts.nodes.has(gone)) return [];
  const rest = [...(edges.get(gone) ?? [])];
  // Only parts that the site that goes connects: what isn't connected at all, the export may lack.
  const parts: ReadonlySet<string>[] = [];
  for (const site of rest) {
    if (!parts.some((part) => part.has(site))) parts.push(reach(edges, site, gone));
  }
  const largest = Math.max(0, ...parts.map(({ size }) => size));
  const ofLargest = parts.filter(({ size }) => size === largest).length;
  const severed = parts.length < 2 ? [] : parts.filter(({ size }) => size < largest || ofLargest > 1);
  return severed.flatMap((part) => [...part]).map((key) => names.get(key) ?? key);
}

/** Sites that a site reaches through a remote one only, that one included. */
function sitesBehind({ names, edges, cuts }: Connected, local: string, remote: string): readonly string[] {
  const [own, other] = [keyOf(local), keyOf(remote)];
  const behind = cuts.isOnlyPath(own, other) ? reach(edges, other, own) : [];
  return [...behind].map((key) => names.get(key) ?? key);
}

/** Sites that a site reaches without passing through another one, itself included. */
function reach(edges: Graph, from: string, without: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const site of reached) {
    for (const next of edges.get(site) ?? []) if (next !== without) reached.add(next);
  }
  return reached;
}

/** Sites by directory replication. */
const replicationBetween = once((sites: readonly Site55[]) =>
  connect(sites, ({ replicationConnectors }) =>
    replicationConnectors.map(({ remoteSite }) => shown(remoteSite) ?? ''),
  ),
);

/** Sites by directory replication and by messaging connectors. */
const connectionsBetween = once((sites: readonly Site55[]) =>
  connect(sites, ({ replicationConnectors, connectors }) => [
    ...replicationConnectors.map(({ remoteSite }) => shown(remoteSite) ?? ''),
    ...connectors.flatMap(({ connectedSites }) => shown(connectedSites) ?? []),
  ]),
);

/** A connector has a partner in the other site; where the export lacks it, one direction counts for both. */
function connect(sites: readonly Site55[], remoteSites: (site: Site55) => readonly string[]): Connected {
  const names = new Map(sites.map(({ name }) => [keyOf(name), name]));
  const edges = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    edges.set(keyOf(one), (edges.get(keyOf(one)) ?? new Set()).add(keyOf(other)));
  };
  for (const site of sites) {
    for (const remote of remoteSites(site)) {
      if (remote === '' || keyOf(remote) === keyOf(site.name)) continue;
      if (!names.has(keyOf(remote))) names.set(keyOf(remote), remote);
      add(site.name, remote);
      add(remote, site.name);
    }
  }
  return { names, edges, cuts: cutsOf(edges) };
}
