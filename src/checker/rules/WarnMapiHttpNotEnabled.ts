import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { exchangeServers, unclearLines, type VersionedServer } from '../topology/exchangeServers.ts';
import { isListed } from '../topology/kind.ts';
import { placeOf, shown } from '../topology/known.ts';
import { organizationConfigs } from '../topology/objects/organization.ts';
import type { Server } from '../topology/topology.ts';
import { isAtLeast } from '../topology/versions.ts';
import { answer, unlisted } from './answer.ts';
import { linesOf, named } from './coexistence/servers.ts';
import { fixMapiOverHttp } from './fixMapiOverHttp.ts';

/** Edge Transport servers aren't considered; null when the roles aren't known. */
function isEdge({ roles }: Server): boolean | null {
  return shown(roles)?.includes('edgeTransport') ?? null;
}
const isSince2016 = ({ version }: VersionedServer) => isAtLeast(version, [15, 1, 0, 0]);

/** MAPI over HTTP is off for the organization, which has servers of Exchange 2016 or later. Whether the server that is being
 * installed counts isn't known. */
export const WarnMapiHttpNotEnabled: Rule = {
  id: 'WarnMapiHttpNotEnabled',
  severity: 'warning',
  scenarios: ['install', 'upgrade'],
  targets: ['2016', '2019', 'SE'],
  asks: 'organization',
  judge: ({ topology }) => {
    const [organization, ...others] = organizationConfigs(topology);
    if (organization === undefined) return unlisted(['OrganizationConfig']);
    const { mapiHttpEnabled: enabled } = organization;
    const evidence = [placeOf(enabled) ?? organization.at];
    if (!enabled.known || others.length > 0) {
      const missing = [missingList('OrganizationConfig')];
      return answer('unknown', 'unknownSetting', {}, { evidence, missing });
    }
    if (enabled.value) return answer('pass', 'pass', {}, { evidence });

    if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
    const { versioned, unclear } = exchangeServers(topology);
    const newer = versioned.filter((it) => isSince2016(it) && isEdge(it.server) === false);
    if (newer.length > 0)
      return answer('warn', 'warn', named(newer), {
        evidence: [...evidence, ...linesOf(newer)],
        fix: fixMapiOverHttp(named(newer).servers),
      });
    const open = [
      ...versioned.filter((it) => isSince2016(it) && isEdge(it.server) === null).map(({ server }) => server),
      ...unclear.filter((server) => isEdge(server) !== true),
    ];
    if (open.length > 0)
      return answer('unknown', 'unknownServers', named(open), {
        evidence: [...evidence, ...unclearLines(open)],
        missing: [missingList('ExchangeServer')],
      });
    return answer('unknown', 'unknownFirst', {}, { evidence });
  },
};
