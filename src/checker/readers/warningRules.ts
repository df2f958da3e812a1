/**
 * Rules of type Warning: Setup goes on. The console prints their messages as it prints errors, with the same link, so
 * only the rule tells. The severities of `content/<ID>/facts.yaml`; a test keeps the two equal.
 */
export const WARNING_RULES: ReadonlySet<string> = new Set([
  'BridgeheadRoleNotPresentInSite',
  'ClientAccessRoleNotPresentInSite',
  'E16E14CoexistenceMinVersionRequirementForDC',
  'E16E15CoexistenceMinVersionRequirementForDC',
  'HostRecordMissing',
  'LangPackInstalled',
  'MessagesInQueue',
  'MitigationsCloudEndpointUnreachable',
  'MpsSvcStopped',
  'NoConnectorToStar',
  'NoE12ServerWarning',
  'NoE14ServerWarning',
  'NoE15ServerWarning',
  'NoE16ServerWarning',
  'OSCheckedBuild',
  'PrimaryDNSTestFailed',
  'RusMissing',
  'UpdateNeedsReboot',
  'WarnMapiHttpNotEnabled',
  'WarningInstallExchangeRolesOnDomainController',
  'Win2k12RefsUpdateNotInstalled',
  'Win2k12RollupUpdateNotInstalled',
  'Win2k12UrefsUpdateNotInstalled',
]);
