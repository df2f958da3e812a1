import { describeFirstInstallRule } from './firstInstallCases.ts';

describeFirstInstallRule({
  id: 'DelegatedFrontendTransportFirstInstall',
  setting: 'FrontendTransportRoleOfEqualOrHigherVersion',
  bit: 16_384,
  role2013: 'ClientAccess',
});
