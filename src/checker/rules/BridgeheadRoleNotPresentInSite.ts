import type { Rule } from '../rule.ts';
import { judgeRoleInSite } from './roleInSite.ts';

/** The Mailbox role is being installed in an Active Directory site without a server that has the Hub Transport role. */
export const BridgeheadRoleNotPresentInSite: Rule = {
  id: 'BridgeheadRoleNotPresentInSite',
  severity: 'warning',
  scenarios: ['install'],
  targets: ['2013'],
  asks: 'server',
  judge: (question) => judgeRoleInSite('hubTransport', question),
};
