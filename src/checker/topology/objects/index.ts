import type { Description } from '../describe.ts';
import type { Known } from '../known.ts';
import type { Topology } from '../topology.ts';
import { availabilityGroups, mailboxServers } from './availabilityGroups.ts';
import { mailboxDatabases, publicFolderDatabases } from './databases.ts';
import { computers, directoryObjects, domainControllers, domains, forests } from './directory.ts';
import { dnsRecords } from './dnsRecords.ts';
import { edgeSubscriptions } from './edgeSubscriptions.ts';
import { mailboxes } from './mailboxes.ts';
import { offlineAddressBooks } from './offlineAddressBooks.ts';
import {
  emailAddressPolicies,
  hybridConfigurations,
  organizationConfigs,
  organizationRelationships,
  resourceConfigs,
} from './organization.ts';
import { publicFolders } from './publicFolders.ts';
import { queues } from './queues.ts';
import { routingGroupConnectors } from './routingGroupConnectors.ts';
import { umDialPlans, umServices } from './unifiedMessaging.ts';

interface AnyKind {
  (topology: Topology): readonly { readonly name: string; readonly records: Description }[];
  readonly fieldNames: readonly string[];
}

/** All kinds of objects that are declared by a table: what holds for each of them needs no list of its own. */
const KINDS: readonly AnyKind[] = [
  availabilityGroups,
  computers,
  directoryObjects,
  dnsRecords,
  domainControllers,
  domains,
  edgeSubscriptions,
  emailAddressPolicies,
  forests,
  hybridConfigurations,
  mailboxDatabases,
  mailboxes,
  mailboxServers,
  offlineAddressBooks,
  organizationConfigs,
  organizationRelationships,
  publicFolderDatabases,
  publicFolders,
  queues,
  resourceConfigs,
  routingGroupConnectors,
  umDialPlans,
  umServices,
];

/** Every object that several records tell of, with its fields: those records may contradict each other. */
export function toldRepeatedly(
  topology: Topology,
): readonly { readonly name: string; readonly fields: readonly Known<unknown>[] }[] {
  return KINDS.flatMap((kind) =>
    kind(topology)
      .filter(({ records }) => records.length > 1)
      .map((object) => ({ name: object.name, fields: fieldsOf(object, kind.fieldNames) })),
  );
}

function fieldsOf(object: object, names: readonly string[]): readonly Known<unknown>[] {
  return names
    .map((name) => (object as Readonly<Record<string, Known<unknown>>>)[name])
    .filter((it) => it !== undefined);
}
