import type { Rule } from '../rule.ts';
import { placeOfObject, type Recipient55, recipientsOf } from '../topology/exchange55Directory.ts';
import { plainText } from '../topology/exchange55Names.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { shortName } from '../topology/names.ts';
import { indexBy, once } from '../topology/perTopology.ts';
import type { DecisionTable } from './decisionTable.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

/** No export lists services. So C0 and C1 (the service is installed, or isn't) are never found, and C3 asks for it. */
const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C2',
      outcome: 'warn',
      find: ({ site, server }) =>
        foldersByName(site)(`EventConfig_${shortName(server)}`).map(({ name, object }) => ({
          object: name,
          args: { folder: name },
          evidence: [placeOfObject(object)],
        })),
    },
    { case: 'C3', outcome: 'unknown', find: () => [{}] },
  ],
  steps: [
    { key: 'look', cases: ['C2'] },
    { key: 'note', cases: ['C2'] },
    { key: 'uninstall', cases: ['C2'] },
    { key: 'restart', cases: ['C2'] },
    { key: 'after', cases: ['C2'] },
  ],
};

/** Such folders by each of their names: which one says `EventConfig_<server>` depends on the columns exported. */
const foldersByName = once((site: Site55) => indexBy(recipientsOf(site, 'publicFolder'), namesOf));

function namesOf({ name, object: { record } }: Recipient55): readonly string[] {
  const names = [name, plainText(record, 'alias'), plainText(record, 'Display-Name')];
  return names.filter((it) => /^EventConfig_/i.test(it));
}

/** The Move Server Wizard doesn't run while the Exchange Event Service is installed. */
export const Q196166: Rule = {
  id: 'Q196166',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};
