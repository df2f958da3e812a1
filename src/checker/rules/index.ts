import type { Rule } from '../rule.ts';
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
];
