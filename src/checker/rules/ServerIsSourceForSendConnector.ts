import type { Rule } from '../rule.ts';
import { placeOf, shown } from '../topology/known.ts';
import { sameServer } from '../topology/names.ts';
import { transportRole } from '../topology/roles.ts';
import type { Connector } from '../topology/topology.ts';
import { answer, namesOf } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { fixSourceServers } from './fixSourceServers.ts';

/** The shell cuts a list after a few names unless the limit is lifted first. */
const COLLECT =
  '$FormatEnumerationLimit = -1; Get-SendConnector | ' +
  'Format-List Identity,Enabled,SourceTransportServers,AddressSpaces,SmartHosts,IsScopedConnector';
const missing = [{ what: { key: 'missing.connectors', args: {} }, command: COLLECT }];

const linesOf = (connectors: readonly Connector[]) =>
  connectors.map((connector) => placeOf(connector.sourceTransportServers) ?? connector.at);

/**
 * The server being removed is a source server of a Send connector. A connector that is disabled or has other source
 * servers counts as well; Foreign and Delivery Agent connectors don't, because Setup reads Send connectors alone.
 */
export const ServerIsSourceForSendConnector: Rule = {
  id: 'ServerIsSourceForSendConnector',
  severity: 'error',
  scenarios: ['remove'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);

    const role = transportRole(topology, server);
    if (role.holds === false)
      return answer('notApplicable', 'notApplicable', { server }, { evidence: role.at });

    const connectors = topology.connectors.filter(({ kind }) => kind === 'SendConnector');
    if (connectors.length === 0) return answer('unknown', 'unknownNoConnectors', { server }, { missing });

    const naming = connectors.filter(({ sourceTransportServers }) =>
      shown(sourceTransportServers)?.some((source) => sameServer(source, server)),
    );
    if (naming.length > 0) {
      const args = { server, connectors: namesOf(naming), count: namesOf(naming).length };
      return answer('fail', 'fail', args, {
        evidence: linesOf(naming),
        fix: fixSourceServers(topology, server, naming),
      });
    }

    const unclear = connectors.filter(({ sourceTransportServers }) => !sourceTransportServers.known);
    if (unclear.length > 0) {
      const args = { server, connectors: namesOf(unclear), count: namesOf(unclear).length };
      return answer('unknown', 'unknownSources', args, { evidence: linesOf(unclear), missing });
    }
    return answer('pass', 'pass', { server, count: namesOf(connectors).length });
  },
};
