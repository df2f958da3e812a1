import type { Rule } from '../rule.ts';
import { exchangeServers } from '../topology/exchangeServers.ts';
import { isListed } from '../topology/kind.ts';
import { answer, unlisted } from './answer.ts';
import { linesOf, named, serversOf, unknownVersions } from './coexistence/servers.ts';

/** Setup of Exchange 2010 warns that no Exchange 2007 server can be added. Its page is published for Exchange 2013 too, but
 * whether that Setup has the check is doubtful: without an Exchange 2007 server the question stays open. */
export const NoE12ServerWarning: Rule = {
  id: 'NoE12ServerWarning',
  severity: 'warning',
  scenarios: ['prepare-ad', 'install'],
  targets: ['2013'],
  asks: 'organization',
  judge: ({ topology }) => {
    if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
    const present = serversOf(topology, '2007');
    if (present.length > 0)
      return answer('pass', 'common.lastChance.present', named(present), { evidence: linesOf(present) });
    const { versioned, unclear } = exchangeServers(topology);
    if (unclear.length > 0) return unknownVersions(unclear);
    return answer('unknown', 'unknown', {}, { evidence: linesOf(versioned) });
  },
};
