import type { Rule } from '../rule.ts';
import { judgeRoleExists } from './roleExists.ts';

/** The server object named like this computer already has the Client Access part of the Mailbox role (bit 4). */
export const ClientAccessRoleAlreadyExists: Rule = {
  id: 'ClientAccessRoleAlreadyExists',
  severity: 'error',
  scenarios: ['install'],
  asks: 'server',
  judge: (question) => judgeRoleExists('clientAccess', question),
};
