import type { Rule } from '../rule.ts';
import { judgeRoleExists } from './roleExists.ts';

/** The server object named like this computer already has the transport part of the Mailbox role (bit 32). */
export const BridgeheadRoleAlreadyExists: Rule = {
  id: 'BridgeheadRoleAlreadyExists',
  severity: 'error',
  scenarios: ['install'],
  asks: 'server',
  judge: (question) => judgeRoleExists('hubTransport', question),
};
