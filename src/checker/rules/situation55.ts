import { type Answer, type Question } from '../rule.ts';
import type { Server55, Site55 } from '../topology/exchange55.ts';
import { standingServers } from '../topology/exchange55Directory.ts';
import { shortName } from '../topology/names.ts';
import { once } from '../topology/perTopology.ts';
import type { Place } from '../types.ts';
import { askedServer } from './askedServer.ts';
import { type DecisionTable, decide, undecided } from './decisionTable.ts';
import { lacksSite, lacksSites } from './lacks55.ts';

/** Where a server stands in an Exchange 5.5 organization; null means that the export doesn't tell. */
export interface Situation55 {
  readonly server: string;
  readonly site: Site55;
  /** All sites of the export. */
  readonly sites: readonly Site55[];
  readonly otherSites: readonly Site55[];
  /** Whether it is the last server of its site. */
  readonly last: boolean | null;
  /** The other servers of the site that count, and their names. */
  readonly others: readonly Server55[];
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
  const key = keyOf(server);
  const made = situations(sites);
  const before = made.get(key);
  if (before !== undefined) return before;
  const found = serversOf(sites).get(key);
  if (found === undefined) return null;
  const { site, at } = found;
  const own = keyed(site).find((it) => it.key === key)?.of;
  const others = standingServers(site).filter((it) => it !== own);
  const situation = {
    server,
    site,
    sites,
    otherSites: sites.filter((other) => other !== site),
    last: isLast(site, others),
    others,
    staying: others.map(({ name }) => name),
    here: [at],
  };
  made.set(key, situation);
  return situation;
}

/** Keys cost more than a look at an object. */
const keyed = once((site: Site55) => standingServers(site).map((of) => ({ of, key: keyOf(of.name) })));

/** Each rule asks for the situation of each server. */
const situations = once((_: readonly Site55[]) => new Map<string, Situation55>());

/** Whether a site has a row of the server; others may name one that is gone. */
export function listsServer(site: Site55, server: string): boolean {
  return listedIn(site).has(keyOf(server));
}

/** The site that has a server; null when none of the export does. */
export function siteOf(sites: readonly Site55[], server: string): Site55 | null {
  return serversOf(sites).get(keyOf(server))?.site ?? null;
}

const keyOf = (server: string): string => shortName(server).toLowerCase();

const listedIn = once(
  ({ servers }: Site55) => new Set(servers.filter(({ listed }) => listed).map(({ name }) => keyOf(name))),
);

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

/** Beside the only server with rows of its own, one that other objects name may be there or gone. */
function isLast({ servers }: Site55, others: readonly Server55[]): boolean | null {
  if (others.length > 0) return false;
  return servers.length === 1 && servers.every(({ listed }) => listed) ? true : null;
}
