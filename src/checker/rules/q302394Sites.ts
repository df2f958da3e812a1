import {
  administrativeGroupOf,
  isBefore2000,
  serversInGroup,
  showsExchangeTree,
} from '../topology/exchange2000.ts';
import { hasStore } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { isListed } from '../topology/kind.ts';
import { shown } from '../topology/known.ts';
import { distinctServers, shortName } from '../topology/names.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { publicFolderDatabases, type PublicFolderDatabase } from '../topology/objects/databases.ts';
import { folderTrees } from '../topology/objects/exchange2000.ts';
import type { Server, Topology } from '../topology/topology.ts';

/** A site of Exchange 5.5 and the administrative group of its name, as both directories tell. */
export interface MixedSite {
  readonly name: string;
  readonly servers55: readonly string[];
  readonly servers2000: readonly Server[];
  /** Its servers of which the version isn't known. */
  readonly unversioned: readonly Server[];
  /** Public folder stores for the MAPI tree on its Exchange 2000 servers. */
  readonly stores: readonly PublicFolderDatabase[];
  /** Its stores of which the tree, or the kind of the tree, isn't known. */
  readonly unclearStores: readonly PublicFolderDatabase[];
  /** Whether a 5.5 server has a public information store; null when the export doesn't tell. */
  readonly hasPublic55: boolean | null;
}

/** 1: MAPI clients see the tree. Another number is that of a general purpose tree. */
const MAPI_TREE = 1;

export function mixedSites(topology: Topology): readonly MixedSite[] {
  const names = [
    ...topology.sites55.map(({ name }) => name),
    ...topology.servers.flatMap((server) => administrativeGroupOf(server) ?? []),
  ];
  const distinct = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...distinct.values()].map((name) => siteOf(topology, name));
}

function siteOf(topology: Topology, name: string): MixedSite {
  const isOfSite = (other: string | null) => other?.toLowerCase() === name.toLowerCase();
  const own = serversInGroup(topology)(name);
  const of = (before: boolean | null) => own.filter((server) => isBefore2000(server) === before);
  const site = topology.sites55.find((it) => isOfSite(it.name));
  const servers2000 = of(false);
  const newer = new Set(servers2000.map((it) => keyOf(it.name)));
  const databases = servers2000.flatMap((it) => storesOn(topology)(shortName(it.name)));
  const servers55 = distinctServers(
    [...(site?.servers.filter(({ listed }) => listed) ?? []), ...of(true)].map((it) => it.name),
  ).filter((server) => !newer.has(keyOf(server)));
  return {
    name,
    servers55,
    servers2000,
    unversioned: of(null),
    stores: databases.filter((it) => isMapi(topology, it) === true),
    unclearStores: databases.filter((it) => isMapi(topology, it) === null),
    hasPublic55: hasPublic(site, servers55),
  };
}

const keyOf = (server: string): string => shortName(server).toLowerCase();

const storesOn = perTopology((topology) =>
  indexBy(publicFolderDatabases(topology), ({ server }) => [shown(server) ?? []].flat()),
);

function hasPublic(site: Site55 | undefined, servers: readonly string[]): boolean | null {
  if (site === undefined) return null;
  const stores = servers.map((server) => hasStore(site, server, 'Microsoft Public MDB'));
  if (stores.includes(true)) return true;
  return stores.includes(null) ? null : false;
}

function isMapi(topology: Topology, { tree }: PublicFolderDatabase): boolean | null {
  const name = shown(tree)?.toLowerCase();
  const type = folderTrees(topology).find((it) => it.name.toLowerCase() === name)?.treeType;
  return type?.known === true ? type.value === MAPI_TREE : null;
}

/** Whether the export shows all stores: it has some, or everything that there is. */
export function showsStores(topology: Topology): boolean {
  return isListed(topology, 'PublicFolderDatabase') || showsExchangeTree(topology);
}
