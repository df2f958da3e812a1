import type { Site55 } from '../../topology/exchange55.ts';
import { shown } from '../../topology/known.ts';
import { shortName } from '../../topology/names.ts';
import { once } from '../../topology/perTopology.ts';
import type { Situation55 } from '../situation55.ts';

/** Whether a connector on another server of the site serves a connected site or an address space too. */
export function isServedElsewhere({ site, server, staying }: Situation55, name: string): boolean {
  const servers = serving(site).get(plain(name)) ?? new Set();
  const others = servers.size - Number(servers.has(keyOf(server))) - Number(servers.has(ANY));
  return others > 0 || (servers.has(ANY) && staying.length > 0);
}

/** Stands for each server of the site, in a Site Connector that any of them may use. */
const ANY = '';

const serving = once(({ connectors }: Site55) => {
  const servers = new Map<string, Set<string>>();
  for (const { home, connectedSites, addressSpaces } of connectors) {
    if (home.kind === 'unresolved') continue;
    const spaces = (shown(addressSpaces) ?? []).map(({ type, address }) => `${type}:${address}`);
    for (const name of [...(shown(connectedSites) ?? []), ...spaces]) {
      const by = servers.get(plain(name)) ?? new Set();
      servers.set(plain(name), by.add(home.kind === 'server' ? keyOf(home.name) : ANY));
    }
  }
  return servers;
});

const plain = (name: string) => name.toLowerCase().replace(/\s|;+$/g, '');
const keyOf = (server: string) => shortName(server).toLowerCase();
