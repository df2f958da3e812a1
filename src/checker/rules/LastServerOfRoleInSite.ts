import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../topology/known.ts';
import { siteName } from '../topology/names.ts';
import { findServer } from '../topology/roles.ts';
import { lookFirst } from './advice.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { ownDuties, serversOfSites } from './siteDuties.ts';

const SHOW = 'Get-ExchangeServer | Format-List Name,Site,ServerRole,AdminDisplayVersion';
const missing = [missingList('ExchangeServer')];

/** No other server of the Active Directory site does what the server being removed does. */
export const LastServerOfRoleInSite: Rule = {
  id: 'LastServerOfRoleInSite',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const found = findServer(topology, server);
    if (found === null) return unlisted(['ExchangeServer']);
    const at = [placeOf(found.site) ?? found.at];

    if (found.roles.known && found.roles.value.includes('edgeTransport'))
      return answer('notApplicable', 'notApplicable', { server }, { evidence: [found.roles.at] });
    if (!found.site.known || !found.roles.known || !found.version.known)
      return answer('unknown', 'unknownServer', { server }, { evidence: at, missing });

    const site = siteName(found.site.value);
    const sites = serversOfSites(topology);
    const last = ownDuties(found).filter((duty) => sites.withDuty(site, duty).length === 1);
    if (last.length === 0) return answer('pass', 'pass', { server, site }, { evidence: at });

    const duties = last.map((duty) => ({ key: `duty.${duty}` }));
    const uncertain = [...sites.unclear(site), ...sites.anywhere];
    if (uncertain.length > 0) {
      const args = { server, site, duties, others: namesOf(uncertain) };
      return answer('unknown', 'unknownOthers', args, { evidence: at, missing });
    }
    return answer(
      'warn',
      'warn',
      { server, site, duties },
      {
        evidence: at,
        fix: [lookFirst(SHOW), { text: { key: 'fix.decide', args: { site } } }],
      },
    );
  },
};
