import { text } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { indexBy, perTopology } from '../perTopology.ts';

/** Resolve-DnsName and Get-DnsServerResourceRecord; the latter prints host names without the zone. */
export const dnsRecords = kind({
  types: ['DnsRecord'],
  names: ['Name', 'HostName'],
  // A name has a record per address.
  uniqueName: false,
  fields: {
    /** `A`, `AAAA`, `CNAME`; Format-List of Resolve-DnsName prints it as QueryType. */
    recordType: text(['RecordType', 'QueryType', 'Type']),
    /** `Answer`, or other parts of an answer that don't answer. */
    section: text(['Section']),
  },
});
export type DnsRecord = OfKind<typeof dnsRecords>;

/** Host (A) records by the first part of their name. */
export const hostRecordsByLabel = perTopology((topology) =>
  indexBy(
    dnsRecords(topology).filter(
      ({ recordType, section }) =>
        recordType.known &&
        recordType.value.toUpperCase() === 'A' &&
        (!section.known || section.value.toLowerCase() === 'answer'),
    ),
    ({ name }) => [name.split('.')[0] ?? name],
  ),
);
