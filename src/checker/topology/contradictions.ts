import type { Diagnostic, ReadSource } from '../types.ts';
import { CONNECTOR_FIELDS } from './concepts.ts';
import { toldRepeatedly } from './objects/index.ts';
import type { Known } from './known.ts';
import type { Server, Topology } from './topology.ts';

/** Fields of a server, which isn't declared by a table. */
const fieldsOf = ({ fqdn, roles, roleBits, version, site, legacyDN }: Server) => [
  fqdn,
  roles,
  // Where the roles contradict each other already, their bits do so at the same lines.
  ...(roles.known || roles.reason !== 'contradiction' ? [roleBits] : []),
  version,
  site,
  legacyDN,
];

/** A connector or a group that several records tell of; with one record nothing can contradict it. */
const repeatedly = <T extends { readonly records: readonly unknown[] }>(objects: readonly T[]) =>
  objects.filter(({ records }) => records.length > 1);

interface Contradictory {
  readonly source: string;
  readonly diagnostic: Diagnostic;
}

/** The sources, each with a diagnostic where a record of it contradicts another record of the same object. */
export function notingContradictions(topology: Topology, read: readonly ReadSource[]): readonly ReadSource[] {
  const found: Contradictory[] = [];
  for (const it of topology.servers) noteContradictions(it.name, fieldsOf(it), found);
  for (const it of repeatedly(topology.connectors))
    noteContradictions(
      it.name,
      CONNECTOR_FIELDS.map((name) => it[name]),
      found,
    );
  for (const it of repeatedly(topology.groups)) noteContradictions(it.name, [it.expansionServer], found);
  for (const { name, fields } of toldRepeatedly(topology)) noteContradictions(name, fields, found);
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
