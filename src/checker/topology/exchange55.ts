import type { SourceRecord } from '../types.ts';
import type { Object55, Server55, Site55 } from './exchange55Model.ts';
import {
  type Dn55,
  isDump,
  normalise,
  parseDn,
  placeOf55,
  plainText,
  serverNamed,
  serverOfDn,
} from './exchange55Names.ts';
import { countsEverywhere, isConnectorType, recogniseAll, siteDnOf } from './exchange55Objects.ts';
import {
  isAdminsch,
  toAdminsch,
  toConnector,
  toDirsyncObject,
  toGateway,
  toReplicationConnector,
} from './exchange55Parts.ts';

export type * from './exchange55Model.ts';

/** Containers of directory replication connectors: "Directory Replication" in the Administrator program (KB Q254188); others inferred. */
const REPLICATION_CONTAINERS = ['directoryreplication', 'replication', 'replicationconnectors'];

/** The sites of the export, in the order of their first rows. Objects that can't be placed count in every site. */
export function buildSites55(records: readonly SourceRecord[]): readonly Site55[] {
  const objects = recogniseAll(records);
  const bySite = new Map<string, { readonly dn: Dn55; readonly objects: Object55[] }>();
  const unplaced: Object55[] = [];
  for (const object of objects) {
    const dn = siteDnOf(object);
    if (dn === null) unplaced.push(object);
    else if (bySite.has(keyOf(dn))) bySite.get(keyOf(dn))?.objects.push(object);
    else bySite.set(keyOf(dn), { dn, objects: [object] });
  }
  const servers = serversBySite(objects);
  return [...bySite].map(([key, site]) =>
    buildSite(site.dn, [...site.objects, ...unplaced.filter(countsEverywhere)], servers.get(key) ?? []),
  );
}

function keyOf({ organization, site }: Dn55): string {
  return `${organization}/${site}`.toLowerCase();
}

/** Servers by site: those with rows of their own, then those that other objects name. */
function serversBySite(objects: readonly Object55[]): ReadonlyMap<string, readonly Server55[]> {
  const sites = new Map<string, Map<string, Server55>>();
  const add = (dn: Dn55, name: string | null, record: SourceRecord, listed: boolean) => {
    if (name === null || name === '' || dn.site === '') return;
    const servers = sites.get(keyOf(dn)) ?? new Map<string, Server55>();
    sites.set(keyOf(dn), servers);
    if (!servers.has(name.toLowerCase())) {
      servers.set(name.toLowerCase(), { record, name, listed, at: placeOf55(record) });
    }
  };
  for (const { record, dn } of objects) {
    if (dn !== null && !isDump(record)) add(dn, serverOfDn(dn), record, true);
  }
  for (const { record, dn } of objects) {
    for (const { value, items } of record.properties) {
      if (!/cn=servers/i.test(value)) continue;
      for (const text of items ?? [value]) {
        const named = parseDn(text);
        if (named !== null) add(named, serverOfDn(named), record, false);
      }
    }
    if (dn !== null) add(dn, serverNamed(plainText(record, 'homeServer')), record, false);
  }
  return new Map([...sites].map(([key, servers]) => [key, [...servers.values()]]));
}

function buildSite(dn: Dn55, objects: readonly Object55[], servers: readonly Server55[]): Site55 {
  const connectors = connectorsOf(objects).map((object) => toConnector(object, servers));
  const rows = objects.filter(({ record }) => !isDump(record));
  return {
    name: dn.site,
    dn: `/o=${dn.organization}/ou=${dn.site}`,
    servers,
    connectors,
    gateways: connectors.filter(({ type }) => type === 'edkGateway').map(toGateway),
    replicationConnectors: objects
      .filter(({ is }) => is === 'replicationConnector')
      .map(toReplicationConnector),
    adminsch: objects.filter(isAdminsch).map(toAdminsch)[0] ?? null,
    dirsyncObjects: objects.flatMap(toDirsyncObject),
    objects,
    showsConnections: rows.some(({ dn: own }) => isBelow(own, ['connections'])),
    showsReplication: rows.some(
      ({ dn: own, is }) => is === 'replicationConnector' || isBelow(own, REPLICATION_CONTAINERS),
    ),
  };
}

/** Whether a DN is that of a container below `cn=Configuration`, or of an object in it. */
function isBelow(dn: Dn55 | null, containers: readonly string[]): boolean {
  const [configuration = '', container = ''] = dn?.path ?? [];
  return normalise(configuration) === 'configuration' && containers.includes(normalise(container));
}

/** Connectors by class, and what lies below `cn=Connections` with an unknown class, unless it is a part of another object. */
function connectorsOf(objects: readonly Object55[]): readonly Object55[] {
  const pathOf = (path: readonly string[]) => path.join('/').toLowerCase();
  const wholes = new Set(
    objects.flatMap(({ dn, is }) => (dn === null || is === 'container' ? [] : [pathOf(dn.path)])),
  );
  const isPart = (path: readonly string[]) =>
    path.some((_, end) => end > 2 && wholes.has(pathOf(path.slice(0, end))));
  return objects.filter(({ dn, is }) => {
    if (is !== null) return isConnectorType(is);
    return dn !== null && dn.path.length > 2 && isBelow(dn, ['connections']) && !isPart(dn.path);
  });
}
