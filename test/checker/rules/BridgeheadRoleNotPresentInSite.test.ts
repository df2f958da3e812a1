import { everySentenceIsSaid } from '../support/said.ts';
import { describeRoleInSiteCases } from './roleInSiteCases.ts';

const ID = 'BridgeheadRoleNotPresentInSite';

describeRoleInSiteCases({ id: ID, role: 'HubTransport', other: 'ClientAccess' });

everySentenceIsSaid(ID);
