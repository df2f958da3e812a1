import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import type { Connector } from '../topology/topology.ts';
import { answer, unlisted } from './answer.ts';
import { errorsOf } from './shellErrors.ts';

const SHOW =
  'Get-SendConnector | Format-List Identity,Enabled,AddressSpaces,SourceTransportServers,WhenChanged';
const SHOW_FROM_OTHER = "Get-SendConnector -DomainController '<DC FQDN>' | Format-List Identity";

/** Whether the connector is printed by the cmdlet: a directory export tells nothing of what the cmdlet does. */
const isFromShell = ({ record }: Connector) =>
  record.properties.some(({ name }) => /^(?:SourceTransportServers|AddressSpaces)$/i.test(name));

/** Get-SendConnector, which Setup runs over the whole forest, throws. An error or a warning in its pasted output is a suspicion
 * only; whether a warning is enough for Setup isn't known. */
export const SendConnectorException: Rule = {
  id: 'SendConnectorException',
  severity: 'error',
  scenarios: ['upgrade', 'prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: ({ topology }) => {
    const errors = errorsOf(topology, 'SendConnector');
    if (errors.length > 0) {
      const missing = [
        { what: { key: 'missing.again', args: {} }, command: SHOW },
        { what: { key: 'missing.otherController', args: {} }, command: SHOW_FROM_OTHER },
      ];
      return answer('unknown', 'unknownErrors', { count: errors.length }, { evidence: errors, missing });
    }
    if (!isListed(topology, 'SendConnector')) return unlisted(['SendConnector']);
    const connectors = topology.connectors.filter(({ kind }) => kind === 'SendConnector');
    if (connectors.length === 0) return answer('pass', 'passNone', {});
    if (!connectors.some(isFromShell))
      return answer('unknown', 'unknownExport', {}, { missing: [missingList('SendConnector')] });
    return answer('pass', 'pass', { count: connectors.length });
  },
};
