import { describeHybridRule } from './hybridCases.ts';

describeHybridRule('HybridIsEnabledAndTenantVersionIsNotUpgraded');
