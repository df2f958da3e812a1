import { recipientsOn } from '../../topology/exchange55Directory.ts';
import type { Object55, Site55 } from '../../topology/exchange55.ts';
import { once } from '../../topology/perTopology.ts';

/** Containers that move with a server, those of its mailboxes: each with its row, else with that of a mailbox in it. */
export function containersOn(site: Site55, server: string): ReadonlyMap<string, Object55> {
  const containers = new Map<string, Object55>();
  const seen = new Set<string>();
  for (const { object } of recipientsOn(site, 'mailbox', server)) {
    const path = object.dn?.path.slice(0, -1) ?? [];
    if (seen.has(keyOf(path))) continue;
    seen.add(keyOf(path));
    path.forEach((name, index) => {
      const row = containerRows(site).get(keyOf(path.slice(0, index + 1)));
      if (!containers.has(name)) containers.set(name, row ?? object);
    });
  }
  return containers;
}

const keyOf = (path: readonly string[]): string => path.join('/').toLowerCase();

const containerRows = once(
  ({ objects }: Site55) =>
    new Map(
      objects
        .filter(({ is }) => is === 'container')
        .map((it): [string, Object55] => [keyOf(it.dn?.path ?? []), it]),
    ),
);
