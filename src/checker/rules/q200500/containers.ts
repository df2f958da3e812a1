import { type Recipient55, recipientsOf, recipientsOn } from '../../topology/exchange55Directory.ts';
import type { Object55, Site55 } from '../../topology/exchange55.ts';
import { once } from '../../topology/perTopology.ts';

/** Containers that move with a server, those of its mailboxes: each with its row, else with that of a mailbox in it. */
export function containersOn(site: Site55, server: string): ReadonlyMap<string, Object55> {
  const containers = new Map<string, Object55>();
  const seen = new Set<string>();
  for (const { object } of recipientsOn(site, 'mailbox', server)) {
    const path = object.dn?.path.slice(0, -1) ?? [];
    const parent = path.join('/');
    if (seen.has(parent)) continue;
    seen.add(parent);
    path.forEach((name, index) => {
      const row = containerRows(site).get(keyOf(path.slice(0, index + 1)));
      if (!containers.has(name)) containers.set(name, row ?? object);
    });
  }
  return containers;
}

interface Placed {
  readonly site: Site55;
  readonly mailbox: Recipient55;
}

/** Mailboxes that have the name of a container, by that name in lower case: most of a hundred thousand have not. */
export const namesakes = once((sites: readonly Site55[]): ReadonlyMap<string, readonly Placed[]> => {
  const found = new Map(namesOfContainers(sites).map((name): [string, Placed[]] => [name, []]));
  for (const site of sites) {
    for (const mailbox of recipientsOf(site, 'mailbox')) {
      found.get(mailbox.name.toLowerCase())?.push({ site, mailbox });
    }
  }
  return found;
});

function namesOfContainers(sites: readonly Site55[]): readonly string[] {
  const names = new Set<string>();
  for (const site of sites) {
    for (const { object } of recipientsOf(site, 'mailbox')) {
      const path = object.dn?.path ?? [];
      for (let level = 0; level < path.length - 1; level++) names.add(path[level] ?? '');
    }
  }
  return [...names].map((name) => name.toLowerCase());
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
