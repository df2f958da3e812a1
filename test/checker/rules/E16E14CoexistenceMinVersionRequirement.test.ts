import { everySentenceIsSaid } from '../support/said.ts';
import { describeMinimumRule } from './coexistenceCases.ts';

describeMinimumRule({
  id: 'E16E14CoexistenceMinVersionRequirement',
  product: '2010',
  to: '2016',
  notIn: ['2013', '2019', 'SE'],
  roles: 'Mailbox, ClientAccess, HubTransport',
  tooOld: '14.3.123.3',
  between: { from: '14.3.123.4', to: '14.3.266.1', says: 'common.coexistence.unknownRollup' },
  enough: ['14.3.266.2', '14.3.513.0'],
});

everySentenceIsSaid('E16E14CoexistenceMinVersionRequirement');
