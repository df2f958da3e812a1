import { isOnNewComputer } from './actions.ts';
import { closest } from './closest.ts';
import { mentionedServers, serverNames, serverNames55, serverRecordNames } from './topology/build.ts';
import { distinctServers, sameServer, shortName } from './topology/names.ts';
import type { Topology } from './topology/topology.ts';
import type { ReadSource, Scenario } from './types.ts';

/** The chosen server isn't among those whose records the paste has. */
export class UnknownServerError extends Error {
  /** The name as given; `name` is the error's own. */
  readonly name_: string;
  /** Short names of the servers in the paste. */
  readonly known: readonly string[];
  /** The most similar of them; null when none is close. */
  readonly suggestion: string | null;

  constructor(name: string, known: readonly string[]) {
    super(`Expected one of the servers ${known.join(', ')}; found ${name}.`);
    this.name = 'UnknownServerError';
    this.name_ = name;
    this.known = known;
    this.suggestion = closest(shortName(name), known);
  }
}

/** Actions on a server that exists already; the others may run on one that the paste can't have yet. */
const ON_EXISTING_SERVER: readonly Scenario['do'][] = ['remove', 'upgrade', 'move-server'];

/** Servers of a paste: those with records, else those referred to, else those whose logs were pasted. */
export function serversOf(topology: Topology): readonly string[] {
  const named = distinctServers([...serverNames(topology), ...serverNames55(topology)]);
  return named.length > 0 ? named : distinctServers(topology.runs.map((run) => run.server?.value ?? ''));
}

/**
 * Servers that rules are asked about: the chosen one, else those of the paste, unless Setup is to run on a computer that
 * only its name tells. Moving concerns servers of Exchange 5.5 sites where the paste has any.
 */
export function serversToAsk(topology: Topology, scenario: Scenario): readonly string[] {
  if (scenario.server !== null) return [scenario.server];
  if (isOnNewComputer(scenario)) return [];
  const servers55 = serverNames55(topology);
  return scenario.do === 'move-server' && servers55.length > 0 ? servers55 : serversOf(topology);
}

/**
 * Refuses a server that the administrator named and that the paste would have if it existed.
 * @throws UnknownServerError
 */
export function refuseUnknown(server: string, scenario: Scenario, topology: Topology): void {
  const known = distinctServers([...serverRecordNames(topology), ...serverNames55(topology, 'listed')]);
  if (known.length === 0 || !ON_EXISTING_SERVER.includes(scenario.do)) return;
  if (!known.some((name) => sameServer(name, server))) throw new UnknownServerError(server, known);
}

/** The sources; when no line of them names the server, the first one says so on line 1. It may be a slip. */
export function notingUnnamed(
  server: string | null,
  topology: Topology,
  read: readonly ReadSource[],
): readonly ReadSource[] {
  // Not among the records, it was refused before, unless it is a server that is yet to be installed.
  if (server === null || serverRecordNames(topology).length > 0) return read;
  const inLogs = topology.runs.flatMap((run) => run.server?.value ?? []);
  const known = [...mentionedServers(topology), ...serversOf(topology), ...inLogs];
  if (known.some((name) => sameServer(name, server))) return read;
  const diagnostic = { line: 1, code: 'server-not-named', args: { server } } as const;
  return read.map((source, index) =>
    index === 0 ? { ...source, diagnostics: [diagnostic, ...source.diagnostics] } : source,
  );
}
