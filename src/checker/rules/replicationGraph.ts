import type { ReplicationConnector55, Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';

/** Sites as nodes, directory replication connectors as edges without direction: two partners are one edge. */
export interface ReplicationGraph {
  readonly sites: readonly string[];
  readonly links: readonly Link[];
}

interface Link {
  readonly ends: readonly [string, string];
  readonly connectors: readonly ReplicationConnector55[];
}

/** A way from one site to another, both included, with the connectors on it. */
export interface Path {
  readonly sites: readonly string[];
  readonly connectors: readonly ReplicationConnector55[];
}

const keyOf = (name: string): string => name.toLowerCase();

export function replicationGraph(sites: readonly Site55[]): ReplicationGraph {
  const names = new Map<string, string>();
  const links = new Map<string, { ends: readonly [string, string]; connectors: ReplicationConnector55[] }>();
  const name = (site: string): string => {
    if (!names.has(keyOf(site))) names.set(keyOf(site), site);
    return names.get(keyOf(site)) ?? site;
  };
  for (const site of sites) name(site.name);
  for (const site of sites) {
    for (const connector of site.replicationConnectors) {
      const remote = shown(connector.remoteSite) ?? '';
      if (remote === '' || keyOf(remote) === keyOf(site.name)) continue;
      const ends = [name(site.name), name(remote)] as const;
      const key = [...ends].sort().join('\n');
      const link = links.get(key) ?? { ends, connectors: [] };
      link.connectors.push(connector);
      links.set(key, link);
    }
  }
  return { sites: [...names.values()], links: [...links.values()] };
}

/** Sites linked directly to one. */
function neighbours({ links }: ReplicationGraph, site: string, without?: Link): readonly [string, Link][] {
  return links
    .filter((link) => link !== without && link.ends.includes(site))
    .map((link) => [link.ends[0] === site ? link.ends[1] : link.ends[0], link]);
}

/** The shortest ways from a site to all others that it is connected to. */
function pathsFrom(graph: ReplicationGraph, start: string, without?: Link): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>([[start, { sites: [start], connectors: [] }]]);
  for (const [site, path] of paths) {
    for (const [next, link] of neighbours(graph, site, without)) {
      if (paths.has(next)) continue;
      paths.set(next, {
        sites: [...path.sites, next],
        connectors: [...path.connectors, ...link.connectors],
      });
    }
  }
  return paths;
}

/** Ways between sites that are connected, but through others only: the first ones, each pair once. */
export function indirectPaths(graph: ReplicationGraph, most: number): readonly Path[] {
  const found: Path[] = [];
  for (const [index, start] of graph.sites.entries()) {
    const later = new Set(graph.sites.slice(index + 1));
    for (const [end, path] of pathsFrom(graph, start)) {
      if (found.length === most) return found;
      if (later.has(end) && path.sites.length > 2) found.push(path);
    }
  }
  return found;
}

/** A way that ends where it begins, or null. */
export function cycleOf(graph: ReplicationGraph): Path | null {
  for (const link of graph.links) {
    const [one, other] = link.ends;
    const back = pathsFrom(graph, one, link).get(other);
    if (back !== undefined)
      return { sites: [...back.sites, one], connectors: [...back.connectors, ...link.connectors] };
  }
  return null;
}
