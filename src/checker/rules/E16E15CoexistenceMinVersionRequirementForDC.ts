import type { Rule } from '../rule.ts';
import { judgeForDC } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS } from './coexistence/servers.ts';

/** Warning beside E16E15CoexistenceMinVersionRequirement; what it is restricted to isn't established. */
export const E16E15CoexistenceMinVersionRequirementForDC: Rule = {
  id: 'E16E15CoexistenceMinVersionRequirementForDC',
  severity: 'warning',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2016', '2019', 'SE'],
  asks: 'organization',
  judge: (question) => judgeForDC('2013', question),
};
