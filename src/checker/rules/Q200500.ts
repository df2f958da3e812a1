import type { Rule } from '../rule.ts';
import { placeOfObject, recipientsOf } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { once } from '../topology/perTopology.ts';
import type { DecisionTable, Finding, Lack } from './decisionTable.ts';
import { lacksColumns, lacksOtherSites, lacksRows } from './lacks55.ts';
import { containersOn, namesakes } from './q200500/containers.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

/** Which site is joined, if any, no export tells. So C0 (none is) is never found, and each other site counts. */
const TABLE: DecisionTable<Situation55> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C1',
      lacks: ({ site, otherSites }) => [
        ...lacksMailboxes(site),
        ...lacksColumns(['Home-Server'], homeless(site)),
        ...(otherSites.length === 0 ? lacksOtherSites(site) : otherSites.flatMap(lacksMailboxes)),
      ],
    },
    { case: 'C2', outcome: 'fail', find: collisions },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'save', cases: ['C2'] },
    { key: 'rename', cases: ['C2'] },
    { key: 'restart', cases: ['C2'] },
  ],
};

const lacksMailboxes = once((site: Site55): readonly Lack[] =>
  lacksRows('mailboxes', recipientsOf(site, 'mailbox').length === 0, site),
);
const homeless = once((site: Site55) => recipientsOf(site, 'mailbox').filter(({ home }) => home === null));

function collisions({ sites, site, server }: Situation55): readonly Finding[] {
  return [...containersOn(site, server)].flatMap(([container, at]) =>
    (namesakes(sites).get(container.toLowerCase()) ?? [])
      .filter((it) => it.site !== site)
      .map(({ site: { name: otherSite }, mailbox: { name: mailbox, object } }) => ({
        object: container,
        args: { container, mailbox, otherSite },
        evidence: [at, object].map(placeOfObject),
      })),
  );
}

/** A recipients container and a mailbox of one directory name collide when a server joins another site. */
export const Q200500: Rule = {
  id: 'Q200500',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
