import type { Rule } from '../rule.ts';
import { type DutyAttribute, dutyOf } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import type { CaseRow, DecisionTable, Finding } from './decisionTable.ts';
import { evidenceOf, lacksDuty } from './duties55.ts';
import { lacksRows } from './lacks55.ts';
import { judgeSites55, listsServer } from './situation55.ts';

type Sites = readonly Site55[];

const DUTIES = ['RID-Server', 'Site-Folder-Server', 'Off-Line-AB-Server'] as const;

/** The duty names a server that the site no longer has. */
const isGone = (name: string, attribute: DutyAttribute): CaseRow<Sites> => ({
  case: name,
  outcome: 'warn',
  find: (sites) =>
    sites
      .filter((site) => site.servers.some(({ listed }) => listed))
      .flatMap((site) => findDuty(site, attribute, (named) => named !== '' && !listsServer(site, named))),
});

const TABLE: DecisionTable<Sites> = {
  match: 'each',
  args: (sites) => ({ sites: sites.map(({ name }) => name) }),
  rows: [
    {
      case: 'C0',
      lacks: (sites) =>
        sites.flatMap((site) => [
          ...lacksRows('servers', !site.servers.some(({ listed }) => listed), site),
          ...DUTIES.flatMap((attribute) => lacksDuty(site, attribute)),
        ]),
    },
    isGone('C1', 'RID-Server'),
    isGone('C2', 'Site-Folder-Server'),
    isGone('C3', 'Off-Line-AB-Server'),
    {
      case: 'C4',
      outcome: 'warn',
      find: (sites) =>
        sites.flatMap((site) =>
          DUTIES.flatMap((attribute) => findDuty(site, attribute, (named) => named === '')),
        ),
    },
  ],
  otherwise: {
    case: 'C99',
    outcome: 'pass',
    evidence: (sites) =>
      sites.flatMap((site) => DUTIES.flatMap((attribute) => evidenceOf(dutyOf(site, attribute)))),
  },
  steps: [
    { key: 'wait', cases: ['C1', 'C2', 'C4'] },
    { key: 'routing', cases: ['C1', 'C4'] },
    { key: 'siteFolders', cases: ['C2', 'C4'] },
    { key: 'systemFolders', cases: ['C2', 'C4'] },
    { key: 'addressBook', cases: ['C3', 'C4'] },
  ],
};

function findDuty(
  site: Site55,
  attribute: DutyAttribute,
  matches: (server: string) => boolean,
): readonly Finding[] {
  const duty = dutyOf(site, attribute);
  if (!duty.server.known || !matches(duty.server.value)) return [];
  const args = { site: site.name, object: duty.title, attribute, named: duty.server.value };
  return [{ object: `${site.name}/${attribute}`, args, evidence: evidenceOf(duty) }];
}

/** Duties of Exchange 4.0 to 5.5 sites whose server is already gone. */
export const Q152960: Rule = {
  id: 'Q152960',
  severity: 'warning',
  scenarios: ['remove'],
  era: 'exchange55',
  asks: 'organization',
  judge: judgeSites55(TABLE),
};
