import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { findServer } from '../topology/roles.ts';
import { answer, unlisted } from './answer.ts';
import { eachOnce } from './eachOnce.ts';
import {
  ADD_TO_ORGANIZATION_MANAGEMENT,
  addToForestGroup,
  delegateInstead,
  memberOf,
  missingAccount,
  SHOW_GROUPS,
  SIGN_IN,
} from './setupAccount.ts';
import { flagOfRun } from './runPreparation.ts';

/**
 * The account is in none of Organization Management, Enterprise Admins and Server Management, and has no sufficient
 * rights on an existing server object. How those rights are tested isn't established.
 */
export const GlobalServerInstall: Rule = {
  id: 'GlobalServerInstall',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'organization',
  judge: (question) => {
    const { topology, scenario } = question;
    const members = [
      { says: 'passOrganization', ...memberOf(topology, 'organizationManagement') },
      { says: 'passEnterprise', ...memberOf(topology, 'enterpriseAdmins') },
      { says: 'passServerManagement', ...memberOf(topology, 'serverManagement') },
    ];
    const member = members.find(({ is }) => is === true);
    if (member !== undefined) return answer('pass', member.says, {}, { evidence: member.at });

    const lines = eachOnce(members.flatMap(({ at }) => at));
    if (members.some(({ is }) => is === null))
      return answer(
        'unknown',
        'unknownAccount',
        {},
        { evidence: lines, missing: [missingAccount(topology)] },
      );
    const logged = flagOfRun(question, 'ServerAlreadyExists');
    const { server } = scenario;
    if (server === null && logged.is !== false) {
      const missing = [{ what: { key: 'common.nameComputer', args: {} } }];
      return answer('unknown', 'unknownServer', {}, { evidence: lines, missing });
    }
    const object = server === null ? null : findServer(topology, server);
    if (object !== null || logged.is === true || scenario.do === 'upgrade') {
      const evidence = [...(object === null ? logged.at : [object.at]), ...lines];
      return answer('unknown', 'unknownRights', { server: server ?? '' }, { evidence });
    }
    if (logged.is === null && !isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
    return answer(
      'fail',
      'fail',
      {},
      {
        evidence: [...logged.at, ...lines],
        fix: [
          SHOW_GROUPS,
          ADD_TO_ORGANIZATION_MANAGEMENT,
          addToForestGroup(topology, 'Enterprise Admins', 'orEnterprise'),
          SIGN_IN,
          ...delegateInstead(scenario),
        ],
      },
    );
  },
};
