import type { Rule } from '../rule.ts';
import { judgeRoleInSite } from './roleInSite.ts';

/** The Mailbox role is being installed in an Active Directory site without a server that has the Client Access role. */
export const ClientAccessRoleNotPresentInSite: Rule = {
  id: 'ClientAccessRoleNotPresentInSite',
  severity: 'warning',
  scenarios: ['install'],
  targets: ['2013'],
  asks: 'server',
  judge: (question) => judgeRoleInSite('clientAccess', question),
};
