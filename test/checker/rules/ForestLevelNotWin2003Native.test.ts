import { describeForestLevelRule } from './forestLevelCases.ts';

describeForestLevelRule({
  id: 'ForestLevelNotWin2003Native',
  to: '2016',
  not: '2019',
  below: ['Windows2003InterimForest', 1],
  at: ['Windows2003Forest', 2],
});
