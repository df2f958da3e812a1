import type { Rule } from '../rule.ts';
import { judgeNearSchemaMaster } from './nearSchemaMaster.ts';

/** Schema or organization are prepared on a computer in another domain than the schema master. */
export const NotInSchemaMasterDomain: Rule = {
  id: 'NotInSchemaMasterDomain',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad', 'install', 'upgrade'],
  asks: 'server',
  judge: (question) => judgeNearSchemaMaster('domain', question),
};
