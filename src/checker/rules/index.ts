import type { Rule } from '../rule.ts';
import { CannotUninstallOABServer } from './CannotUninstallOABServer.ts';
import { EdgeSubscriptionNeedsServer } from './EdgeSubscriptionNeedsServer.ts';
import { HybridConfigurationNamesServer } from './HybridConfigurationNamesServer.ts';
import { LastServerInOrganization } from './LastServerInOrganization.ts';
import { LastServerOfRoleInSite } from './LastServerOfRoleInSite.ts';
import { MailboxDatabasesUsePublicFolderDatabase } from './MailboxDatabasesUsePublicFolderDatabase.ts';
import { MessagesInQueue } from './MessagesInQueue.ts';
import { NoConnectorToStar } from './NoConnectorToStar.ts';
import { Q196413 } from './Q196413.ts';
import { ServerHasDatabaseCopies } from './ServerHasDatabaseCopies.ts';
import { ServerHasPublicFolderDatabase } from './ServerHasPublicFolderDatabase.ts';
import { ServerHasPublicFolderReplicas } from './ServerHasPublicFolderReplicas.ts';
import { ServerHasRootPublicFolderMailbox } from './ServerHasRootPublicFolderMailbox.ts';
import { ServerHasUMDialPlans } from './ServerHasUMDialPlans.ts';
import { ServerIsBridgeheadOfRoutingGroupConnector } from './ServerIsBridgeheadOfRoutingGroupConnector.ts';
import { ServerIsDynamicGroupExpansionServer } from './ServerIsDynamicGroupExpansionServer.ts';
import { ServerIsGroupExpansionServer } from './ServerIsGroupExpansionServer.ts';
import { ServerIsInDatabaseAvailabilityGroup } from './ServerIsInDatabaseAvailabilityGroup.ts';
import { ServerIsSourceForDeliveryAgentConnector } from './ServerIsSourceForDeliveryAgentConnector.ts';
import { ServerIsSourceForForeignConnector } from './ServerIsSourceForForeignConnector.ts';
import { ServerIsSourceForSendConnector } from './ServerIsSourceForSendConnector.ts';
import { ServerIsWitnessServer } from './ServerIsWitnessServer.ts';
import { SmartHostIsServer } from './SmartHostIsServer.ts';
import { UnwillingToRemoveMailboxDatabase } from './UnwillingToRemoveMailboxDatabase.ts';

/** All rules, in the order in which a report lists them. */
export const RULES: readonly Rule[] = [
  ServerIsSourceForSendConnector,
  UnwillingToRemoveMailboxDatabase,
  CannotUninstallOABServer,
  MessagesInQueue,
  NoConnectorToStar,
  ServerIsGroupExpansionServer,
  ServerIsDynamicGroupExpansionServer,
  LastServerInOrganization,
  LastServerOfRoleInSite,
  EdgeSubscriptionNeedsServer,
  ServerIsSourceForForeignConnector,
  ServerIsSourceForDeliveryAgentConnector,
  ServerIsBridgeheadOfRoutingGroupConnector,
  SmartHostIsServer,
  HybridConfigurationNamesServer,
  ServerIsInDatabaseAvailabilityGroup,
  ServerHasDatabaseCopies,
  ServerIsWitnessServer,
  ServerHasRootPublicFolderMailbox,
  ServerHasPublicFolderDatabase,
  ServerHasPublicFolderReplicas,
  MailboxDatabasesUsePublicFolderDatabase,
  ServerHasUMDialPlans,
  Q196413,
];
