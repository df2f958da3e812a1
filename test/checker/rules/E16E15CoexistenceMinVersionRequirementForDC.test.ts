import { describeForDCRule } from './coexistenceCases.ts';

describeForDCRule({
  id: 'E16E15CoexistenceMinVersionRequirementForDC',
  to: '2019',
  notIn: ['2013'],
  below: ['15.0.1130.6', '15.0.516.32'],
  enough: ['15.0.1130.7', '15.0.1130.8'],
});
