import { servers } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-RoutingGroupConnector (2007, 2010): routes to Exchange 2003. */
export const routingGroupConnectors = kind({
  types: ['RoutingGroupConnector'],
  names: ['Identity', 'Name', 'cn', 'dn'],
  uniqueName: true,
  fields: {
    sourceTransportServers: servers(['SourceTransportServers', 'msExchSourceBridgeheadServersDN']),
    targetTransportServers: servers(['TargetTransportServers', 'msExchTargetBridgeheadServersDN']),
  },
});
export type RoutingGroupConnector = OfKind<typeof routingGroupConnectors>;
