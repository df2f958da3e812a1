import type { Rule } from '../rule.ts';
import { judgeRoleInstalled } from './roleInstalled.ts';

/** The server to upgrade doesn't have the Mailbox role (bit 2 of its server object). */
export const MailboxRoleNotInstalled: Rule = {
  id: 'MailboxRoleNotInstalled',
  severity: 'error',
  scenarios: ['upgrade'],
  asks: 'server',
  judge: (question) => judgeRoleInstalled('mailbox', question),
};
