import { describeExpansionServerRule } from './expansionServerCases.ts';

describeExpansionServerRule({
  id: 'ServerIsGroupExpansionServer',
  noun: 'DistributionGroup',
  other: 'DynamicDistributionGroup',
});
