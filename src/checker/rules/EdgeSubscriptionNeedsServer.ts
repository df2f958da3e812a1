import { missingList } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { siteName } from '../topology/names.ts';
import { namingObjects } from '../topology/naming.ts';
import { edgeSubscriptions } from '../topology/objects/edgeSubscriptions.ts';
import { perTopology } from '../topology/perTopology.ts';
import { findServer } from '../topology/roles.ts';
import { lookFirst, namedArgs, unclear, withoutTransport } from './advice.ts';
import { answer, namesOf, noneExist, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { serversOfSites } from './siteDuties.ts';

const missing = [missingList('ExchangeServer')];
const subscriptionsNaming = perTopology((topology) =>
  namingObjects(edgeSubscriptions(topology), ({ site }) => site),
);

/** Edge subscriptions hang on the site of the server being removed, and no other transport server is left there. */
export const EdgeSubscriptionNeedsServer: Rule = {
  id: 'EdgeSubscriptionNeedsServer',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const gate = withoutTransport(topology, server);
    if (gate !== null) return gate;
    if (!isListed(topology, 'EdgeSubscription')) return unlisted(['EdgeSubscription']);
    const subscriptions = subscriptionsNaming(topology);
    if (subscriptions.count === 0) return noneExist(['EdgeSubscription']);

    const found = findServer(topology, server);
    if (found === null) return unlisted(['ExchangeServer']);
    if (!found.site.known)
      return answer('unknown', 'unknownSite', { server }, { evidence: [found.at], missing });
    const site = siteName(found.site.value);
    const sites = serversOfSites(topology);
    const here = subscriptions.of(site);
    const others = sites.withDuty(site, 'transport').filter((other) => other !== found);
    if (others.length > 0) return answer('pass', 'pass', { server, site, others: namesOf(others) });
    if (here.length === 0 && subscriptions.unclear.length > 0)
      return unclear(server, 'Site', 'EdgeSubscription', subscriptions);
    if (here.length === 0) return answer('pass', 'passOtherSites', { server, site });

    const uncertain = [...sites.unclear(site), ...sites.anywhere].filter((other) => other !== found);
    const evidence = here.map(subscriptions.lineOf);
    if (uncertain.length > 0) {
      const args = { ...namedArgs(server, here), site, others: namesOf(uncertain) };
      return answer('unknown', 'unknownOthers', args, { evidence, missing });
    }
    return answer(
      'warn',
      'warn',
      { ...namedArgs(server, here), site },
      {
        evidence,
        fix: [
          lookFirst('Get-EdgeSubscription | Format-List Name,Site'),
          { text: { key: 'fix.keep', args: { site } } },
          ...here.map(({ name }) => ({
            text: { key: 'fix.remove', args: { subscription: name } },
            command: `Remove-EdgeSubscription -Identity ${quote(name)}`,
          })),
        ],
      },
    );
  },
};
