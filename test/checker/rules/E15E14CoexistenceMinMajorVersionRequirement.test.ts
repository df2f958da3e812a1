import { everySentenceIsSaid } from '../support/said.ts';
import { describeMinimumRule } from './coexistenceCases.ts';

describeMinimumRule({
  id: 'E15E14CoexistenceMinMajorVersionRequirement',
  product: '2010',
  to: '2013',
  notIn: ['2016', '2019', 'SE'],
  roles: 'Mailbox, ClientAccess, HubTransport',
  tooOld: '14.3.123.3',
  enough: ['14.3.123.4', '14.3.123.5'],
});

everySentenceIsSaid('E15E14CoexistenceMinMajorVersionRequirement');
