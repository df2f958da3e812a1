import {
  type Recipient55,
  recipientsOf,
  recipientsOn,
  placeOfObject,
} from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { once } from '../topology/perTopology.ts';
import type { Outcome } from '../types.ts';
import type { CaseRow, LackRow } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
import { sumUp } from './recipients55.ts';
import { type Situation55, siteOf } from './situation55.ts';

/**
 * Cases about the expansion servers of distribution lists, shared by KB Q154537, Q189286 and Q194121. Which column holds
 * the expansion server isn't documented; Home-MTA is inferred, and the sentences say so.
 */

/** No lists of the site in the export, or lists without the column. */
export const lacksLists = (name: string): LackRow<Situation55> => ({
  case: name,
  lacks: ({ site }) => {
    const lists = recipientsOf(site, 'distributionList');
    return [...lacksRows('lists', lists.length === 0, site), ...lacksColumns(['Home-MTA'], unreadable(site))];
  },
});

const unreadable = once((site: Site55) =>
  recipientsOf(site, 'distributionList').filter(({ home }) => home === null),
);

/** Lists that the server expands, each with its name. */
export const expandedHere = (name: string, outcome: Outcome): CaseRow<Situation55> => ({
  case: name,
  outcome,
  find: ({ site, server }) =>
    recipientsOn(site, 'distributionList', server).map((list) => ({
      object: list.name,
      args: { list: list.name },
      evidence: [placeOfObject(list.object)],
    })),
});

/** Lists of the site whose expansion server is in another site of the export, or in none. */
export const expandedElsewhere = (name: string, where: 'otherSite' | 'nowhere'): CaseRow<Situation55> => ({
  case: name,
  outcome: 'warn',
  find: ({ site, sites }) => elsewhere(sites).get(site)?.[where] ?? [],
});

const elsewhere = once(
  (sites: readonly Site55[]) =>
    new Map(
      sites.map((site) => {
        const lists = recipientsOf(site, 'distributionList').filter(
          ({ home }) => home !== null && home !== '',
        );
        const placeOf = ({ home }: Recipient55) => siteOf(sites, home ?? '');
        return [
          site,
          {
            otherSite: sumUp(lists.filter((list) => ![null, site].includes(placeOf(list)))),
            nowhere: sumUp(lists.filter((list) => placeOf(list) === null)),
          },
        ];
      }),
    ),
);

/** Lists that name no server: a blank field and "Any server in site" may look alike. */
export const expandedAnywhere = (name: string): CaseRow<Situation55> => ({
  case: name,
  outcome: 'unknown',
  find: ({ site }) => unnamed(site),
});

const unnamed = once((site: Site55) =>
  sumUp(recipientsOf(site, 'distributionList').filter(({ home }) => home === '')),
);
