import { missingList } from '../lists.ts';
import type { Answer, Rule } from '../rule.ts';
import type { Membership } from '../topology/token.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { eachOnce } from './eachOnce.ts';
import { domainAdminHere, preparesLocalDomain } from './localDomain.ts';
import {
  addToForestGroup,
  groupOfWindows,
  loggedFlag,
  memberOf,
  missingAccount,
  REPLICATE,
} from './setupAccount.ts';
import { ADD_TO_ORGANIZATION_MANAGEMENT, SHOW_GROUPS, SIGN_IN } from './setupAccount.ts';
import { setupCommand } from './setupCommand.ts';

/** How the account's access to the group is read stands in the log only. */
const MISSING_ACCESS = { what: { key: 'missing.access', args: {} } };

/**
 * The run prepares the domain of the computer, and the account isn't in Domain Admins of it with access to the group
 * Exchange Servers. Enterprise Admins alone is enough by Setup's message, but no log shows it.
 */
export const LocalDomainPrep: Rule = {
  id: 'LocalDomainPrep',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-ad', 'prepare-domain'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const server = askedServer(question);
    const due = preparesLocalDomain(question, server);
    if (due.is === false) return answer('pass', 'passNotDue', { server }, { evidence: due.at });
    const admin = domainAdminHere(topology, server);
    const access = loggedFlag(topology, 'HasExchangeServersUSGBasicAccess', server);
    const enterprise = memberOf(topology, 'enterpriseAdmins');
    const say = (outcome: Answer['outcome'], key: string, by: readonly Membership[], more = {}) =>
      answer(outcome, key, { server }, { evidence: eachOnce(by.flatMap(({ at }) => at)), ...more });

    if (admin.is === true && access.is === true) return say('pass', 'pass', [admin, access]);
    const lists = [missingList('SystemObjectsContainer'), missingAccount(topology)];
    if (due.is === null) return say('unknown', 'unknownRun', [due, admin], { missing: lists });
    const missing = [missingAccount(topology)];
    if (admin.is === true)
      return say('unknown', 'unknownAccess', [due, admin], { missing: [MISSING_ACCESS] });
    if (enterprise.is === true && admin.is === false)
      return say('unknown', 'unknownEnterprise', [due, enterprise]);
    if (admin.is === null || enterprise.is === null)
      return say('unknown', 'unknownAccount', [due, admin, enterprise], { missing });
    const fix = [
      SHOW_GROUPS,
      {
        text: { key: 'fix.domainAdmins', args: { server } },
        command: `Add-ADGroupMember -Identity ${groupOfWindows('Domain Admins', '-Current LocalComputer')} -Members '<account>'`,
      },
      ADD_TO_ORGANIZATION_MANAGEMENT,
      addToForestGroup(topology, 'Enterprise Admins', 'orEnterprise'),
      SIGN_IN,
      { text: { key: 'fix.prepare', args: { server } }, command: setupCommand(scenario, '/PrepareDomain') },
      REPLICATE,
    ];
    return say('fail', 'fail', [due, admin], { fix });
  },
};
