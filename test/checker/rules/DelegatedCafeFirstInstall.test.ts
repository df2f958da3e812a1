import { describeFirstInstallRule } from './firstInstallCases.ts';

describeFirstInstallRule({
  id: 'DelegatedCafeFirstInstall',
  setting: 'CafeRoleOfEqualOrHigherVersion',
  bit: 1,
  role2013: 'ClientAccess',
});
