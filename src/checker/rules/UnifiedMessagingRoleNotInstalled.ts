import type { Rule } from '../rule.ts';
import { judgeRoleInstalled } from './roleInstalled.ts';

/** The server to upgrade doesn't have the Unified Messaging part of the Mailbox role (bit 16 of its server object). */
export const UnifiedMessagingRoleNotInstalled: Rule = {
  id: 'UnifiedMessagingRoleNotInstalled',
  severity: 'error',
  scenarios: ['upgrade'],
  targets: ['2013', '2016'],
  asks: 'server',
  judge: (question) => judgeRoleInstalled('unifiedMessaging', question),
};
