import type { Rule } from '../rule.ts';
import { judgePresence } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS } from './coexistence/servers.ts';

const FIND =
  "Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(objectClass=msExchExchangeServer)' " +
  "-Properties serialNumber,whenChanged | Where-Object {$_.serialNumber -like 'Version 8.*'} | " +
  'Format-List Name,DistinguishedName,serialNumber,whenChanged';

/** An Exchange 2007 server exists, Edge Transport included, whatever its service pack or rollup. */
export const E16E12CoexistenceMinVersionRequirement: Rule = {
  id: 'E16E12CoexistenceMinVersionRequirement',
  severity: 'error',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2016', '2019', 'SE'],
  asks: 'organization',
  judge: (question) =>
    judgePresence('2007', question, {
      fix: [
        { text: { key: 'fix.find', args: {} }, command: FIND },
        { text: { key: 'fix.migrate', args: {} } },
      ],
    }),
};
