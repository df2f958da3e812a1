import { describeFirstInstallRule } from './firstInstallCases.ts';

describeFirstInstallRule({
  id: 'DelegatedUnifiedMessagingFirstInstall',
  setting: 'UnifiedMessagingRoleOfEqualOrHigherVersion',
  bit: 16,
  role2013: 'Mailbox',
  last: '2016',
});
