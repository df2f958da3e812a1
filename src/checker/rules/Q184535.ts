import type { Rule } from '../rule.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { once } from '../topology/perTopology.ts';
import type { Place } from '../types.ts';
import { CARRIERS, leadingTo, type Placed } from './connectors55.ts';
import type { DecisionTable, Finding, Lack } from './decisionTable.ts';
import { lacksColumns, lacksOtherSites, lacksRows, SHOWN } from './lacks55.ts';
import { cutOff } from './siteGraph55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

/** The site that the server leaves is the one to retire. */
const TABLE: DecisionTable<Situation55> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, server, last, otherSites }) => [
        ...lacksRows('siteServers', last === null, site, server),
        ...(otherSites.length === 0 ? lacksOtherSites(site) : []),
        ...otherSites.flatMap(lacksOfOther),
      ],
    },
    {
      case: 'C1',
      outcome: 'pass',
      summary: 'passOpen',
      find: ({ others }) => {
        const servers = others.slice(0, SHOWN);
        const names = servers.map(({ name }) => name);
        return servers.length === 0
          ? []
          : [{ object: names, args: { servers: names }, evidence: servers.map(({ at }) => at) }];
      },
    },
    {
      case: 'C2',
      outcome: 'pass',
      summary: 'passOpen',
      find: (it) => leadingHere(it).replication,
    },
    {
      case: 'C3',
      outcome: 'pass',
      summary: 'passOpen',
      find: (it) => leadingHere(it).messaging,
    },
    // While other servers stay, nobody says that the site is to go.
    { case: 'C4', outcome: 'warn', find: (it) => (it.last === false ? [] : severed(it)) },
    {
      case: 'C4',
      outcome: 'pass',
      key: 'C4Later',
      summary: 'passOpen',
      find: (it) => (it.last === false ? severed(it) : []),
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'path', cases: ['C4'] },
    { key: 'uninstall', cases: ['C1'] },
    { key: 'replication', cases: ['C2'] },
    { key: 'messaging', cases: ['C3'] },
    { key: 'consistency', cases: ['C2', 'C3'] },
  ],
};

/** What the export lacks of a site that may lead to the one that goes. */
const lacksOfOther = once((other: Site55): readonly Lack[] => [
  ...lacksRows('connections', !other.showsConnections, other),
  ...lacksRows('replication', !other.showsReplication, other),
  ...lacksColumns(
    ['Connected-Domains', 'Domain-Name'],
    other.connectors.filter(({ type, connectedSites }) => CARRIERS.includes(type) && !connectedSites.known),
  ),
  ...lacksColumns(
    ['Remote-Site'],
    other.replicationConnectors.filter(({ remoteSite }) => !remoteSite.known),
  ),
]);

/** Connectors of other sites that lead to the site, one finding for each of those sites; made once per site. */
function leadingHere({ sites, site }: Situation55) {
  const made = findings(sites);
  const before = made.get(site);
  if (before !== undefined) return before;
  const { replication, messaging } = leadingTo(sites, site.name);
  const fresh = { replication: bySite(replication), messaging: bySite(messaging) };
  made.set(site, fresh);
  return fresh;
}

interface Leading {
  readonly replication: readonly Finding[];
  readonly messaging: readonly Finding[];
}
const findings = once((_: readonly Site55[]) => new Map<Site55, Leading>());

function bySite(
  connectors: readonly Placed<{ readonly name: string; readonly at: Place }>[],
): readonly Finding[] {
  const sites = new Map<Site55, (typeof connectors)[number][]>();
  for (const it of connectors) {
    const others = sites.get(it.site);
    if (others === undefined) sites.set(it.site, [it]);
    else others.push(it);
  }
  return [...sites].map(([site, all]) => {
    const first = all.slice(0, SHOWN).map(({ connector }) => connector);
    const names = first.map(({ name }) => name);
    return {
      object: names,
      args: { connectors: names, otherSite: site.name },
      evidence: first.map(({ at }) => at),
    };
  });
}

/** Sites that need another path, with the lines of what connects them with the one that goes, from either side. */
function severed({ sites, site }: Situation55): readonly Finding[] {
  const between = (one: string, other: string) => {
    const { replication, messaging } = leadingTo(sites, other);
    return [...replication, ...messaging].filter((it) => it.site.name.toLowerCase() === one.toLowerCase());
  };
  return cutOff(sites, site).map((other) => ({
    object: other,
    args: { otherSite: other },
    evidence: [...between(site.name, other), ...between(other, site.name)].map(
      ({ connector }) => connector.at,
    ),
  }));
}

/** A site can't be deleted: when its servers are gone, the other sites must forget it. */
export const Q184535: Rule = {
  id: 'Q184535',
  severity: 'info',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
