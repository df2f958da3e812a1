import type { Rule } from '../rule.ts';
import { adviseOnSources } from './sourceServers.ts';

/** The server being removed is a source server of a Delivery Agent connector. Setup doesn't look at these; mail stops all the same. */
export const ServerIsSourceForDeliveryAgentConnector: Rule = {
  id: 'ServerIsSourceForDeliveryAgentConnector',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => adviseOnSources('DeliveryAgentConnector', question),
};
