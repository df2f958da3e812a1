import { describeForestLevelRule } from './forestLevelCases.ts';

describeForestLevelRule({
  id: 'ForestLevelNotWin2012R2',
  to: 'SE',
  not: '2016',
  below: ['Windows2012Forest', 5],
  at: ['Windows2012R2Forest', 6],
});
