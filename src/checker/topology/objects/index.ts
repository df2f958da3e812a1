import type { Known, Topology } from '../topology.ts';
import { accounts } from './accounts.ts';
import { availabilityGroups, mailboxServers } from './availabilityGroups.ts';
import { mailboxDatabases, publicFolderDatabases } from './databases.ts';
import { computers, directoryObjects, domainControllers, domains, forests } from './directory.ts';
import { edgeSubscriptions } from './edgeSubscriptions.ts';
import { mailboxes } from './mailboxes.ts';
import { offlineAddressBooks } from './offlineAddressBooks.ts';
import {
  acceptedDomains,
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

/** All kinds of objects that are declared by a table: what holds for each of them needs no list of its own. */
const KINDS: readonly ((topology: Topology) => readonly { readonly name: string }[])[] = [
  acceptedDomains,
  accounts,
  availabilityGroups,
  computers,
  directoryObjects,
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

/** Every object of these kinds with its fields. */
export function describedObjects(
  topology: Topology,
): readonly { readonly name: string; readonly fields: readonly Known<unknown>[] }[] {
  return KINDS.flatMap((kind) => kind(topology)).map((object) => ({
    name: object.name,
    fields: Object.values<unknown>(object).filter(isField),
  }));
}

function isField(value: unknown): value is Known<unknown> {
  return typeof value === 'object' && value !== null && 'known' in value;
}
