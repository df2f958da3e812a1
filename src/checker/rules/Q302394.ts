import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import type { Topology } from '../topology/topology.ts';
import { decide, type DecisionTable, type Finding } from './decisionTable.ts';
import { lacks2000 } from './lacks2000.ts';
import { lacksRows } from './lacks55.ts';
import { type MixedSite, mixedSites, showsStores } from './q302394Sites.ts';

interface Situation {
  readonly topology: Topology;
  readonly sites: readonly MixedSite[];
}

const isMixed = ({ servers55, servers2000 }: MixedSite): boolean =>
  servers55.length > 0 && servers2000.length > 0;
const named = (site: MixedSite): Finding => ({
  object: site.name,
  args: { site: site.name },
  evidence: site.servers2000.map(({ at }) => at),
});

/** Mixed sites without a store on Exchange 2000: there it depends on 5.5. */
const depending = ({ sites, topology }: Situation): readonly MixedSite[] =>
  sites.filter(
    (site) =>
      isMixed(site) && site.stores.length === 0 && site.unclearStores.length === 0 && showsStores(topology),
  );

/** Each site is matched by itself. Replicas and affinity no export has: C4 is what C5 asks the administrator. */
const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ sites }) => ({ sites: sites.filter(isMixed).map(({ name }) => name) }),
  rows: [
    {
      case: 'C0',
      lacks: ({ sites, topology }) => {
        const mixed = sites.filter(isMixed);
        const storeless = mixed.filter(({ stores }) => stores.length === 0);
        const unversioned = sites.flatMap((site) => site.unversioned.map(({ name }) => name));
        const unclear = storeless.flatMap((site) => site.unclearStores.map(({ name }) => name));
        return [
          ...lacks2000('servers', !isListed(topology, 'ExchangeServer')),
          ...lacks2000('versions', unversioned.length > 0, { servers: unversioned }),
          ...lacks2000('folderStores', storeless.length > 0 && !showsStores(topology)),
          ...lacks2000('folderTrees', unclear.length > 0, { stores: unclear }),
          ...depending({ sites, topology })
            .filter(({ hasPublic55 }) => hasPublic55 === null)
            .flatMap((site) => lacksRows('components', true, site)),
        ];
      },
    },
    {
      case: 'C1',
      outcome: 'notApplicable',
      find: ({ sites, topology }) =>
        isListed(topology, 'ExchangeServer') &&
        sites.every((site) => !isMixed(site) && site.unversioned.length === 0)
          ? [{ evidence: topology.servers.map(({ at }) => at) }]
          : [],
    },
    {
      case: 'C2',
      outcome: 'pass',
      find: ({ sites }) =>
        sites
          .filter((site) => isMixed(site) && site.stores.length > 0)
          .map((site) => ({ ...named(site), evidence: site.stores.map(({ at }) => at) })),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: (situation) =>
        depending(situation)
          .filter(({ hasPublic55 }) => hasPublic55 === false)
          .map(named),
    },
    {
      case: 'C5',
      outcome: 'unknown',
      find: (situation) =>
        depending(situation)
          .filter(({ hasPublic55 }) => hasPublic55 === true)
          .map(named),
    },
  ],
  steps: [
    { key: 'store', cases: ['C3', 'C5'] },
    { key: 'replica', cases: ['C3', 'C5'] },
    { key: 'affinity', cases: ['C3', 'C5'] },
    { key: 'test', cases: ['C3', 'C5'] },
  ],
};

/** A site with 5.5 and 2000 returns mail to public folders where neither has them. */
export const Q302394: Rule = {
  id: 'Q302394',
  severity: 'warning',
  scenarios: ['install', 'upgrade', 'remove'],
  era: 'exchange55',
  asks: 'organization',
  judge: ({ topology }) => decide(TABLE, { topology, sites: mixedSites(topology) }),
};
