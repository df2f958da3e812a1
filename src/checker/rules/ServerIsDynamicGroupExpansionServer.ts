import type { Rule } from '../rule.ts';
import { judgeExpansionServer } from './expansionServer.ts';

/** The server being removed is set as expansion server of a dynamic distribution group. */
export const ServerIsDynamicGroupExpansionServer: Rule = {
  id: 'ServerIsDynamicGroupExpansionServer',
  severity: 'error',
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => judgeExpansionServer('DynamicDistributionGroup', question),
};
