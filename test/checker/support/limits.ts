/** What rules can't say whatever is pasted, each with the reason. Every other rule has tests and samples that say it. */
type Limits = Readonly<Record<string, string>>;

/** What only the administrator can find out stays open. */
export const NEVER_PASS: Limits = {
  Q178975: 'the registry of the computer is in no export',
  Q247888: 'rights of accounts are in no export',
  Q273742: 'the directory doesn’t hold the version of an Active Directory Connector',
  Q274737: 'Policytest is run by hand',
  Q152959: 'replicas of the system folders are in no export',
  Q154947: 'replicas of public folders are in no export; without such folders the article doesn’t apply',
  Q196163: 'a database that was left on a disk is in no export',
  Q196166: 'services are in no export',
  Q243408: 'the release of the Move Server Wizard is in no export',
  DidOnPremisesSettingCreatedAnException:
    'the only known cause can be excluded, other exceptions only in the log',
  ResourcePropertySchemaException: 'permissions and domain controllers decide as well',
  Exchange2013AnyOnExchange2010Server: 'a registry key decides; its passing sample is a setup log',
};

/** The condition depends on what no topology tells, or on what isn't established. */
export const NEVER_FAIL: Limits = {
  BridgeheadRoleNotPresentInSite: 'whether a role that is installed in the same run counts isn’t established',
  ClientAccessRoleNotPresentInSite:
    'whether a role that is installed in the same run counts isn’t established',
  DuplicateShortProvisionedName: 'whether /NewProvisionedServer is used, no topology tells',
  E16E14CoexistenceMinVersionRequirementForDC: 'which servers it looks at isn’t documented',
  E16E15CoexistenceMinVersionRequirementForDC: 'which servers it looks at isn’t documented',
  HostRecordMissing: 'that its first DNS server has no record, no paste shows',
  NoE12ServerWarning: 'whether Setup of 2013 has the check is doubtful',
  ProvisionedUpdateRequired: 'whether /NewProvisionedServer is used, no topology tells',
  DidTenantSettingCreatedAnException: 'whether the file on the tenant can be read, no topology tells',
  HostingModeNotAvailable: 'Setup of the versions that the checker knows has no switch for it',
  HybridIsEnabledAndTenantVersionIsNotUpgraded: 'the minimum version of the tenant isn’t established',
  ResourcePropertySchemaException: 'only Setup’s dry run tells',
  SendConnectorException: 'an error in pasted output is a suspicion, not what Setup met',
};

/** Rules that leave nothing open. */
export const NEVER_OPEN: Limits = {
  HostingModeNotAvailable: 'Setup of the versions that the checker knows has no switch for it',
};
