import type { Rule } from '../rule.ts';
import { judgeExpansionServer } from './expansionServer.ts';

/** The server being removed is set as expansion server of a distribution group. Mail-enabled security groups are listed with them and count. */
export const ServerIsGroupExpansionServer: Rule = {
  id: 'ServerIsGroupExpansionServer',
  severity: 'error',
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => judgeExpansionServer('DistributionGroup', question),
};
