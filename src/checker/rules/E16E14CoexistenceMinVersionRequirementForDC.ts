import type { Rule } from '../rule.ts';
import { judgeForDC } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS } from './coexistence/servers.ts';

/** Warning beside E16E14CoexistenceMinVersionRequirement; what it is restricted to isn't established. */
export const E16E14CoexistenceMinVersionRequirementForDC: Rule = {
  id: 'E16E14CoexistenceMinVersionRequirementForDC',
  severity: 'warning',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2016'],
  asks: 'organization',
  judge: (question) => judgeForDC('2010', question),
};
