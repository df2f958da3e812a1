import { everySentenceIsSaid } from '../support/said.ts';
import { describeRoleInSiteCases } from './roleInSiteCases.ts';

const ID = 'ClientAccessRoleNotPresentInSite';

describeRoleInSiteCases({ id: ID, role: 'ClientAccess', other: 'HubTransport' });

everySentenceIsSaid(ID);
