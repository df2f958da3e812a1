import type { Rule } from '../rule.ts';
import { judgeRoleInstalled } from './roleInstalled.ts';

/** The server to upgrade doesn't have the transport part of the Mailbox role (bit 32 of its server object). */
export const BridgeheadRoleNotInstalled: Rule = {
  id: 'BridgeheadRoleNotInstalled',
  severity: 'error',
  scenarios: ['upgrade'],
  asks: 'server',
  judge: (question) => judgeRoleInstalled('hubTransport', question),
};
