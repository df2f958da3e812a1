import type { Rule } from '../rule.ts';
import { judgeMinimum } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS } from './coexistence/servers.ts';

/** An Exchange 2010 server, Edge Transport included, is below SP3. How Setup divides the work with E15E14CoexistenceMinVersionRequirement isn't established. */
export const E15E14CoexistenceMinMajorVersionRequirement: Rule = {
  id: 'E15E14CoexistenceMinMajorVersionRequirement',
  severity: 'error',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2013'],
  asks: 'organization',
  judge: (question) => judgeMinimum('2013', '2010', question),
};
