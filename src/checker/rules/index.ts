import type { Rule } from '../rule.ts';
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
import { Q152959 } from './Q152959.ts';
import { Q152960 } from './Q152960.ts';
import { Q154531 } from './Q154531.ts';
import { Q154537 } from './Q154537.ts';
import { Q154947 } from './Q154947.ts';
import { Q155789 } from './Q155789.ts';
import { Q184535 } from './Q184535.ts';
import { Q188386 } from './Q188386.ts';
import { Q189286 } from './Q189286.ts';
import { Q194117 } from './Q194117.ts';
import { Q194121 } from './Q194121.ts';
import { Q195147 } from './Q195147.ts';
import { Q196413 } from './Q196413.ts';
import { ServerIsDynamicGroupExpansionServer } from './ServerIsDynamicGroupExpansionServer.ts';
import { ServerIsGroupExpansionServer } from './ServerIsGroupExpansionServer.ts';
import { ServerIsSourceForSendConnector } from './ServerIsSourceForSendConnector.ts';
import { Q247032 } from './Q247032.ts';
import { Q248425 } from './Q248425.ts';
import { Q251173 } from './Q251173.ts';
import { Q254188 } from './Q254188.ts';
import { Q258923 } from './Q258923.ts';
import { Q260196 } from './Q260196.ts';
import { Q178975 } from './Q178975.ts';
import { Q273347 } from './Q273347.ts';
import { Q273742 } from './Q273742.ts';
import { Q274737 } from './Q274737.ts';
import { Q247888 } from './Q247888.ts';
import { Q296522 } from './Q296522.ts';
import { Q302394 } from './Q302394.ts';

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
