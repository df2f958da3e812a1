import type { Rule } from '../rule.ts';
import { findServer } from '../topology/roles.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { judgeRoleExists } from './roleExists.ts';

const SHOW_LOCAL_ROLES =
  "Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\*' -ErrorAction SilentlyContinue | " +
  'Select-Object PSChildName,ConfiguredVersion,UnpackedVersion,Watermark,Action';

/**
 * The Client Access front end is to be installed, and the server object named like this computer already has it (bit 1),
 * or the local installation records it; how that record counts isn't established.
 */
export const CafeRoleAlreadyExists: Rule = {
  id: 'CafeRoleAlreadyExists',
  severity: 'error',
  scenarios: ['install'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const judged = judgeRoleExists('clientAccessFrontEnd', question);
    const server = askedServer(question);
    const { evidence } = judged;
    // Exchange 2013 can be installed without this role; 2016 and later can't.
    if (judged.outcome === 'fail' && (scenario.to === null || scenario.to === '2013'))
      return answer('unknown', 'unknownSelection', { server }, { evidence });
    if (judged.outcome === 'pass' && findServer(topology, server) !== null) {
      const missing = [{ what: { key: 'missing.localRoles', args: { server } }, command: SHOW_LOCAL_ROLES }];
      return answer('unknown', 'unknownLocal', { server }, { evidence, missing });
    }
    return judged;
  },
};
