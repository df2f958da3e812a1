import type { Rule } from '../rule.ts';
import { judgeHybrid } from './hybrid.ts';

/** A hybrid deployment is there, and the tenant runs a version below the minimum of this Setup, which isn't established. */
export const HybridIsEnabledAndTenantVersionIsNotUpgraded: Rule = {
  id: 'HybridIsEnabledAndTenantVersionIsNotUpgraded',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: judgeHybrid,
};
