import type { Rule } from '../rule.ts';
import { judgeLastChance } from './lastChance.ts';

/** The run prepares the organization, and neither an Exchange 2013 nor an Exchange 2016 server is there: no Exchange 2013
 * server can be added afterwards. Servers of Exchange 2019 don't count. */
export const NoE15ServerWarning: Rule = {
  id: 'NoE15ServerWarning',
  severity: 'warning',
  scenarios: ['prepare-ad', 'install', 'upgrade'],
  targets: ['2016', '2019'],
  asks: 'organization',
  judge: (question) => judgeLastChance(question, ['2013', '2016']),
};
