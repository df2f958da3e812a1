import { describeForDCRule } from './coexistenceCases.ts';

describeForDCRule({
  id: 'E16E14CoexistenceMinVersionRequirementForDC',
  to: '2016',
  notIn: ['2013', '2019', 'SE'],
  below: ['14.3.123.3', '14.3.266.1'],
  rollup: '14.3.266.1',
  enough: ['14.3.266.2', '14.3.266.3'],
});
