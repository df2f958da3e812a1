import { sameServer } from '../topology/names.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import type { Topology } from '../topology/topology.ts';
import type { LoggedSetting } from '../types.ts';

/** The last run of Setup whose log is in the paste. Its settings tell what no list of objects holds. */
const lastRun = perTopology(({ runs }) => {
  const run = runs.filter(({ from }) => from === 'setup-log').at(-1);
  if (run === undefined) return null;
  return { server: run.server?.value ?? null, named: indexBy(run.settings, ({ name }) => [name]) };
});

/**
 * What the log says of one of Setup's settings; null when it says nothing, or more than one thing.
 * @param server the computer that the run must have been on; a log that doesn't name one may be of any
 */
export function loggedSetting(
  topology: Topology,
  name: string,
  server: string | null = null,
): LoggedSetting | null {
  const run = lastRun(topology);
  if (run === null) return null;
  if (server !== null && run.server !== null && !sameServer(run.server, server)) return null;
  const settings = run.named(name);
  const [first] = settings;
  return first !== undefined && settings.every(({ value }) => value === first.value) ? first : null;
}

/** Its text; '' where it is empty, `<NULL>` or ended in an exception. */
export function textOf({ value, exception }: LoggedSetting): string {
  return exception ? '' : (value ?? '').trim();
}
