import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { sameServer } from '../topology/names.ts';
import { hybridConfigurations } from '../topology/objects/organization.ts';
import { perTopology } from '../topology/perTopology.ts';
import { mentionedServers } from '../topology/build.ts';
import { findServer } from '../topology/roles.ts';
import { lookFirst } from './advice.ts';
import { answer, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';

const SHOW = 'Get-ExchangeServer | Format-List Name,ServerRole,AdminDisplayVersion';

/** Servers in the forest that have records; Edge servers stand outside of it. */
const serversInForest = perTopology(({ servers }) =>
  servers.filter(({ roles }) => !roles.known || !roles.value.includes('edgeTransport')),
);
/** Servers that connectors and groups name without a record of their own: the list of servers isn't whole. */
const unlistedServers = perTopology((topology) =>
  mentionedServers(topology).filter((name) => findServer(topology, name) === null),
);

/** The server being removed is the last one of the organization. Whether that is wise depends on hybrid, asked for first. */
export const LastServerInOrganization: Rule = {
  id: 'LastServerInOrganization',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const found = findServer(topology, server);
    if (found === null) return unlisted(['ExchangeServer']);
    if (found.roles.known && found.roles.value.includes('edgeTransport'))
      return answer('notApplicable', 'notApplicable', { server }, { evidence: [found.roles.at] });

    const count = serversInForest(topology).length - 1;
    if (count > 0) return answer('pass', 'pass', { server, count });
    const others = unlistedServers(topology).filter((name) => !sameServer(name, server));
    if (others.length > 0)
      return answer(
        'unknown',
        'unknownOthers',
        { server, others },
        { missing: [missingList('ExchangeServer')] },
      );

    const evidence = [found.at];
    if (!isListed(topology, 'HybridConfiguration'))
      return answer(
        'unknown',
        'unknownHybrid',
        { server },
        { evidence, missing: [missingList('HybridConfiguration')] },
      );
    const hybrid = hybridConfigurations(topology);
    const show = lookFirst(SHOW);
    return hybrid.length > 0
      ? answer(
          'warn',
          'warnHybrid',
          { server },
          {
            evidence: [...evidence, ...hybrid.map(({ at }) => at)],
            fix: [
              show,
              { text: { key: 'fix.shutDown', args: { server } } },
              { text: { key: 'fix.onlyThen', args: { server } } },
            ],
          },
        )
      : answer(
          'warn',
          'warn',
          { server },
          {
            evidence,
            fix: [show, { text: { key: 'fix.clear', args: { server } } }],
          },
        );
  },
};
