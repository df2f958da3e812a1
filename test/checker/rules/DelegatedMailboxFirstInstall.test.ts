import { describeFirstInstallRule } from './firstInstallCases.ts';

describeFirstInstallRule({
  id: 'DelegatedMailboxFirstInstall',
  setting: 'MailboxRoleOfEqualOrHigherVersion',
  bit: 2,
  role2013: 'Mailbox',
});
