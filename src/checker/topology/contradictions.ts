import type { Diagnostic, ReadSource } from '../types.ts';
import { describedObjects } from './objects/index.ts';
import type { Connector, Group, Known, Server, Topology } from './topology.ts';

/** Fields by object; typed so that a new field can't be forgotten silently where it is listed by name. */
const fieldsOf = {
  server: ({ fqdn, roles, roleBits, version, site, legacyDN }: Server) => [
    fqdn,
    roles,
    // Where the roles contradict each other already, their bits do so at the same lines.
    ...(roles.known || roles.reason !== 'contradiction' ? [roleBits] : []),
    version,
    site,
    legacyDN,
  ],
  connector: (it: Connector) => [
    it.sourceTransportServers,
    it.addressSpaces,
    it.enabled,
    it.smartHosts,
    it.isScopedConnector,
    it.homeServer,
  ],
  group: ({ expansionServer }: Group) => [expansionServer],
};

/** The sources, each with a diagnostic where a record of it contradicts another record of the same object. */
export function notingContradictions(topology: Topology, read: readonly ReadSource[]): readonly ReadSource[] {
  const found = [
    ...topology.servers.flatMap((it) => contradictionsIn(it.name, fieldsOf.server(it))),
    ...topology.connectors.flatMap((it) => contradictionsIn(it.name, fieldsOf.connector(it))),
    ...topology.groups.flatMap((it) => contradictionsIn(it.name, fieldsOf.group(it))),
    ...describedObjects(topology).flatMap(({ name, fields }) => contradictionsIn(name, fields)),
  ];
  if (found.length === 0) return read;
  return read.map((source) => {
    const own = found.filter((it) => it.source === source.name).map((it) => it.diagnostic);
    if (own.length === 0) return source;
    return { ...source, diagnostics: [...source.diagnostics, ...own].sort((a, b) => a.line - b.line) };
  });
}

function contradictionsIn(
  object: string,
  fields: readonly Known<unknown>[],
): readonly { readonly source: string; readonly diagnostic: Diagnostic }[] {
  return fields.flatMap((field) => {
    if (field.known || field.reason !== 'contradiction') return [];
    const { property, at, other } = field;
    const args = { property, object, other: `${other.source}:${other.line}` };
    return [{ source: at.source, diagnostic: { line: at.line, code: 'contradiction', args } }];
  });
}
