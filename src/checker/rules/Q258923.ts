import type { Rule } from '../rule.ts';
import { placeOfObject, siteProperty } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import type { DecisionTable } from './decisionTable.ts';
import { lacksColumns, lacksObject } from './lacks55.ts';
import { judgeSites55 } from './situation55.ts';

const ATTRIBUTE = 'Disabled-Gateway-Proxy';

/** Which site is to be joined, the scenario doesn't tell: every site of the export is looked at. */
const TABLE: DecisionTable<readonly Site55[]> = {
  match: 'each',
  args: (sites) => ({ sites: sites.map(({ name }) => name) }),
  rows: [
    {
      case: 'C0',
      lacks: (sites) =>
        sites.flatMap((site) => {
          const { title, object, values } = siteProperty(site, ATTRIBUTE);
          if (object === null) return lacksObject(title, site);
          const settled = values.known || (shown(values) ?? []).length > 0;
          return settled ? [] : lacksColumns([ATTRIBUTE], [{ name: `${title} (${site.name})` }]);
        }),
    },
    {
      case: 'C1',
      outcome: 'warn',
      find: (sites) =>
        sites.flatMap((site) => {
          const { object, values } = siteProperty(site, ATTRIBUTE);
          const types = shown(values) ?? [];
          return object === null || types.length === 0
            ? []
            : [{ object: site.name, args: { site: site.name, types }, evidence: [placeOfObject(object)] }];
        }),
    },
  ],
  otherwise: {
    case: 'C99',
    outcome: 'pass',
    evidence: (sites) =>
      sites.flatMap((site) => siteProperty(site, ATTRIBUTE).object ?? []).map(placeOfObject),
  },
  steps: [
    { key: 'note', cases: ['C1'] },
    { key: 'clear', cases: ['C1'] },
    { key: 'join', cases: ['C1'] },
  ],
};

/** Address types that are switched off in a site can make Setup fail when a server joins it, and the Move Server Wizard too. */
export const Q258923: Rule = {
  id: 'Q258923',
  severity: 'error',
  scenarios: ['install', 'move-server'],
  era: 'exchange55',
  asks: 'organization',
  judge: judgeSites55(TABLE),
};
