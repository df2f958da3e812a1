import { namingServers } from '../topology/naming.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Connector } from '../topology/topology.ts';

const ofKind = (kind: Connector['kind']) =>
  perTopology(({ connectors }) =>
    namingServers(
      connectors.filter((connector) => connector.kind === kind),
      ({ sourceTransportServers }) => sourceTransportServers,
    ),
  );

/** Connectors of each kind by their source servers. */
export const connectorsNaming = {
  SendConnector: ofKind('SendConnector'),
  ForeignConnector: ofKind('ForeignConnector'),
  DeliveryAgentConnector: ofKind('DeliveryAgentConnector'),
} as const;
