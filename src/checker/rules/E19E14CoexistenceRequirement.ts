import type { Rule } from '../rule.ts';
import { judgePresence } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS } from './coexistence/servers.ts';

const FIND =
  "Get-ExchangeServer | Where-Object {$_.AdminDisplayVersion -like 'Version 14*'} | " +
  'Format-List Name,Fqdn,ServerRole,AdminDisplayVersion';

/** An Exchange 2010 server exists, Edge Transport included, whatever its service pack or rollup. */
export const E19E14CoexistenceRequirement: Rule = {
  id: 'E19E14CoexistenceRequirement',
  severity: 'error',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2019', 'SE'],
  asks: 'organization',
  judge: (question) =>
    judgePresence('2010', question, {
      fix: [
        { text: { key: 'fix.find', args: {} }, command: FIND },
        { text: { key: 'fix.migrate', args: {} } },
      ],
    }),
};
