import type { Rule } from '../rule.ts';
import { AdcFound } from './AdcFound.ts';
import { AdditionalUMLangPackExists } from './AdditionalUMLangPackExists.ts';
import { AdInitErrorRule } from './AdInitErrorRule.ts';
import { AdUpdateRequired } from './AdUpdateRequired.ts';
import { AllServersOfHigherVersionRule } from './AllServersOfHigherVersionRule.ts';
import { BridgeheadRoleAlreadyExists } from './BridgeheadRoleAlreadyExists.ts';
import { BridgeheadRoleNotInstalled } from './BridgeheadRoleNotInstalled.ts';
import { BridgeheadRoleNotPresentInSite } from './BridgeheadRoleNotPresentInSite.ts';
import { CafeRoleAlreadyExists } from './CafeRoleAlreadyExists.ts';
import { CannotUninstallDelegatedServer } from './CannotUninstallDelegatedServer.ts';
import { CannotUninstallOABServer } from './CannotUninstallOABServer.ts';
import { ClientAccessRoleAlreadyExists } from './ClientAccessRoleAlreadyExists.ts';
import { ClientAccessRoleNotPresentInSite } from './ClientAccessRoleNotPresentInSite.ts';
import { ComputerNameDiscrepancy } from './ComputerNameDiscrepancy.ts';
import { ComputerRODC } from './ComputerRODC.ts';
import { ConfigDCHostNameMismatch } from './ConfigDCHostNameMismatch.ts';
import { DelegatedBridgeheadFirstInstall } from './DelegatedBridgeheadFirstInstall.ts';
import { DelegatedCafeFirstInstall } from './DelegatedCafeFirstInstall.ts';
import { DelegatedClientAccessFirstInstall } from './DelegatedClientAccessFirstInstall.ts';
import { DelegatedFrontendTransportFirstInstall } from './DelegatedFrontendTransportFirstInstall.ts';
import { DelegatedMailboxFirstInstall } from './DelegatedMailboxFirstInstall.ts';
import { DelegatedUnifiedMessagingFirstInstall } from './DelegatedUnifiedMessagingFirstInstall.ts';
import { DidOnPremisesSettingCreatedAnException } from './DidOnPremisesSettingCreatedAnException.ts';
import { DidTenantSettingCreatedAnException } from './DidTenantSettingCreatedAnException.ts';
import { DNSDomainNameNotValid } from './DNSDomainNameNotValid.ts';
import { DomainControllerIsOutOfSite } from './DomainControllerIsOutOfSite.ts';
import { DomainPrepRequired } from './DomainPrepRequired.ts';
import { DomainPrepWithoutADUpdate } from './DomainPrepWithoutADUpdate.ts';
import { DuplicateShortProvisionedName } from './DuplicateShortProvisionedName.ts';
import { E15E12CoexistenceMinVersionRequirement } from './E15E12CoexistenceMinVersionRequirement.ts';
import { E15E14CoexistenceMinMajorVersionRequirement } from './E15E14CoexistenceMinMajorVersionRequirement.ts';
import { E15E14CoexistenceMinVersionRequirement } from './E15E14CoexistenceMinVersionRequirement.ts';
import { E16E12CoexistenceMinVersionRequirement } from './E16E12CoexistenceMinVersionRequirement.ts';
import { E16E14CoexistenceMinVersionRequirement } from './E16E14CoexistenceMinVersionRequirement.ts';
import { E16E14CoexistenceMinVersionRequirementForDC } from './E16E14CoexistenceMinVersionRequirementForDC.ts';
import { E16E15CoexistenceMinVersionRequirement } from './E16E15CoexistenceMinVersionRequirement.ts';
import { E16E15CoexistenceMinVersionRequirementForDC } from './E16E15CoexistenceMinVersionRequirementForDC.ts';
import { E19E14CoexistenceRequirement } from './E19E14CoexistenceRequirement.ts';
import { EdgeSubscriptionNeedsServer } from './EdgeSubscriptionNeedsServer.ts';
import { Exchange2000or2003PresentInOrg } from './Exchange2000or2003PresentInOrg.ts';
import { Exchange2013AnyOnExchange2010Server } from './Exchange2013AnyOnExchange2010Server.ts';
import { ForestLevelNotWin2003Native } from './ForestLevelNotWin2003Native.ts';
import { ForestLevelNotWin2012R2 } from './ForestLevelNotWin2012R2.ts';
import { GlobalServerInstall } from './GlobalServerInstall.ts';
import { GlobalUpdateRequired } from './GlobalUpdateRequired.ts';
import { HostingModeNotAvailable } from './HostingModeNotAvailable.ts';
import { HostRecordMissing } from './HostRecordMissing.ts';
import { HybridConfigurationNamesServer } from './HybridConfigurationNamesServer.ts';
import { HybridIsEnabledAndTenantVersionIsNotUpgraded } from './HybridIsEnabledAndTenantVersionIsNotUpgraded.ts';
import { InconsistentlyConfiguredDomain } from './InconsistentlyConfiguredDomain.ts';
import { InhBlockPublicFolderTree } from './InhBlockPublicFolderTree.ts';
import { InstallOnDCInADSplitPermissionMode } from './InstallOnDCInADSplitPermissionMode.ts';
import { InvalidADSite } from './InvalidADSite.ts';
import { LastServerInOrganization } from './LastServerInOrganization.ts';
import { LastServerOfRoleInSite } from './LastServerOfRoleInSite.ts';
import { LocalComputerIsDCInChildDomain } from './LocalComputerIsDCInChildDomain.ts';
import { LocalDomainModeMixed } from './LocalDomainModeMixed.ts';
import { LocalDomainPrep } from './LocalDomainPrep.ts';
import { MailboxDatabasesUsePublicFolderDatabase } from './MailboxDatabasesUsePublicFolderDatabase.ts';
import { MailboxRoleAlreadyExists } from './MailboxRoleAlreadyExists.ts';
import { MailboxRoleNotInstalled } from './MailboxRoleNotInstalled.ts';
import { MessagesInQueue } from './MessagesInQueue.ts';
import { NoConnectorToStar } from './NoConnectorToStar.ts';
import { NoE12ServerWarning } from './NoE12ServerWarning.ts';
import { NoE14ServerWarning } from './NoE14ServerWarning.ts';
import { NoE15ServerWarning } from './NoE15ServerWarning.ts';
import { NoE16ServerWarning } from './NoE16ServerWarning.ts';
import { NotInSchemaMasterDomain } from './NotInSchemaMasterDomain.ts';
import { NotInSchemaMasterSite } from './NotInSchemaMasterSite.ts';
import { OffLineABServerDeleted } from './OffLineABServerDeleted.ts';
import { PrepareDomainModeMixed } from './PrepareDomainModeMixed.ts';
import { PrepareDomainNotFound } from './PrepareDomainNotFound.ts';
import { ProvisionedUpdateRequired } from './ProvisionedUpdateRequired.ts';
import { Q152959 } from './Q152959.ts';
import { Q152960 } from './Q152960.ts';
import { Q154531 } from './Q154531.ts';
import { Q154537 } from './Q154537.ts';
import { Q154947 } from './Q154947.ts';
import { Q155789 } from './Q155789.ts';
import { Q178975 } from './Q178975.ts';
import { Q184535 } from './Q184535.ts';
import { Q188386 } from './Q188386.ts';
import { Q189286 } from './Q189286.ts';
import { Q194117 } from './Q194117.ts';
import { Q194121 } from './Q194121.ts';
import { Q195147 } from './Q195147.ts';
import { Q196163 } from './Q196163.ts';
import { Q196166 } from './Q196166.ts';
import { Q196178 } from './Q196178.ts';
import { Q196179 } from './Q196179.ts';
import { Q196180 } from './Q196180.ts';
import { Q196393 } from './Q196393.ts';
import { Q196413 } from './Q196413.ts';
import { Q196415 } from './Q196415.ts';
import { Q200500 } from './Q200500.ts';
import { Q229493 } from './Q229493.ts';
import { Q243152 } from './Q243152.ts';
import { Q243398 } from './Q243398.ts';
import { Q243408 } from './Q243408.ts';
import { Q247032 } from './Q247032.ts';
import { Q247888 } from './Q247888.ts';
import { Q248425 } from './Q248425.ts';
import { Q251173 } from './Q251173.ts';
import { Q254188 } from './Q254188.ts';
import { Q258923 } from './Q258923.ts';
import { Q260196 } from './Q260196.ts';
import { Q273347 } from './Q273347.ts';
import { Q273742 } from './Q273742.ts';
import { Q274737 } from './Q274737.ts';
import { Q296522 } from './Q296522.ts';
import { Q302394 } from './Q302394.ts';
import { ResourcePropertySchemaException } from './ResourcePropertySchemaException.ts';
import { RootDomainModeMixed } from './RootDomainModeMixed.ts';
import { RusMissing } from './RusMissing.ts';
import { SchemaFSMONotWin2003SPn } from './SchemaFSMONotWin2003SPn.ts';
import { SchemaUpdateRequired } from './SchemaUpdateRequired.ts';
import { SendConnectorException } from './SendConnectorException.ts';
import { ServerFQDNMatchesSMTPPolicy } from './ServerFQDNMatchesSMTPPolicy.ts';
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
import { ServerNameNotValid } from './ServerNameNotValid.ts';
import { SetADSplitPermissionWhenExchangeServerRolesOnDC } from './SetADSplitPermissionWhenExchangeServerRolesOnDC.ts';
import { SmartHostIsServer } from './SmartHostIsServer.ts';
import { SmtpAddressLiteral } from './SmtpAddressLiteral.ts';
import { UnifiedMessagingRoleNotInstalled } from './UnifiedMessagingRoleNotInstalled.ts';
import { UnwillingToRemoveMailboxDatabase } from './UnwillingToRemoveMailboxDatabase.ts';
import { WarningInstallExchangeRolesOnDomainController } from './WarningInstallExchangeRolesOnDomainController.ts';
import { WarnMapiHttpNotEnabled } from './WarnMapiHttpNotEnabled.ts';

/** All rules, in the order in which a report lists them. */
export const RULES: readonly Rule[] = [
  ServerIsSourceForSendConnector,
  UnwillingToRemoveMailboxDatabase,
  CannotUninstallDelegatedServer,
  CannotUninstallOABServer,
  MessagesInQueue,
  NoConnectorToStar,
  ServerIsGroupExpansionServer,
  ServerIsDynamicGroupExpansionServer,
  AdditionalUMLangPackExists,
  AllServersOfHigherVersionRule,
  BridgeheadRoleAlreadyExists,
  BridgeheadRoleNotInstalled,
  BridgeheadRoleNotPresentInSite,
  CafeRoleAlreadyExists,
  ClientAccessRoleAlreadyExists,
  ClientAccessRoleNotPresentInSite,
  ComputerNameDiscrepancy,
  DNSDomainNameNotValid,
  DuplicateShortProvisionedName,
  E15E12CoexistenceMinVersionRequirement,
  E15E14CoexistenceMinMajorVersionRequirement,
  E15E14CoexistenceMinVersionRequirement,
  E16E12CoexistenceMinVersionRequirement,
  E16E14CoexistenceMinVersionRequirement,
  E16E14CoexistenceMinVersionRequirementForDC,
  E16E15CoexistenceMinVersionRequirement,
  E16E15CoexistenceMinVersionRequirementForDC,
  E19E14CoexistenceRequirement,
  Exchange2000or2003PresentInOrg,
  Exchange2013AnyOnExchange2010Server,
  HostRecordMissing,
  MailboxRoleAlreadyExists,
  MailboxRoleNotInstalled,
  NoE12ServerWarning,
  NoE14ServerWarning,
  NoE15ServerWarning,
  NoE16ServerWarning,
  ProvisionedUpdateRequired,
  ServerNameNotValid,
  UnifiedMessagingRoleNotInstalled,
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
  Q196163,
  Q196166,
  Q196178,
  Q196179,
  Q196180,
  Q196393,
  Q152959,
  Q152960,
  Q154531,
  Q154537,
  Q154947,
  Q155789,
  Q184535,
  Q188386,
  Q189286,
  Q194117,
  Q194121,
  Q195147,
  DidOnPremisesSettingCreatedAnException,
  DidTenantSettingCreatedAnException,
  HostingModeNotAvailable,
  HybridIsEnabledAndTenantVersionIsNotUpgraded,
  InconsistentlyConfiguredDomain,
  InhBlockPublicFolderTree,
  OffLineABServerDeleted,
  ResourcePropertySchemaException,
  RusMissing,
  SendConnectorException,
  ServerFQDNMatchesSMTPPolicy,
  SmtpAddressLiteral,
  WarnMapiHttpNotEnabled,
  Q196413,
  AdcFound,
  ComputerRODC,
  ConfigDCHostNameMismatch,
  DomainControllerIsOutOfSite,
  ForestLevelNotWin2003Native,
  ForestLevelNotWin2012R2,
  InstallOnDCInADSplitPermissionMode,
  InvalidADSite,
  LocalComputerIsDCInChildDomain,
  LocalDomainModeMixed,
  NotInSchemaMasterDomain,
  NotInSchemaMasterSite,
  PrepareDomainModeMixed,
  PrepareDomainNotFound,
  RootDomainModeMixed,
  SchemaFSMONotWin2003SPn,
  SetADSplitPermissionWhenExchangeServerRolesOnDC,
  WarningInstallExchangeRolesOnDomainController,
  Q196415,
  Q200500,
  Q229493,
  Q243152,
  Q243398,
  Q243408,
  DelegatedBridgeheadFirstInstall,
  DelegatedCafeFirstInstall,
  DelegatedClientAccessFirstInstall,
  DelegatedFrontendTransportFirstInstall,
  DelegatedMailboxFirstInstall,
  DelegatedUnifiedMessagingFirstInstall,
  AdUpdateRequired,
  GlobalServerInstall,
  GlobalUpdateRequired,
  SchemaUpdateRequired,
  AdInitErrorRule,
  DomainPrepRequired,
  DomainPrepWithoutADUpdate,
  LocalDomainPrep,
  Q247032,
  Q248425,
  Q251173,
  Q254188,
  Q258923,
  Q260196,
  Q178975,
  Q273347,
  Q273742,
  Q274737,
  Q247888,
  Q296522,
  Q302394,
];
