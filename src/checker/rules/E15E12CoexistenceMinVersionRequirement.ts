import type { Rule } from '../rule.ts';
import { judgeMinimum } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS } from './coexistence/servers.ts';

/** An Exchange 2007 server, Edge Transport included, is below SP3 RU10. */
export const E15E12CoexistenceMinVersionRequirement: Rule = {
  id: 'E15E12CoexistenceMinVersionRequirement',
  severity: 'error',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2013'],
  asks: 'organization',
  judge: (question) => judgeMinimum('2013', '2007', question),
};
