import type { Place } from '../types.ts';
import { domainOfDn } from './forest.ts';
import { directoryObjects } from './objects/directory.ts';
import { indexBy, perTopology } from './perTopology.ts';
import type { Known } from './known.ts';
import type { Topology } from './topology.ts';

/** A container Microsoft Exchange System Objects. A domain should hold one; its version tells how far it was prepared. */
export interface SystemObjects {
  readonly dn: string;
  /** DNS name of its domain. */
  readonly domain: string;
  readonly objectVersion: Known<number>;
  readonly at: Place;
}

const CLASS = /^msExchSystemObjectsContainer$/i;
/** Where the class isn't printed; `\0ACNF:` marks a second one that replication found. */
const NAME = /^CN=Microsoft Exchange System Objects(?:\\0ACNF:[^,]*)?,/i;

/** All of them that the paste shows. */
export const systemObjects = perTopology((topology): readonly SystemObjects[] =>
  directoryObjects(topology).flatMap(({ distinguishedName, objectClass, objectVersion, at }) => {
    if (!distinguishedName.known) return [];
    const dn = distinguishedName.value;
    const isOne = objectClass.known ? objectClass.value.some((name) => CLASS.test(name)) : NAME.test(dn);
    const place = objectVersion.known ? objectVersion.at : at;
    return isOne ? [{ dn, domain: domainOfDn(dn), objectVersion, at: place }] : [];
  }),
);

const byDomain = perTopology((topology) => indexBy(systemObjects(topology), ({ domain }) => [domain]));

/** Those of a domain, by DNS name. */
export const systemObjectsOf = (topology: Topology, domain: string): readonly SystemObjects[] =>
  byDomain(topology)(domain);
