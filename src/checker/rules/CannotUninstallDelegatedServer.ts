import type { Rule } from '../rule.ts';
import type { Fix } from '../types.ts';
import { answer } from './answer.ts';
import { eachOnce } from './eachOnce.ts';
import {
  ADD_TO_ORGANIZATION_MANAGEMENT,
  memberOf,
  missingAccount,
  SHOW_GROUPS,
  SIGN_IN,
} from './setupAccount.ts';

const SHOW_MEMBERS: Fix = {
  text: { key: 'fix.members', args: {} },
  command: "Get-RoleGroupMember 'Organization Management' | Format-Table Name,RecipientType",
};

/**
 * All roles of a server are removed, and the account isn't in Organization Management (Exchange Organization
 * Administrators in 2007). Whether Enterprise Admins alone is enough isn't established.
 */
export const CannotUninstallDelegatedServer: Rule = {
  id: 'CannotUninstallDelegatedServer',
  severity: 'error',
  scenarios: ['remove'],
  asks: 'organization',
  judge: ({ topology, scenario }) => {
    if (scenario.role !== undefined) return answer('notApplicable', 'notApplicable', {});
    const organization = memberOf(topology, 'organizationManagement');
    if (organization.is === true) return answer('pass', 'pass', {}, { evidence: organization.at });

    const enterprise = memberOf(topology, 'enterpriseAdmins');
    const evidence = eachOnce([...organization.at, ...enterprise.at]);
    if (organization.is === null) {
      const missing = [missingAccount(topology)];
      return answer('unknown', 'unknownAccount', {}, { evidence, missing });
    }
    const fix = [SHOW_GROUPS, SHOW_MEMBERS, ADD_TO_ORGANIZATION_MANAGEMENT, SIGN_IN];
    return enterprise.is === false
      ? answer('fail', 'fail', {}, { evidence, fix })
      : answer('unknown', 'unknownEnterprise', {}, { evidence, fix });
  },
};
