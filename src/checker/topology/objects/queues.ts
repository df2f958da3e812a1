import { integer, server, text } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-Queue; its Identity is `SERVER\\name`. */
export const queues = kind({
  types: ['Queue'],
  names: ['Identity'],
  uniqueName: true,
  fields: {
    server: server(['Identity']),
    deliveryType: text(['DeliveryType']),
    status: text(['Status']),
    messageCount: integer(['MessageCount']),
    nextHopDomain: text(['NextHopDomain']),
  },
});
export type Queue = OfKind<typeof queues>;
