import { type Answer, type Question } from '../rule.ts';
import type { Server55, Site55 } from '../topology/exchange55.ts';
import { sameServer, shortName } from '../topology/names.ts';
import { once } from '../topology/perTopology.ts';
import type { Place } from '../types.ts';
import { askedServer } from './askedServer.ts';
import { type DecisionTable, decide, undecided } from './decisionTable.ts';
import { lacksSite, lacksSites } from './lacks55.ts';

/** Where a server stands in an Exchange 5.5 organization; null means that the export doesn't tell. */
export interface Situation55 {
  readonly server: string;
  readonly site: Site55;
  readonly otherSites: readonly Site55[];
  /** Whether it is the last server of its site. */
  readonly last: boolean | null;
  /** The other servers of the site. */
  readonly staying: readonly string[];
  /** Lines of the server itself. */
  readonly here: readonly Place[];
}

/** A rule's `judge` by a table about one server, or about what more a rule wants to know of it. */
export function judgeServer55<S = Situation55>(
  table: DecisionTable<S>,
  more: (situation: Situation55, question: Question) => S = (situation) => situation as S,
): (question: Question) => Answer {
  return (question) => {
    const server = askedServer(question);
    const situation = situation55(question.topology.sites55, server);
    return situation === null
      ? undecided(table, { server }, lacksSite(server))
      : decide(table, more(situation, question));
  };
}

/** A rule's `judge` by a table about all sites of the export. */
export function judgeSites55(table: DecisionTable<readonly Site55[]>): (question: Question) => Answer {
  return ({ topology: { sites55 } }) =>
    sites55.length === 0 ? undecided(table, {}, lacksSites()) : decide(table, sites55);
}

/** @returns null when no site of the export has the server */
export function situation55(sites: readonly Site55[], server: string): Situation55 | null {
  const found = serversOf(sites).get(keyOf(server));
  if (found === undefined) return null;
  const { site, at } = found;
  return {
    server,
    site,
    otherSites: sites.filter((other) => other !== site),
    last: isLast(site, server),
    staying: site.servers.map(({ name }) => name).filter((name) => !sameServer(name, server)),
    here: [at],
  };
}

/** Whether a server is one of a site, by rows of its own or named by other objects. */
export function isInSite(site: Site55, server: string): boolean {
  return namesIn(site).has(keyOf(server));
}

/** The site that has a server; null when none of the export does. */
export function siteOf(sites: readonly Site55[], server: string): Site55 | null {
  return serversOf(sites).get(keyOf(server))?.site ?? null;
}

const keyOf = (server: string): string => shortName(server).toLowerCase();

const namesIn = once((site: Site55) => new Set(site.servers.map(({ name }) => keyOf(name))));

/** Servers by name, with their sites: of two sites that name one, the first, where rows of its own beat other objects. */
const serversOf = once((sites: readonly Site55[]) => {
  const servers = new Map<string, Server55 & { readonly site: Site55 }>();
  for (const site of sites) {
    for (const server of site.servers) {
      const before = servers.get(keyOf(server.name));
      if (before === undefined || (server.listed && !before.listed)) {
        servers.set(keyOf(server.name), { ...server, site });
      }
    }
  }
  return servers;
});

/**
 * A server without rows of its own, which other objects name, may have been removed long ago; where no server has rows,
 * the export left them out, and those named count.
 */
function isLast({ servers }: Site55, server: string): boolean | null {
  const others = servers.filter(({ name }) => !sameServer(name, server));
  if (others.some(({ listed }) => listed)) return false;
  if (!servers.some(({ listed }) => listed)) return others.length > 0 ? false : null;
  return others.length === 0 ? true : null;
}
