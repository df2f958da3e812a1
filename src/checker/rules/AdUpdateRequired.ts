import type { Rule } from '../rule.ts';
import { answer } from './answer.ts';
import { flagOfRun, missingRun, willPrepareOrganization } from './runPreparation.ts';
import { memberOf, missingAccount, SHOW_GROUPS } from './setupAccount.ts';
import { setupCommand } from './setupCommand.ts';

const SHOW =
  'Import-Module ActiveDirectory; $c=(Get-ADRootDSE).configurationNamingContext; ' +
  '(Get-Acl "AD:CN=Extended-Rights,$c").Access | Format-Table IdentityReference,ActiveDirectoryRights,AccessControlType,IsInherited';
const SHOW_ACCOUNT =
  "Get-ADUser '<account>' -Properties AccountExpirationDate,Enabled,LockedOut | Format-List SamAccountName,Enabled,LockedOut,AccountExpirationDate";

/**
 * The run prepares the organization, and the account is in Enterprise Admins but may not create objects in
 * CN=Extended-Rights. Without Enterprise Admins it passes: GlobalUpdateRequired stops Setup then.
 */
export const AdUpdateRequired: Rule = {
  id: 'AdUpdateRequired',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-ad'],
  asks: 'organization',
  judge: (question) => {
    const { topology, scenario } = question;
    const organization = willPrepareOrganization(question);
    if (organization.is === false) return answer('pass', 'passPrepared', {}, { evidence: organization.at });
    const right = flagOfRun(question, 'HasExtendedRightsCreateChildPerms');
    if (right.is === true) return answer('pass', 'passRight', {}, { evidence: right.at });
    const member = memberOf(topology, 'enterpriseAdmins');
    if (member.is === false) return answer('pass', 'passOutsider', {}, { evidence: member.at });

    const evidence = [...organization.at, ...right.at, ...member.at];
    if (organization.is === true && right.is === false && member.is === true)
      return answer(
        'fail',
        'fail',
        {},
        {
          evidence,
          fix: [
            SHOW_GROUPS,
            { text: { key: 'fix.account', args: {} }, command: SHOW_ACCOUNT },
            { text: { key: 'fix.show', args: {} }, command: SHOW },
            { text: { key: 'fix.restore', args: {} } },
            { text: { key: 'fix.prepare', args: {} }, command: setupCommand(scenario, '/PrepareAD') },
          ],
        },
      );
    const missing = [
      ...(organization.is === null ? [missingRun(question, 'organization', organization)] : []),
      { what: { key: 'missing.rights', args: {} }, command: SHOW },
      ...(member.is === null ? [missingAccount(topology)] : []),
    ];
    return answer('unknown', 'unknown', {}, { evidence, missing });
  },
};
