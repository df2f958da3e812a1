import { exchangeServers, unclearLines, type VersionedServer } from '../../topology/exchangeServers.ts';
import type { Server, Topology } from '../../topology/topology.ts';
import type { Version } from '../../topology/versions.ts';
import type { Product } from '../../topology/versionTable.ts';
import type { Action } from '../../types.ts';
import { missingList } from '../../lists.ts';
import type { Answer } from '../../rule.ts';
import { answer, namesOf } from '../answer.ts';

/** Setup looks at the other servers of the organization in each of these. */
export const COEXISTENCE_SCENARIOS: readonly Action[] = [
  'install',
  'upgrade',
  'prepare-schema',
  'prepare-ad',
];

/** Versions by their begin, as Setup tells products apart (sheets: `s.major = 8`, `s.major.minor = 15.0`). */
export const IS = {
  '2000or2003': ([major]: Version) => major === 6,
  '2007': ([major]: Version) => major === 8,
  '2010': ([major]: Version) => major === 14,
  '2013': ([major, minor]: Version) => major === 15 && minor === 0,
  '2016': ([major, minor]: Version) => major === 15 && minor === 1,
  '2019orSE': ([major, minor]: Version) => major === 15 && minor === 2,
} as const satisfies Partial<Record<Product, unknown>> & Record<string, (version: Version) => boolean>;

export type Generation = keyof typeof IS;

/** Servers of the organization whose version is one of these. */
export function serversOf(
  topology: Topology,
  ...generations: readonly Generation[]
): readonly VersionedServer[] {
  const { versioned } = exchangeServers(topology);
  return versioned.filter(({ version }) => generations.some((generation) => IS[generation](version)));
}

export const linesOf = (servers: readonly VersionedServer[]) => servers.map(({ at }) => at);

/** The names of servers as arguments of a sentence. */
export function named(servers: readonly { readonly name: string }[]) {
  const names = namesOf(servers);
  return { servers: names, count: names.length };
}

/** The answer when nothing speaks against the servers of known versions, but others may be what the check looks for. */
export function unknownVersions(unclear: readonly Server[]): Answer {
  return answer('unknown', 'common.coexistence.unknownVersion', named(unclear), {
    evidence: unclearLines(unclear),
    missing: [missingList('ExchangeServer')],
  });
}
