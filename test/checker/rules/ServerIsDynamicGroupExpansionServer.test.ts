import { describeExpansionServerRule } from './expansionServerCases.ts';

describeExpansionServerRule({
  id: 'ServerIsDynamicGroupExpansionServer',
  noun: 'DynamicDistributionGroup',
  other: 'DistributionGroup',
});
