import type { Rule } from '../rule.ts';
import { placeOf } from '../topology/known.ts';
import type { Topology } from '../topology/topology.ts';
import type { Version } from '../topology/versions.ts';
import type { DecisionTable } from './decisionTable.ts';
import { SHOWN } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';
import { isBeforeServicePack1, versionOf, versionsIn } from './versions55.ts';

interface Situation extends Situation55 {
  readonly topology: Topology;
}

const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C0',
      outcome: 'unknown',
      find: ({ topology, server }) => (versionOf(topology, server).known ? [] : [{}]),
    },
    {
      case: 'C1',
      outcome: 'fail',
      find: ({ topology, server }) => {
        const version = versionOf(topology, server);
        return version.known && isBeforeServicePack1(version.value)
          ? [{ object: server, args: { build: buildOf(version.value) }, evidence: [version.at] }]
          : [];
      },
    },
    // Which server the wizard will ask, and whether a site is joined at all, only the administrator knows.
    {
      case: 'C2',
      outcome: 'unknown',
      find: ({ topology, otherSites }) => {
        const untold = otherSites.flatMap((site) => versionsIn(topology, site).untold);
        if (otherSites.length === 0) return [{}];
        return untold.length === 0 ? [] : [{ key: 'C2Servers', args: { servers: untold.slice(0, SHOWN) } }];
      },
    },
    {
      case: 'C3',
      outcome: 'unknown',
      find: ({ topology, otherSites }) => {
        const old = otherSites.flatMap((site) => versionsIn(topology, site).old).slice(0, SHOWN);
        const names = old.map(({ name }) => name);
        return old.length === 0
          ? []
          : [{ object: names, args: { servers: names }, evidence: old.map(({ at }) => at) }];
      },
    },
  ],
  otherwise: {
    case: 'C99',
    outcome: 'pass',
    evidence: ({ topology, server }) => [placeOf(versionOf(topology, server))].flatMap((at) => at ?? []),
  },
  steps: [
    { key: 'install', cases: ['C1'] },
    { key: 'reference', cases: ['C1', 'C2', 'C3'] },
    { key: 'wizard', cases: ['C1', 'C2', 'C3'] },
  ],
};

const buildOf = (version: Version) => version.slice(0, 3).join('.');

/** The Move Server Wizard needs Exchange 5.5 Service Pack 1 on the server that moves and on the one that it asks. */
export const Q194117: Rule = {
  id: 'Q194117',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, (situation, { topology }) => ({ ...situation, topology })),
};
