import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { transportRole } from '../topology/roles.ts';
import { answer, namesOf, noneExist, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { connectorsNaming } from './connectorSources.ts';
import { fixSourceServers } from './fixSourceServers.ts';

/** The shell cuts a list after a few names unless the limit is lifted first. */
const COLLECT =
  '$FormatEnumerationLimit = -1; Get-SendConnector | ' +
  'Format-List Identity,Enabled,SourceTransportServers,AddressSpaces,SmartHosts,IsScopedConnector';
const missing = [{ what: { key: 'missing.connectors', args: {} }, command: COLLECT }];

/**
 * The server being removed is a source server of a Send connector. A connector that is disabled or has other source
 * servers counts as well; Foreign and Delivery Agent connectors don't, because Setup reads Send connectors alone.
 */
export const ServerIsSourceForSendConnector: Rule = {
  id: 'ServerIsSourceForSendConnector',
  severity: 'error',
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);

    const role = transportRole(topology, server);
    if (role.holds === false)
      return answer('notApplicable', 'notApplicable', { server }, { evidence: role.at });

    if (!isListed(topology, 'SendConnector')) return unlisted(['SendConnector']);
    const connectors = connectorsNaming.SendConnector(topology);

    const naming = connectors.of(server);
    if (naming.length > 0) {
      const args = { server, connectors: namesOf(naming), count: namesOf(naming).length };
      return answer('fail', 'fail', args, {
        evidence: naming.map(connectors.lineOf),
        fix: fixSourceServers(topology, server, naming),
      });
    }

    if (connectors.unclear.length > 0) {
      const args = { server, connectors: connectors.unclearNames, count: connectors.unclearNames.length };
      return answer('unknown', 'unknownSources', args, { evidence: connectors.unclearAt, missing });
    }
    if (connectors.count === 0) return noneExist(['SendConnector']);
    return answer('pass', 'pass', { server, count: connectors.count });
  },
};
