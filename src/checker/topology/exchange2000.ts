import { field } from './describe.ts';
import { integer } from './fields.ts';
import { ABSENT, known, shown, type Known } from './known.ts';
import { exchangeContainers } from './objects/exchange2000.ts';
import { shortName } from './names.ts';
import { indexBy, perTopology } from './perTopology.ts';
import type { Server, Topology } from './topology.ts';

/*
 * What an LDAP export tells of an organization with Exchange 2000. ForestPrep and the Active Directory Connector put the
 * servers of Exchange 5.5 there too, each site as an administrative group.
 */

/** 4.0 to 5.5: servers with a directory of their own. null when the version isn't known. */
export function isBefore2000({ version }: Server): boolean | null {
  const major = shown(version)?.[0] ?? null;
  return major === null ? null : major < 6;
}

/** Names of both, because a site of Exchange 5.5 becomes an administrative group of its name. null when nothing tells. */
export function administrativeGroupOf({ record, legacyDN }: Server): string | null {
  const dn = record.properties.find(({ name }) => /^(?:dn|DistinguishedName)$/i.test(name))?.value ?? '';
  return (
    /,\s*CN=Servers,\s*CN=([^,]+),\s*CN=Administrative Groups,/i.exec(dn)?.[1] ??
    /\/ou=([^/]+)\/cn=Configuration/i.exec(shown(legacyDN) ?? '')?.[1] ??
    null
  );
}

/** Servers by short name; objects of two administrative groups may share one. */
export const serversNamed = perTopology(({ servers }) => indexBy(servers, ({ name }) => [shortName(name)]));

/** Servers by administrative group. */
export const serversInGroup = perTopology(({ servers }) =>
  indexBy(servers, (server) => [administrativeGroupOf(server) ?? []].flat()),
);

/**
 * Service pack of a server; 0 when its `serialNumber` has none: `Version 5.5 (Build 2653.23: Service Pack 4)`. The form is
 * that of Exchange 2000 and 2003; that servers of 5.5 have it in Active Directory is inferred.
 */
export function servicePackOf({ record, version }: Server): Known<number> {
  const property = record.properties.find(({ name }) => /^serialNumber$/i.test(name));
  if (!version.known || property === undefined) return ABSENT;
  return known(Number(/: Service Pack (\d+)\)/i.exec(property.value)?.[1] ?? 0), version.at);
}

/**
 * Whether the export has CN=Microsoft Exchange,CN=Services with everything below: filters for classes leave the container
 * itself out. Only then does a missing object mean that there is none.
 */
export function showsExchangeTree(topology: Topology): boolean {
  return exchangeContainers(topology).some(
    ({ distinguishedName: dn }) => dn.known && /^CN=Microsoft Exchange,CN=Services,/i.test(dn.value),
  );
}

/** `rangeUpper` of CN=ms-Exch-Schema-Version-Pt, once per domain controller that was asked: all print the same DN. */
export const schemaReadings = perTopology((topology) =>
  topology.records
    .filter(
      ({ type, properties }) =>
        type === 'ADObject' &&
        properties.some(
          ({ name, value }) =>
            /^(?:dn|DistinguishedName)$/i.test(name) && /^CN=ms-Exch-Schema-Version-Pt,/i.test(value),
        ),
    )
    .flatMap((record) => {
      const reading = field([record], integer(['rangeUpper']));
      return reading.known ? [reading] : [];
    }),
);
