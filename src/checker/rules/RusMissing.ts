import type { Rule } from '../rule.ts';
import { exchangeServers } from '../topology/exchangeServers.ts';
import { isListed } from '../topology/kind.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { REPLICATE } from './coexistence/fix.ts';
import { linesOf, named, serversOf, unknownVersions } from './coexistence/servers.ts';
import {
  domainOf,
  MISSING_DOMAINS,
  MISSING_SERVICES,
  recipientUpdateServices,
} from './recipientUpdateServices.ts';

/** A domain of an organization with Exchange 2000 or 2003 has no Recipient Update Service. Setup only warns. */
export const RusMissing: Rule = {
  id: 'RusMissing',
  severity: 'warning',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  targets: ['2013', '2016', '2019'],
  asks: 'organization',
  judge: ({ topology }) => {
    if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
    const old = serversOf(topology, '2000or2003');
    if (old.length === 0) {
      const { unclear } = exchangeServers(topology);
      return unclear.length > 0 ? unknownVersions(unclear) : answer('pass', 'passNoOldServer', {});
    }
    const { containers, services, without, unclear } = recipientUpdateServices(topology);
    if (containers.length === 0 || services.length === 0)
      return answer('unknown', 'unknownLists', named(old), {
        evidence: linesOf(old),
        missing: [
          ...(containers.length === 0 ? [MISSING_DOMAINS] : []),
          ...(services.length === 0 ? [MISSING_SERVICES] : []),
        ],
      });

    if (without.length === 0)
      return answer('pass', 'pass', { count: containers.length }, { evidence: services.map(({ at }) => at) });

    const args = { domains: without.map(domainOf), count: without.length };
    const evidence = [...without.map(({ at }) => at), ...linesOf(old)];
    if (unclear.length > 0)
      return answer(
        'unknown',
        'unknownLinks',
        { ...args, services: namesOf(unclear) },
        {
          evidence: [...evidence, ...unclear.map(({ at }) => at)],
          missing: [MISSING_SERVICES],
        },
      );
    const create = { text: { key: 'fix.create', args } };
    return answer('warn', 'warn', args, { evidence, fix: [create, REPLICATE] });
  },
};
