import { optionalReference, server, servers } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-DatabaseAvailabilityGroup. */
export const availabilityGroups = kind({
  types: ['DatabaseAvailabilityGroup'],
  names: ['Name', 'Identity', 'cn', 'dn'],
  uniqueName: true,
  fields: {
    servers: servers(['Servers']),
    witnessServer: server(['WitnessServer']),
    alternateWitnessServer: server(['AlternateWitnessServer']),
  },
});
export type DatabaseAvailabilityGroup = OfKind<typeof availabilityGroups>;

/** Get-MailboxServer. */
export const mailboxServers = kind({
  types: ['MailboxServer'],
  names: ['Name', 'Identity'],
  uniqueName: true,
  fields: {
    /** Empty: the server is in no group. */
    databaseAvailabilityGroup: optionalReference(['DatabaseAvailabilityGroup']),
  },
});
export type MailboxServer = OfKind<typeof mailboxServers>;
