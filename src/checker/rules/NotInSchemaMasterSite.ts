import type { Rule } from '../rule.ts';
import { judgeNearSchemaMaster } from './nearSchemaMaster.ts';

/** Schema or organization are prepared on a computer in another Active Directory site than the schema master. */
export const NotInSchemaMasterSite: Rule = {
  id: 'NotInSchemaMasterSite',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad', 'install', 'upgrade'],
  asks: 'server',
  judge: (question) => judgeNearSchemaMaster('site', question),
};
