import { everySentenceIsSaid } from '../support/said.ts';
import { describeMinimumRule } from './coexistenceCases.ts';

describeMinimumRule({
  id: 'E15E12CoexistenceMinVersionRequirement',
  product: '2007',
  to: '2013',
  notIn: ['2016', '2019', 'SE'],
  roles: 'Mailbox, ClientAccess, HubTransport',
  tooOld: '8.3.83.5',
  between: { from: '8.3.83.6', to: '8.3.298.2', says: 'common.coexistence.unknownRollup' },
  enough: ['8.3.298.3', '8.3.517.0'],
});

everySentenceIsSaid('E15E12CoexistenceMinVersionRequirement');
