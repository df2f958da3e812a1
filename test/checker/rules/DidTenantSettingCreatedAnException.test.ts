import { describeHybridRule } from './hybridCases.ts';

describeHybridRule('DidTenantSettingCreatedAnException');
