import { describeFirstInstallRule } from './firstInstallCases.ts';

describeFirstInstallRule({
  id: 'DelegatedClientAccessFirstInstall',
  setting: 'ClientAccessRoleOfEqualOrHigherVersion',
  bit: 4,
  role2013: 'Mailbox',
});
