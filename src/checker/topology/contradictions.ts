import type { Diagnostic, ReadSource } from '../types.ts';
import { describedObjects } from './objects/index.ts';
import type { Connector, Group, Known, Server, Topology } from './topology.ts';

/** Fields by object; typed so that a new field can't be forgotten silently where it is listed by name. */
const fieldsOf = {
  server: ({ fqdn, roles, version, site, legacyDN }: Server) => [fqdn, roles, version, site, legacyDN],
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

interface Contradictory {
  readonly source: string;
  readonly diagnostic: Diagnostic;
}

/** The sources, each with a diagnostic where a record of it contradicts another record of the same object. */
export function notingContradictions(topology: Topology, read: readonly ReadSource[]): readonly ReadSource[] {
  const found: Contradictory[] = [];
  for (const it of topology.servers) noteContradictions(it.name, fieldsOf.server(it), found);
  for (const it of topology.connectors) noteContradictions(it.name, fieldsOf.connector(it), found);
  for (const it of topology.groups) noteContradictions(it.name, fieldsOf.group(it), found);
  for (const { name, fields } of describedObjects(topology)) noteContradictions(name, fields, found);
  if (found.length === 0) return read;
  return read.map((source) => {
    const own = found.filter((it) => it.source === source.name).map((it) => it.diagnostic);
    if (own.length === 0) return source;
    return { ...source, diagnostics: [...source.diagnostics, ...own].sort((a, b) => a.line - b.line) };
  });
}

function noteContradictions(object: string, fields: readonly Known<unknown>[], found: Contradictory[]): void {
  for (const field of fields) {
    if (field.known || field.reason !== 'contradiction') continue;
    const { property, at, other } = field;
    const args = { property, object, other: `${other.source}:${other.line}` };
    found.push({ source: at.source, diagnostic: { line: at.line, code: 'contradiction', args } });
  }
}
