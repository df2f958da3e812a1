import { describeFirstInstallRule } from './firstInstallCases.ts';

describeFirstInstallRule({
  id: 'DelegatedBridgeheadFirstInstall',
  setting: 'BridgeheadRoleOfEqualOrHigherVersion',
  bit: 32,
  role2013: 'Mailbox',
});
