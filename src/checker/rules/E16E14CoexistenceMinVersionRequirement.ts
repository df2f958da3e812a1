import type { Rule } from '../rule.ts';
import { judgeMinimum } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS } from './coexistence/servers.ts';

/** An Exchange 2010 server, Edge Transport included, is below SP3 RU11. */
export const E16E14CoexistenceMinVersionRequirement: Rule = {
  id: 'E16E14CoexistenceMinVersionRequirement',
  severity: 'error',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2016'],
  asks: 'organization',
  judge: (question) => judgeMinimum('2016', '2010', question),
};
