import type { Rule } from '../rule.ts';
import { LocalDomainPrep } from './LocalDomainPrep.ts';
import { DomainPrepWithoutADUpdate } from './DomainPrepWithoutADUpdate.ts';
import { DomainPrepRequired } from './DomainPrepRequired.ts';
import { AdInitErrorRule } from './AdInitErrorRule.ts';
import { SchemaUpdateRequired } from './SchemaUpdateRequired.ts';
import { GlobalUpdateRequired } from './GlobalUpdateRequired.ts';
import { GlobalServerInstall } from './GlobalServerInstall.ts';
import { AdUpdateRequired } from './AdUpdateRequired.ts';
import { DelegatedUnifiedMessagingFirstInstall } from './DelegatedUnifiedMessagingFirstInstall.ts';
import { DelegatedMailboxFirstInstall } from './DelegatedMailboxFirstInstall.ts';
import { DelegatedFrontendTransportFirstInstall } from './DelegatedFrontendTransportFirstInstall.ts';
import { DelegatedClientAccessFirstInstall } from './DelegatedClientAccessFirstInstall.ts';
import { DelegatedCafeFirstInstall } from './DelegatedCafeFirstInstall.ts';
import { DelegatedBridgeheadFirstInstall } from './DelegatedBridgeheadFirstInstall.ts';
import { AllServersOfHigherVersionRule } from './AllServersOfHigherVersionRule.ts';
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
import { Exchange2000or2003PresentInOrg } from './Exchange2000or2003PresentInOrg.ts';
import { NoE12ServerWarning } from './NoE12ServerWarning.ts';
import { NoE14ServerWarning } from './NoE14ServerWarning.ts';
import { NoE15ServerWarning } from './NoE15ServerWarning.ts';
import { NoE16ServerWarning } from './NoE16ServerWarning.ts';
import { ProvisionedUpdateRequired } from './ProvisionedUpdateRequired.ts';
import { AdcFound } from './AdcFound.ts';
import { ComputerRODC } from './ComputerRODC.ts';
import { ConfigDCHostNameMismatch } from './ConfigDCHostNameMismatch.ts';
import { DomainControllerIsOutOfSite } from './DomainControllerIsOutOfSite.ts';
import { ForestLevelNotWin2003Native } from './ForestLevelNotWin2003Native.ts';
import { ForestLevelNotWin2012R2 } from './ForestLevelNotWin2012R2.ts';
import { InstallOnDCInADSplitPermissionMode } from './InstallOnDCInADSplitPermissionMode.ts';
import { InvalidADSite } from './InvalidADSite.ts';
import { LocalComputerIsDCInChildDomain } from './LocalComputerIsDCInChildDomain.ts';
import { LocalDomainModeMixed } from './LocalDomainModeMixed.ts';
import { NotInSchemaMasterDomain } from './NotInSchemaMasterDomain.ts';
import { NotInSchemaMasterSite } from './NotInSchemaMasterSite.ts';
import { PrepareDomainModeMixed } from './PrepareDomainModeMixed.ts';
import { PrepareDomainNotFound } from './PrepareDomainNotFound.ts';
import { RootDomainModeMixed } from './RootDomainModeMixed.ts';
import { SchemaFSMONotWin2003SPn } from './SchemaFSMONotWin2003SPn.ts';
import { SetADSplitPermissionWhenExchangeServerRolesOnDC } from './SetADSplitPermissionWhenExchangeServerRolesOnDC.ts';
import { WarningInstallExchangeRolesOnDomainController } from './WarningInstallExchangeRolesOnDomainController.ts';
import { NoConnectorToStar } from './NoConnectorToStar.ts';
import { Q196413 } from './Q196413.ts';
import { ServerIsDynamicGroupExpansionServer } from './ServerIsDynamicGroupExpansionServer.ts';
import { ServerIsGroupExpansionServer } from './ServerIsGroupExpansionServer.ts';
import { ServerIsSourceForSendConnector } from './ServerIsSourceForSendConnector.ts';

/** All rules, in the order in which a report lists them. */
export const RULES: readonly Rule[] = [
  ServerIsSourceForSendConnector,
  NoConnectorToStar,
  ServerIsGroupExpansionServer,
  ServerIsDynamicGroupExpansionServer,
  AllServersOfHigherVersionRule,
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
  NoE12ServerWarning,
  NoE14ServerWarning,
  NoE15ServerWarning,
  NoE16ServerWarning,
  ProvisionedUpdateRequired,
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
];
