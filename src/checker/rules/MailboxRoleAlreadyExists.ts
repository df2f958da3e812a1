import type { Rule } from '../rule.ts';
import { judgeRoleExists } from './roleExists.ts';

/** The server object named like this computer already has the Mailbox role (bit 2). */
export const MailboxRoleAlreadyExists: Rule = {
  id: 'MailboxRoleAlreadyExists',
  severity: 'error',
  scenarios: ['install'],
  asks: 'server',
  judge: (question) => judgeRoleExists('mailbox', question),
};
