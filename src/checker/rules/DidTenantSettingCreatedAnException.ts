import type { Rule } from '../rule.ts';
import { judgeHybrid } from './hybrid.ts';

/** A hybrid deployment is there, and the file that describes the tenant isn't given or can't be read. */
export const DidTenantSettingCreatedAnException: Rule = {
  id: 'DidTenantSettingCreatedAnException',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: judgeHybrid,
};
